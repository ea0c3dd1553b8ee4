import { Section } from "@backroom/ui";
import { Anchor, Text } from "@mantine/core";
import { useTranslations } from "use-intl";

interface CustomerCardProps {
  /** Of the order or draft, which may differ from the customer's own. */
  email: string | null;
  customer:
    | { first_name: string | null; last_name: string | null; phone: string | null; has_account: boolean }
    | null
    | undefined;
}

/** Who buys: on orders and drafts alike. */
export function CustomerCard({ email, customer }: CustomerCardProps) {
  const t = useTranslations("orders");
  const name = [customer?.first_name, customer?.last_name].filter(Boolean).join(" ");
  return (
    <Section title={t("customer")}>
      {name && (
        <Text size="sm" fw={500}>
          {name}
        </Text>
      )}
      {email && (
        <Anchor size="sm" href={`mailto:${email}`} underline="always">
          {email}
        </Anchor>
      )}
      {customer?.phone && <Text size="sm">{customer.phone}</Text>}
      <Text size="xs" c="dimmed" mt={4}>
        {customer?.has_account ? t("account") : t("guest")}
      </Text>
    </Section>
  );
}
