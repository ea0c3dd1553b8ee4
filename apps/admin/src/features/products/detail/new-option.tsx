import { Button, Group, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";

interface NewOptionProps {
  error: string | undefined;
  isBusy: boolean;
  onAdd: (title: string) => void;
  onClose: () => void;
}

/** The name of one more thing that tells variants apart. */
export function NewOption({ error, isBusy, onAdd, onClose }: NewOptionProps) {
  const t = useTranslations("products.options");
  const [title, setTitle] = useState("");
  const isEmpty = title.trim() === "";
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty) onAdd(title.trim());
      }}
    >
      <Group gap="xs" align="flex-start" wrap="nowrap">
        <TextInput
          flex={1}
          maw={320}
          autoFocus
          aria-label={t("name")}
          placeholder={t("namePlaceholder")}
          description={t("addHint")}
          inputWrapperOrder={["input", "description", "error"]}
          value={title}
          error={error}
          onChange={(event) => setTitle(event.currentTarget.value)}
          onKeyDown={(event) => event.key === "Escape" && onClose()}
        />
        <Button type="submit" loading={isBusy} disabled={isEmpty}>
          {t("addNow")}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t("cancel")}
        </Button>
      </Group>
    </form>
  );
}
