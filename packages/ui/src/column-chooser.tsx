import { Button, Checkbox, Stack } from "@mantine/core";
import { IconColumns3 } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { ColumnChoice } from "./list-store";
import type { Column } from "./list-types";
import { Popout, popoutButton } from "./popout";
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
  const [isOpen, setOpen] = useState(false);
  const [button, setButton] = useState<HTMLButtonElement | null>(null);
  return (
    <>
      <Button
        ref={setButton}
        variant="subtle"
        color="gray"
        size="compact-sm"
        h={30}
        leftSection={<IconColumns3 size={15} stroke={1.75} aria-hidden />}
        onClick={() => setOpen((open) => !open)}
        {...popoutButton(isOpen)}
      >
        {t("choose")}
      </Button>
      <Popout
        opened={isOpen}
        onClose={() => setOpen(false)}
        anchor={button}
        label={t("choose")}
        position="bottom-end"
      >
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
      </Popout>
    </>
  );
}
