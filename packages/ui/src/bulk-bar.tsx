import { ActionBar, Button, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import type { BulkAction } from "./list-types";
import { usePageKeys } from "./use-page-keys";

interface BulkBarProps {
  count: number;
  /** Each runs on the selected rows. */
  actions: readonly (Pick<BulkAction<never>, "id" | "label" | "icon" | "tone"> & { run: () => void })[];
  onClear: () => void;
}

/** What can be done with the selected rows, at hand while any are. */
export default function BulkBar({ count, actions, onClear }: BulkBarProps) {
  const t = useTranslations("ui.selection");
  usePageKeys({ Escape: onClear });
  return (
    <ActionBar opened onClose={onClear} withinPortal={false} aria-label={t("bar")} maw="calc(100vw - 24px)">
      <Text size="sm" fw={500} px={6} role="status" style={{ whiteSpace: "nowrap" }}>
        {t("count", { count })}
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
          onClick={action.run}
        >
          {action.label}
        </Button>
      ))}
      <ActionBar.CloseButton aria-label={t("clear")} />
    </ActionBar>
  );
}
