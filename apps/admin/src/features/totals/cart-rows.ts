import { useTranslations } from "use-intl";
import type { TotalsRow } from "./totals-list";

/** What drafts and orders have in common. */
export interface Totals {
  subtotal?: number | undefined;
  discount_total?: number | undefined;
  shipping_total?: number | undefined;
  tax_total?: number | undefined;
  gift_card_total?: number | undefined;
  total?: number | undefined;
}

/** The rows of every total in the admin, in one order; what is zero and says nothing is left out. */
export function useTotalsRows(): (totals: Totals, codes?: readonly string[]) => TotalsRow[] {
  const t = useTranslations("money");
  return (totals, codes = []) => {
    const discount = totals.discount_total ?? 0;
    const giftCards = totals.gift_card_total ?? 0;
    const code = codes.join(", ");
    return [
      { id: "subtotal", label: t("subtotal"), amount: totals.subtotal },
      ...(discount !== 0 || code
        ? [{ id: "discount", label: code ? `${t("discount")} · ${code}` : t("discount"), amount: -discount }]
        : []),
      { id: "shipping", label: t("shipping"), amount: totals.shipping_total },
      { id: "tax", label: t("tax"), amount: totals.tax_total },
      ...(giftCards !== 0 ? [{ id: "gift-cards", label: t("giftCards"), amount: -giftCards }] : []),
      { id: "total", label: t("total"), amount: totals.total, isMain: true },
    ];
  };
}
