import { ActionBar, Button, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import type { BulkAction } from "./list-types";
import { usePageKeys } from "./use-page-keys";
import type { Selection } from "./use-selection";

interface BulkBarProps<Row> {
  actions: readonly BulkAction<Row>[];
  selection: Selection<Row>;
}

/** What can be done with the selected rows, at hand while any are. */
export function BulkBar<Row>({ actions, selection }: BulkBarProps<Row>) {
  const t = useTranslations("ui.selection");
  usePageKeys({ Escape: () => selection.count > 0 && selection.clear() });
  return (
    <ActionBar
      opened={selection.count > 0}
      onClose={selection.clear}
      withinPortal={false}
      aria-label={t("bar")}
      maw="calc(100vw - 24px)"
    >
      <Text size="sm" fw={500} px={6} role="status" style={{ whiteSpace: "nowrap" }}>
        {t("count", { count: selection.count })}
      </Text>
      <ActionBar.Divider />
      {actions.map((action) => (
        <Button
          key={action.id}
          variant={action.tone === "danger" ? "subtle" : "default"}
          size="compact-sm"
          h={30}
          {...(action.tone === "danger" ? { c: "var(--mantine-color-error)", color: "red" } : {})}
          leftSection={action.icon}
          onClick={() => action.run(selection.rows(), selection.clear)}
        >
          {action.label}
        </Button>
      ))}
      <ActionBar.CloseButton aria-label={t("clear")} />
    </ActionBar>
  );
}
