import { ActionIcon, Group } from "@mantine/core";
import { IconPencil, IconTrash } from "@tabler/icons-react";
import type { ReactNode } from "react";

interface RowToolsProps {
  editLabel: string;
  onEdit: () => void;
  deleteLabel: string;
  /** Undefined for a record that stays. */
  onDelete: (() => void) | undefined;
  /** What else can be done, before these. */
  children?: ReactNode;
}

/** Edits or deletes the record of a row. */
export function RowTools({ editLabel, onEdit, deleteLabel, onDelete, children }: RowToolsProps) {
  return (
    <Group gap={2} justify="flex-end" wrap="nowrap">
      {children}
      <ActionIcon aria-label={editLabel} onClick={onEdit}>
        <IconPencil size={15} aria-hidden />
      </ActionIcon>
      {onDelete && (
        <ActionIcon aria-label={deleteLabel} onClick={onDelete}>
          <IconTrash size={15} aria-hidden />
        </ActionIcon>
      )}
    </Group>
  );
}
