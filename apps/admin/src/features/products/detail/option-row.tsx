import { ActionIcon, Button, Group, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslations } from "use-intl";

interface OptionRowProps {
  title: string;
  isReadOnly: boolean;
  error: string | undefined;
  onRename: (title: string) => void;
  onDelete: () => void;
}

/** One thing that tells variants apart: renamed by Enter or its button, and removed. */
export function OptionRow({ title, isReadOnly, error, onRename, onDelete }: OptionRowProps) {
  const t = useTranslations("products.options");
  const [typed, setTyped] = useState(title);
  const isChanged = typed.trim() !== title && typed.trim() !== "";
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isChanged) onRename(typed.trim());
      }}
    >
      <Group gap="xs" align="flex-start" wrap="nowrap">
        <TextInput
          flex={1}
          maw={320}
          aria-label={t("named", { name: title })}
          readOnly={isReadOnly}
          value={typed}
          error={error}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => event.key === "Escape" && setTyped(title)}
        />
        {isChanged && (
          <Button type="submit" variant="default">
            {t("rename")}
          </Button>
        )}
        {!isReadOnly && (
          <ActionIcon mt={4} aria-label={t("removeNamed", { name: title })} onClick={onDelete}>
            <IconTrash size={15} stroke={1.75} aria-hidden />
          </ActionIcon>
        )}
      </Group>
    </form>
  );
}
