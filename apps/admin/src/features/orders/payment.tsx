import { DateTime, Money, Section } from "@backroom/ui";
import { Button, Divider, Group, Stack, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import { useProviderName } from "@/lib/provider-name";
import { InvoiceButton } from "./invoice";
import classes from "./payment.module.css";
import type { ShownOrder } from "./shown";
import { PaymentStatus } from "./status";
import { capturedOf, refundableNow, stepsOf } from "./steps";
import { useWork } from "./work";

/** Money of the order, each sum with what it means. */
export function OrderPayment({ order }: { order: ShownOrder }) {
  const t = useTranslations();
  const providerOf = useProviderName();
  const { canWrite, open, ask } = useWork();
  const { possible } = stepsOf(order);
  const payments = order.payments ?? [];
  const refunds = order.refunds ?? [];
  const currency = order.currency_code;
  const isCanceled = order.status === "canceled";
  const left = refundableNow(order);
  const due = order.total - order.paid_total;
  const captured = capturedOf(order);
  const promised = sumOf(payments.filter(({ captured_at, canceled_at }) => !captured_at && !canceled_at));
  const sums = [
    { id: "paid" as const, amount: captured, why: t("order.money.captured") },
    ...(promised > 0
      ? [{ id: "promised" as const, amount: promised, why: t("order.money.promisedWhy") }]
      : []),
    ...(order.refunded_total > 0
      ? [
          {
            id: "refunded" as const,
            amount: -order.refunded_total,
            why: t("order.money.refunds", { count: refunds.length }),
          },
        ]
      : []),
    ...(isCanceled
      ? left > 0
        ? [{ id: "kept" as const, amount: left, why: t("order.money.keptWhy") }]
        : []
      : [
          {
            id: "refundable" as const,
            amount: left,
            why:
              captured > 0 && left < order.refundable_amount - promised
                ? t("order.money.leftCaptured")
                : t("order.money.left"),
          },
        ]),
    ...(due > 0 && !isCanceled ? [{ id: "due" as const, amount: due, why: t("order.money.dueWhy") }] : []),
  ];
  return (
    <Section title={t("orders.paymentPanel")} actions={<PaymentStatus status={order.payment_status} />}>
      <dl className={classes.sums}>
        {sums.map(({ id, amount, why }) => (
          <div key={id} className={classes.sum}>
            <dt>{t(`order.money.${id}`)}</dt>
            <dd>
              <Money amount={amount} currency={currency} />
            </dd>
            <dd className={classes.why}>{why}</dd>
          </div>
        ))}
      </dl>
      <Divider my="sm" />
      <Stack gap={8}>
        {payments.length === 0 && (
          <Text size="sm" c="dimmed">
            {t("orders.noPayments")}
          </Text>
        )}
        {payments.map((payment) => (
          <Group key={payment.id} justify="space-between" wrap="nowrap" align="flex-start">
            <div>
              <Text size="sm" fw={500}>
                {providerOf(payment.provider_id)}
              </Text>
              <Text size="xs" c="dimmed" component="div">
                <PaymentState payment={payment} />
              </Text>
            </div>
            <Text size="sm" component="div">
              <Money amount={payment.amount} currency={payment.currency_code} />
            </Text>
          </Group>
        ))}
        {refunds.map((refund) => (
          <Group key={refund.id} justify="space-between" wrap="nowrap" align="flex-start">
            <div>
              <Text size="sm" fw={500}>
                {t("order.money.refund")}
              </Text>
              <Text size="xs" c="dimmed" component="div">
                <RefundReason reason={refund.reason} /> · <DateTime value={refund.created_at} />
                {refund.note && <div className={classes.note}>{refund.note}</div>}
              </Text>
            </div>
            <Text size="sm" component="div">
              <Money amount={-refund.amount} currency={currency} />
            </Text>
          </Group>
        ))}
      </Stack>
      <Group gap={8} mt="md" className={classes.actions}>
        {canWrite && possible.has("capture") && (
          <Button variant="default" size="xs" onClick={() => ask({ kind: "capture" })}>
            {t("order.steps.capture")}
          </Button>
        )}
        {canWrite && possible.has("refund") && (
          <Button variant="default" size="xs" onClick={() => open({ kind: "refund" })}>
            {t("order.steps.refund")}
          </Button>
        )}
        <InvoiceButton order={order} />
      </Group>
    </Section>
  );
}

const sumOf = (payments: readonly { amount: number }[]): number =>
  payments.reduce((sum, { amount }) => sum + amount, 0);

function PaymentState({ payment }: { payment: NonNullable<ShownOrder["payments"]>[number] }) {
  const t = useTranslations();
  const { captured_at } = payment;
  if (!captured_at) return payment.canceled_at ? t("order.money.canceled") : t("orders.notCaptured");
  return t.rich("orders.captured", { when: () => <DateTime value={captured_at} variant="long" /> });
}

/** A reason that a newer server may know is shown as it is. */
export function RefundReason({ reason }: { reason: string }) {
  const t = useTranslations("order.refund.reasons");
  // `has` is how a key that is not known beforehand is checked.
  const key = reason as Parameters<typeof t.has>[0];
  return t.has(key) ? t(key) : reason;
}
