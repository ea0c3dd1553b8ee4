import {
  Address,
  AddressFields,
  type AddressValues,
  Dialog,
  emptyAddress,
  Money,
  Section,
} from "@backroom/ui";
import { Button, Divider, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useApi } from "@/lib/api";
import { DialogForm } from "@/lib/form-frame";
import { problemOf } from "@/lib/problem";
import { fieldOf } from "../builder/values";
import type { DraftProps } from "./shown";
import { useDraftWrite } from "./use-draft-write";

export function DraftAddress(props: DraftProps) {
  const t = useTranslations();
  const { cart, currency, isOpen } = props;
  const [isEditing, modal] = useDisclosure(false);
  const address = cart.shipping_address;
  const methods = cart.shipping_methods ?? [];
  return (
    <Section
      title={t("orders.shippingPanel")}
      actions={
        isOpen && (
          <Button variant="subtle" color="gray" size="compact-xs" onClick={modal.open}>
            {t("drafts.editAddress")}
          </Button>
        )
      }
    >
      {methods.map((method) => (
        <Group key={method.id} justify="space-between" wrap="nowrap">
          <Text size="sm">{method.shipping_option?.name}</Text>
          <Text size="sm" component="div">
            <Money amount={method.price} currency={currency} />
          </Text>
        </Group>
      ))}
      {methods.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("orders.noShipping")}
        </Text>
      )}
      <Divider my="sm" />
      <Address address={address} country={address?.country?.display_name} empty={t("address.none")} />
      <Dialog opened={isEditing} onClose={modal.close} title={t("address.shipping")} size="lg">
        <AddressForm {...props} onDone={modal.close} />
      </Dialog>
    </Section>
  );
}

function AddressForm({ draft, cart, onDone }: DraftProps & { onDone: () => void }) {
  const t = useTranslations("drafts");
  const api = useApi();
  const regions = useQuery(api.regions.get.queryOptions({ id: cart.region_id }));
  const [value, setValue] = useState<AddressValues>(() => fieldsOf(cart.shipping_address));
  const write = useDraftWrite(draft, { onDone });
  const fields = write.error ? problemOf(write.error).fields : [];
  const save = () =>
    write.mutate({
      call: (client, options) =>
        client.draftOrders.update.mutate({ id: draft.id, shipping_address: value }, options),
    });
  return (
    <DialogForm onSubmit={save} isBusy={write.isPending} submitLabel={t("save")} onCancel={onDone}>
      <AddressFields
        value={value}
        onChange={setValue}
        countries={(regions.data?.region.countries ?? []).map((country) => ({
          value: country.iso_2,
          label: country.display_name,
        }))}
        errors={Object.fromEntries(
          fields.map(({ path, message }) => [fieldOf(path).replace("address.", ""), message]),
        )}
      />
    </DialogForm>
  );
}

const fieldsOf = (address: DraftProps["cart"]["shipping_address"]): AddressValues =>
  address
    ? {
        first_name: address.first_name ?? "",
        last_name: address.last_name ?? "",
        company: address.company ?? "",
        address_1: address.address_1 ?? "",
        address_2: address.address_2 ?? "",
        postal_code: address.postal_code ?? "",
        city: address.city ?? "",
        province: address.province ?? "",
        country_code: address.country_code,
        phone: address.phone ?? "",
      }
    : emptyAddress;
