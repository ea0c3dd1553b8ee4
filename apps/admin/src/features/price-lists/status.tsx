import type { PriceListStatus as StoredStatus } from "@backroom/domain";
import { StatusBadge, type Tone } from "@backroom/ui";
import { useTranslations } from "use-intl";

interface Timed {
  status: StoredStatus;
  starts_at: string | null;
  ends_at: string | null;
}

type State = "draft" | "scheduled" | "ended" | "active";

/** Whether its prices count now, and if not, why. */
function stateOf({ status, starts_at, ends_at }: Timed, now: number): State {
  if (status === "draft") return "draft";
  if (ends_at && new Date(ends_at).getTime() <= now) return "ended";
  return starts_at && new Date(starts_at).getTime() > now ? "scheduled" : "active";
}

const tones: Readonly<Record<State, Tone>> = {
  draft: "neutral",
  scheduled: "info",
  ended: "neutral",
  active: "success",
};

export function PriceListStatus({ list }: { list: Timed }) {
  const t = useTranslations("priceLists.states");
  const state = stateOf(list, Date.now());
  return (
    <StatusBadge
      tone={tones[state]}
      isPending={state === "draft" || state === "scheduled"}
      label={t(state)}
    />
  );
}
