import type { fulfillmentStatuses, orderStatuses, paymentStatuses } from "@backroom/domain";
import { StatusBadge, type Tone } from "@backroom/ui";
import { useTranslations } from "use-intl";

type Look = readonly [tone: Tone, isPending?: boolean];
type Words<Statuses extends readonly string[]> = Readonly<Record<Statuses[number], Look>>;

const order: Words<typeof orderStatuses> = {
  pending: ["info", true],
  completed: ["success"],
  archived: ["neutral"],
  canceled: ["neutral"],
  requires_action: ["danger"],
};
const payment: Words<typeof paymentStatuses> = {
  not_paid: ["warning", true],
  awaiting: ["warning", true],
  captured: ["success"],
  partially_refunded: ["info"],
  refunded: ["neutral"],
  canceled: ["neutral"],
  requires_action: ["danger"],
};
const fulfillment: Words<typeof fulfillmentStatuses> = {
  not_fulfilled: ["warning", true],
  partially_fulfilled: ["info", true],
  fulfilled: ["info"],
  partially_shipped: ["info", true],
  shipped: ["success"],
  partially_returned: ["info"],
  returned: ["neutral"],
  canceled: ["neutral"],
  requires_action: ["danger"],
};

const isWord = <W extends string>(words: Readonly<Record<W, Look>>, word: string): word is W =>
  Object.hasOwn(words, word);

/** A word that a newer server may know and this page does not is shown as it is. */
const unknown = (word: string) => <StatusBadge tone="neutral" label={word} />;

export function OrderStatus({ status }: { status: string }) {
  const t = useTranslations("orders.statuses");
  if (!isWord(order, status)) return unknown(status);
  const [tone, isPending] = order[status];
  return <StatusBadge tone={tone} isPending={isPending ?? false} label={t(status)} />;
}

export function PaymentStatus({ status }: { status: string }) {
  const t = useTranslations("orders.paymentStatuses");
  if (!isWord(payment, status)) return unknown(status);
  const [tone, isPending] = payment[status];
  return <StatusBadge tone={tone} isPending={isPending ?? false} label={t(status)} />;
}

export function FulfillmentStatus({ status }: { status: string }) {
  const t = useTranslations("orders.fulfillmentStatuses");
  if (!isWord(fulfillment, status)) return unknown(status);
  const [tone, isPending] = fulfillment[status];
  return <StatusBadge tone={tone} isPending={isPending ?? false} label={t(status)} />;
}
