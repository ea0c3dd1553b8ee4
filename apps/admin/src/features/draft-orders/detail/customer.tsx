import { Section } from "@backroom/ui";
import { Anchor, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import type { DraftProps } from "./shown";

export function DraftCustomer({ cart }: DraftProps) {
  const t = useTranslations("orders");
  const { customer } = cart;
  const name = [customer?.first_name, customer?.last_name].filter(Boolean).join(" ");
  return (
    <Section title={t("customer")}>
      {name && (
        <Text size="sm" fw={500}>
          {name}
        </Text>
      )}
      {cart.email && (
        <Anchor size="sm" href={`mailto:${cart.email}`} underline="always">
          {cart.email}
        </Anchor>
      )}
      {customer?.phone && <Text size="sm">{customer.phone}</Text>}
      <Text size="xs" c="dimmed" mt={4}>
        {customer?.has_account ? t("account") : t("guest")}
      </Text>
    </Section>
  );
}
