import { Button, Group, Text, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Dialog } from "./dialog";

interface ViewNameDialogProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  text?: string;
  confirm: string;
  initial: string;
  /** Names that other views have. */
  taken: readonly string[];
  onName: (name: string) => void;
}

/** Asks what a saved view is called. */
export function ViewNameDialog({ opened, onClose, title, text, ...question }: ViewNameDialogProps) {
  return (
    <Dialog opened={opened} onClose={onClose} title={title} size="sm" centered>
      {text && (
        <Text size="sm" c="dimmed" mb="sm">
          {text}
        </Text>
      )}
      <NameForm {...question} onClose={onClose} />
    </Dialog>
  );
}

type NameFormProps = Omit<ViewNameDialogProps, "opened" | "title" | "text">;

function NameForm({ onClose, confirm, initial, taken, onName }: NameFormProps) {
  const t = useTranslations("ui.views");
  const tDialog = useTranslations("ui.dialog");
  const [text, setText] = useState(initial);
  const name = text.trim();
  const isTaken = taken.includes(name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name === "" || isTaken) return;
    onName(name);
    onClose();
  };
  return (
    <form onSubmit={submit}>
      <TextInput
        label={t("name")}
        placeholder={t("namePlaceholder")}
        maxLength={60}
        autoComplete="off"
        data-autofocus
        value={text}
        error={isTaken && t("taken")}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="default" onClick={onClose}>
          {tDialog("cancel")}
        </Button>
        <Button type="submit" disabled={name === "" || isTaken}>
          {confirm}
        </Button>
      </Group>
    </form>
  );
}
