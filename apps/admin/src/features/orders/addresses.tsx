import { Address, Money, Section } from "@backroom/ui";
import { Button, Divider, Group, Text } from "@mantine/core";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { ShownOrder } from "./shown";
import { useWork } from "./work";

const AddressDialog = dynamic(() => import("./address-dialog").then((module) => module.AddressDialog));

export type AddressKind = "shipping" | "billing";

export function OrderAddresses({ order }: { order: ShownOrder }) {
  const t = useTranslations();
  const { canWrite, open } = useWork();
  const [edited, setEdited] = useState<AddressKind | null>(null);
  const { shipping_address: shipping, billing_address: billing } = order;
  const canEdit = canWrite && order.status !== "canceled";
  const heading = (kind: AddressKind) => (
    <Group justify="space-between" mb={4} wrap="nowrap">
      <Text size="xs" c="dimmed">
        {t(`address.${kind}`)}
      </Text>
      {canEdit && (
        <Button
          variant="subtle"
          color="gray"
          size="compact-xs"
          mr={-8}
          aria-label={t(`order.address.edit_${kind}`)}
          onClick={() => setEdited(kind)}
        >
          {t("order.address.edit")}
        </Button>
      )}
    </Group>
  );
  return (
    <Section
      title={t("orders.shippingPanel")}
      actions={
        canEdit && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-xs"
            mr={-8}
            onClick={() => open({ kind: "addShipping" })}
          >
            {t("order.steps.addShipping")}
          </Button>
        )
      }
    >
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
      {heading("shipping")}
      <Address address={shipping} empty={t("address.none")} />
      <Divider my="sm" />
      {heading("billing")}
      {shipping && billing && isSame(shipping, billing) ? (
        <Text size="sm">{t("address.same")}</Text>
      ) : (
        <Address address={billing} empty={t("address.none")} />
      )}
      {edited && <AddressDialog order={order} kind={edited} onClose={() => setEdited(null)} />}
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
