import { DateTime, FieldList, Money, Section } from "@backroom/ui";
import { Divider, Group, Stack, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import type { ShownOrder } from "./shown";
import { PaymentStatus } from "./status";

export function OrderPayment({ order }: { order: ShownOrder }) {
  const t = useTranslations();
  const payments = order.payments ?? [];
  const money = (amount: number) => <Money amount={amount} currency={order.currency_code} />;
  return (
    <Section title={t("orders.paymentPanel")} actions={<PaymentStatus status={order.payment_status} />}>
      <FieldList
        fields={[
          { label: t("money.total"), value: money(order.total) },
          { label: t("money.paid"), value: money(order.paid_total) },
          ...(order.refunded_total > 0
            ? [{ label: t("money.refunded"), value: money(-order.refunded_total) }]
            : []),
          { label: t("orders.refundable"), value: money(order.refundable_amount) },
        ]}
      />
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
                {payment.provider_id}
              </Text>
              <Text size="xs" c="dimmed" component="div">
                {payment.captured_at
                  ? t.rich("orders.captured", {
                      when: () => (
                        <DateTime value={payment.captured_at ?? payment.created_at} variant="long" />
                      ),
                    })
                  : t("orders.notCaptured")}
              </Text>
            </div>
            <Text size="sm" component="div">
              <Money amount={payment.amount} currency={payment.currency_code} />
            </Text>
          </Group>
        ))}
      </Stack>
    </Section>
  );
}
