import { StatusBadge } from "@backroom/ui";
import { useTranslations } from "use-intl";

export function DraftStatus({ status }: { status: string }) {
  const t = useTranslations("drafts.statuses");
  return status === "completed" ? (
    <StatusBadge tone="success" label={t("completed")} />
  ) : (
    <StatusBadge tone="info" isPending label={t("open")} />
  );
}
