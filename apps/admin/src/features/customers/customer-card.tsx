import { Section } from "@backroom/ui";
import { Anchor, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Link } from "@/lib/near-link";
import { nameOf } from "./name";

interface CustomerCardProps {
  /** Of the order or draft, which may differ from the customer's own. */
  email: string | null;
  customer:
    | {
        id: string;
        first_name: string | null;
        last_name: string | null;
        phone: string | null;
        has_account: boolean;
      }
    | null
    | undefined;
  actions?: ReactNode;
}

/** Who buys: on orders and drafts alike. */
export function CustomerCard({ email, customer, actions }: CustomerCardProps) {
  const t = useTranslations("orders");
  const name = nameOf(customer);
  return (
    <Section title={t("customer")} actions={actions}>
      {customer && (
        <div>
          <Anchor component={Link} href={`/customers/${customer.id}`} size="sm" fw={500} c="inherit">
            {name || email}
          </Anchor>
        </div>
      )}
      {/* Somebody without a name goes by the address, once. */}
      {email && (name || !customer) && (
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
