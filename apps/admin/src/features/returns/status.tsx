import { returnStatuses } from "@backroom/domain";
import { StatusBadge, type Tone } from "@backroom/ui";
import { useTranslations } from "use-intl";

const tones: Readonly<Record<(typeof returnStatuses)[number], Tone>> = {
  requested: "info",
  received: "success",
  requires_action: "danger",
  canceled: "neutral",
};

export function ReturnStatus({ status }: { status: string }) {
  const t = useTranslations("returns.statuses");
  const known = returnStatuses.find((word) => word === status);
  // A word that a newer server may know and this page does not is shown as it is.
  if (!known) return <StatusBadge tone="neutral" label={status} />;
  return <StatusBadge tone={tones[known]} isPending={known === "requested"} label={t(known)} />;
}
