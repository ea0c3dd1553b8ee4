import { useTranslations } from "use-intl";

type EventKey = Parameters<ReturnType<typeof useTranslations<"events">>["has"]>[0];

/** What an event means in words; one that has none yet is shown by its name. */
export function useEventName(): (name: string) => string {
  const t = useTranslations("events");
  return (name) => {
    // Message keys cannot hold the dot of an event's name; `has` checks what is not known beforehand.
    const key = name.replaceAll(".", "_") as EventKey;
    return t.has(key) ? t(key) : name;
  };
}

/** What people care about first; the rest follows in the order it happens. */
const weighty = ["order.placed", "order.payment_captured"];

export const byWeight = (one: string, other: string): number => rank(one) - rank(other);

const rank = (name: string) => (weighty.includes(name) ? weighty.indexOf(name) : weighty.length);
