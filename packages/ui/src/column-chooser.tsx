import { Button, Checkbox, Popover, Stack } from "@mantine/core";
import { IconColumns3 } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import type { ColumnChoice } from "./list-store";
import type { Column } from "./list-types";
import { isShown } from "./use-views";

interface ColumnChooserProps {
  columns: readonly Pick<Column<never>, "id" | "header" | "isHiddenAtFirst">[];
  value: ColumnChoice;
  onChange: (value: ColumnChoice) => void;
}

/** Which columns a list shows. The first names the record and opens it, so it stays. */
export function ColumnChooser({ columns: [, ...columns], value, onChange }: ColumnChooserProps) {
  const t = useTranslations("ui.columns");
  const known = columns.map(({ id }) => id);
  const isAsAtFirst = !known.some((id) => value[id] !== undefined);
  return (
    <Popover position="bottom-end" shadow="md" trapFocus returnFocus withRoles>
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          h={30}
          leftSection={<IconColumns3 size={15} stroke={1.75} aria-hidden />}
        >
          {t("choose")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="xs" aria-label={t("choose")}>
        <Checkbox.Group
          aria-label={t("choose")}
          value={columns.filter((column) => isShown(column, value)).map(({ id }) => id)}
          onChange={(shown) =>
            onChange(
              // What is as the list says is not written down, so that the list may change its mind.
              Object.fromEntries(
                columns
                  .map(
                    ({ id, isHiddenAtFirst = false }) => [id, shown.includes(id), isHiddenAtFirst] as const,
                  )
                  .filter(([, isChosen, isHidden]) => isChosen === isHidden),
              ),
            )
          }
        >
          <Stack gap={8} p={4}>
            {columns.map((column) => (
              <Checkbox key={column.id} value={column.id} label={column.header} size="xs" />
            ))}
          </Stack>
        </Checkbox.Group>
        {!isAsAtFirst && (
          <Button variant="subtle" size="compact-xs" mt={8} fullWidth onClick={() => onChange({})}>
            {t("reset")}
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
