import { Address, Money, Section } from "@backroom/ui";
import { Divider, Group, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import type { ShownOrder } from "./shown";

export function OrderAddresses({ order }: { order: ShownOrder }) {
  const t = useTranslations();
  const { shipping_address: shipping, billing_address: billing } = order;
  return (
    <Section title={t("orders.shippingPanel")}>
      {(order.shipping_methods ?? []).map((method) => (
        <Group key={method.id} justify="space-between" wrap="nowrap">
          <Text size="sm">{method.shipping_option?.name}</Text>
          <Text size="sm" component="div">
            <Money amount={method.price} currency={order.currency_code} />
          </Text>
        </Group>
      ))}
      {(order.shipping_methods ?? []).length === 0 && (
        <Text size="sm" c="dimmed">
          {t("orders.noShipping")}
        </Text>
      )}
      <Divider my="sm" />
      <Text size="xs" c="dimmed" mb={4}>
        {t("address.shipping")}
      </Text>
      <Address address={shipping} country={shipping?.country?.display_name} empty={t("address.none")} />
      {billing && (
        <>
          <Text size="xs" c="dimmed" mb={4} mt="sm">
            {t("address.billing")}
          </Text>
          {shipping && isSame(shipping, billing) ? (
            <Text size="sm">{t("address.same")}</Text>
          ) : (
            <Address address={billing} country={billing.country?.display_name} empty={t("address.none")} />
          )}
        </>
      )}
    </Section>
  );
}

type ShownAddress = NonNullable<ShownOrder["billing_address"]>;

const compared = [
  "first_name",
  "last_name",
  "company",
  "address_1",
  "address_2",
  "postal_code",
  "city",
  "province",
  "country_code",
  "phone",
] as const;

const isSame = (one: ShownAddress, other: ShownAddress) =>
  compared.every((name) => (one[name] ?? "") === (other[name] ?? ""));
