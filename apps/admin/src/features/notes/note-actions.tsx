import { ActionIcon, Group } from "@mantine/core";
import { IconPencil, IconTrash } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { useApiClient } from "@/lib/api";
import { useWrite } from "@/lib/write";

interface NoteActionsProps {
  note: { id: string; value: string };
  about: { resource_id: string; resource_type: string };
  onEdit: () => void;
}

/** Rewriting a note, and deleting it, which can be taken back. */
export function NoteActions({ note, about, onEdit }: NoteActionsProps) {
  const t = useTranslations("notes");
  const client = useApiClient();
  const remove = useWrite({
    call: (own, id: string, options) => own.notes.delete.mutate({ id }, options),
    says: () => t("deleted"),
    undo: () => () => client.notes.create.mutate({ ...about, value: note.value }),
  });
  return (
    <Group gap={2} wrap="nowrap">
      <ActionIcon size="sm" aria-label={t("edit")} onClick={onEdit}>
        <IconPencil size={14} aria-hidden />
      </ActionIcon>
      <ActionIcon
        size="sm"
        aria-label={t("delete")}
        loading={remove.isPending}
        onClick={() => remove.run(note.id)}
      >
        <IconTrash size={14} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
