import { StatusBadge, type Tone } from "@backroom/ui";
import { useTranslations } from "use-intl";

interface Usable {
  is_disabled: boolean;
  starts_at: string;
  ends_at: string | null;
  usage_limit: number | null;
  usage_count: number;
}

type DiscountState = "active" | "scheduled" | "expired" | "disabled" | "used_up";

/** What keeps a discount from being used; the first reason that somebody would have to lift. */
function stateOf(discount: Usable, now: number): DiscountState {
  if (discount.is_disabled) return "disabled";
  if (discount.ends_at && new Date(discount.ends_at).getTime() <= now) return "expired";
  if (discount.usage_limit !== null && discount.usage_count >= discount.usage_limit) return "used_up";
  return new Date(discount.starts_at).getTime() > now ? "scheduled" : "active";
}

const tones: Record<DiscountState, Tone> = {
  active: "success",
  scheduled: "info",
  expired: "neutral",
  disabled: "neutral",
  used_up: "warning",
};

export function DiscountStatus({ discount }: { discount: Usable }) {
  const t = useTranslations("discounts.statuses");
  const state = stateOf(discount, Date.now());
  return <StatusBadge tone={tones[state]} isPending={state === "scheduled"} label={t(state)} />;
}
