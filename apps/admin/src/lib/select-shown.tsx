import { Button, Checkbox, Group, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import classes from "./select-shown.module.css";

interface SelectShownProps<Row extends { id: string }> {
  /** Those of the page; at least one. */
  rows: readonly Row[];
  selected: readonly string[];
  onSelect: (ids: readonly string[]) => void;
  removeLabel: string;
  onRemove: (rows: readonly Row[]) => void;
  isRemoving: boolean;
}

/** Ticks all rows of a page, and takes out those that are ticked. */
export function SelectShown<Row extends { id: string }>(props: SelectShownProps<Row>) {
  const { rows, selected, onSelect } = props;
  const t = useTranslations("ui.selection");
  const chosen = rows.filter(({ id }) => selected.includes(id));
  return (
    <Group className={classes.bar ?? ""} gap="sm">
      <Checkbox
        aria-label={t("shown")}
        checked={chosen.length === rows.length}
        indeterminate={chosen.length > 0 && chosen.length < rows.length}
        onChange={(event) => onSelect(event.currentTarget.checked ? rows.map(({ id }) => id) : [])}
      />
      <Text size="xs" c="dimmed">
        {chosen.length > 0 ? t("count", { count: chosen.length }) : t("shown")}
      </Text>
      {chosen.length > 0 && (
        <Button
          size="compact-xs"
          variant="default"
          loading={props.isRemoving}
          onClick={() => props.onRemove(chosen)}
        >
          {props.removeLabel}
        </Button>
      )}
    </Group>
  );
}
