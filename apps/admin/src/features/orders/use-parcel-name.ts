import { useTranslations } from "use-intl";
import type { ShownOrder } from "./shown";

/** Parcels have no number of their own: they are counted in the order they were packed. */
export function useParcelName(order: ShownOrder): (id: string) => string {
  const t = useTranslations("order.parcels");
  const ids = (order.fulfillments ?? [])
    .toSorted((a, b) => a.created_at.localeCompare(b.created_at) || a.id.localeCompare(b.id))
    .map(({ id }) => id);
  return (id) => t("name", { number: ids.indexOf(id) + 1 });
}
