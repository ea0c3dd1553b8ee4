import { Table } from "@backroom/ui";
import { ActionIcon, Group, Text } from "@mantine/core";
import { IconPencil, IconPlus, IconTrash } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import type { Reason } from "./return-reasons";

interface ReasonRowProps {
  reason: Reason;
  isChild?: boolean;
  canWrite: boolean;
  onEdit: (reason: Reason) => void;
  onDelete: (reason: Reason) => void;
  /** Makes one below it; a reason that has a parent itself has none below. */
  onAdd?: (parent: Reason) => void;
}

export function ReasonRow({ reason, isChild = false, canWrite, onEdit, onDelete, onAdd }: ReasonRowProps) {
  const t = useTranslations("returnReasons");
  const { label } = reason;
  return (
    <Table.Tr>
      <Table.Td pl={isChild ? 40 : undefined}>
        <Text size="sm" fw={isChild ? 400 : 500}>
          {label}
        </Text>
        {reason.description && (
          <Text size="xs" c="dimmed">
            {reason.description}
          </Text>
        )}
      </Table.Td>
      <Table.Td visibleFrom="sm">
        <Text size="sm" c="dimmed">
          {reason.value}
        </Text>
      </Table.Td>
      <Table.Td>
        {canWrite && (
          <Group gap={2} justify="flex-end" wrap="nowrap">
            {onAdd && (
              <ActionIcon aria-label={t("addBelow", { label })} onClick={() => onAdd(reason)}>
                <IconPlus size={15} aria-hidden />
              </ActionIcon>
            )}
            <ActionIcon aria-label={t("edit", { label })} onClick={() => onEdit(reason)}>
              <IconPencil size={15} aria-hidden />
            </ActionIcon>
            <ActionIcon aria-label={t("delete", { label })} onClick={() => onDelete(reason)}>
              <IconTrash size={15} aria-hidden />
            </ActionIcon>
          </Group>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
