import { Button, Group, Textarea } from "@mantine/core";
import { getHotkeyHandler } from "@mantine/hooks";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useLeaveGuard } from "@/lib/leave-guard";
import { useWrite } from "@/lib/write";

interface NoteFormProps {
  /** What a new note is about, or the note that is rewritten. */
  about: { resource_id: string; resource_type: string } | { note_id: string; value: string };
  /** Ends rewriting; a new note has nothing to end. */
  onDone?: () => void;
}

/** Writes a note, or rewrites one. Markdown is kept as it is typed. */
export function NoteForm({ about, onDone }: NoteFormProps) {
  const t = useTranslations("notes");
  const tForm = useTranslations("form");
  const isNew = !("note_id" in about);
  const before = isNew ? "" : about.value;
  const [text, setText] = useState(before);
  const isChanged = text.trim() !== "" && text !== before;
  const write = useWrite({
    call: async (client, value: string, options) => {
      if (isNew) await client.notes.create.mutate({ ...about, value }, options);
      else await client.notes.update.mutate({ id: about.note_id, value }, options);
    },
    onDone: () => {
      if (isNew) setText("");
      onDone?.();
    },
  });
  useLeaveGuard(isChanged && !(write.isSuccess && !isNew));
  const send = () => {
    if (isChanged) write.run(text);
  };
  const label = isNew ? t("new") : t("edit");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={getHotkeyHandler([
        ["mod+Enter", send],
        ["mod+S", send],
      ])}
    >
      <Textarea
        aria-label={label}
        placeholder={label}
        {...(text === "" ? {} : { description: t("markdown") })}
        inputWrapperOrder={["label", "input", "description", "error"]}
        autosize
        minRows={1}
        maxRows={12}
        mb="sm"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autoFocus={!isNew}
      />
      {(isChanged || !isNew) && (
        <Group justify="flex-end" mb="sm" gap="xs">
          {onDone && (
            <Button variant="default" size="xs" onClick={onDone}>
              {tForm("cancel")}
            </Button>
          )}
          <Button type="submit" size="xs" loading={write.isPending} disabled={!isChanged}>
            {isNew ? t("add") : tForm("save")}
          </Button>
        </Group>
      )}
    </form>
  );
}
