import { Section } from "@backroom/ui";
import { Anchor, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import type { ShownOrder } from "./shown";

export function OrderCustomer({ order }: { order: ShownOrder }) {
  const t = useTranslations("orders");
  const { customer } = order;
  const name = [customer?.first_name, customer?.last_name].filter(Boolean).join(" ");
  return (
    <Section title={t("customer")}>
      {name && (
        <Text size="sm" fw={500}>
          {name}
        </Text>
      )}
      <Anchor size="sm" href={`mailto:${order.email}`} underline="always">
        {order.email}
      </Anchor>
      {customer?.phone && <Text size="sm">{customer.phone}</Text>}
      <Text size="xs" c="dimmed" mt={4}>
        {customer?.has_account ? t("account") : t("guest")}
      </Text>
    </Section>
  );
}
