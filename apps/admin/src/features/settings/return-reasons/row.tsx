import { Table } from "@backroom/ui";
import { ActionIcon, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { RowTools } from "../row-tools";
import type { Reason } from "./shown";

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
          <RowTools
            editLabel={t("edit", { label })}
            onEdit={() => onEdit(reason)}
            deleteLabel={t("delete", { label })}
            onDelete={() => onDelete(reason)}
          >
            {onAdd && (
              <ActionIcon aria-label={t("addBelow", { label })} onClick={() => onAdd(reason)}>
                <IconPlus size={15} aria-hidden />
              </ActionIcon>
            )}
          </RowTools>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
