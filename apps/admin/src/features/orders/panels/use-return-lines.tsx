import { Money } from "@backroom/ui";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { ShownOrder, ShownReturn } from "../shown";
import { refundableNow } from "../steps";

interface Asked {
  order: ShownOrder;
  /** The return as the dry run made it. */
  made: ShownReturn | undefined;
  isHere: boolean;
  isTold: boolean;
  /** The refund was typed, not computed. */
  isGiven: boolean;
  hasPlace: boolean;
}

/** What a return means for money, goods and the customer. */
export function useReturnLines({ order, made, isHere, isTold, isGiven, hasPlace }: Asked): ReactNode[] {
  const t = useTranslations("order.return");
  if (!made) return [];
  const currency = order.currency_code;
  const money = (amount: number) => () => <Money amount={amount} currency={currency} fw={600} />;
  const shipping = made.shipping_method;
  const isAbove = made.refund_amount > refundableNow(order);
  return [
    t.rich(isHere ? "refundNow" : "refundLater", { money: money(made.refund_amount) }),
    ...(isGiven ? [] : [t("howComputed")]),
    ...(shipping && !isGiven
      ? [
          t.rich("lessShipping", {
            name: shipping.shipping_option?.name ?? "",
            money: money(shipping.price),
          }),
        ]
      : []),
    ...(isAbove ? [<strong key="above">{t("above")}</strong>] : []),
    t(hasPlace ? (isHere ? "stockNow" : "stockLater") : "stock"),
    isTold ? t("mail", { email: order.email }) : t("noMail"),
  ];
}
