import { Address, Section } from "@backroom/ui";
import { Stack, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import type { ShownCustomer } from "./shown";

/** The customer's own address book; staff may look, the customer keeps it (the Admin API has no way to change it). */
export function CustomerAddresses({ customer }: { customer: ShownCustomer }) {
  const t = useTranslations("customers");
  const none = useTranslations("address")("none");
  const { billing_address: billing, shipping_addresses: book = [] } = customer;
  const others = book.filter(({ id }) => id !== billing?.id);
  return (
    <Section title={t("addresses")}>
      {!billing && others.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("noAddresses")}
        </Text>
      )}
      <Stack gap="sm">
        {billing && (
          <div>
            <Text size="xs" c="dimmed" mb={4}>
              {t("billing")}
            </Text>
            <Address address={billing} empty={none} />
          </div>
        )}
        {others.map((address) => (
          <Address key={address.id} address={address} empty={none} />
        ))}
      </Stack>
    </Section>
  );
}
