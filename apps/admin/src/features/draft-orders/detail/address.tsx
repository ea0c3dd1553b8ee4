import { Address, type AddressValues, Dialog, Money, Section } from "@backroom/ui";
import { Button, Divider, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { addressValues, RegionAddress } from "@/features/addresses/region-address";
import { DialogForm } from "@/lib/form-frame";
import { useLeaveGuard } from "@/lib/leave-guard";
import { problemOf } from "@/lib/problem";
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
      <Address address={address} empty={t("address.none")} />
      <Dialog opened={isEditing} onClose={modal.close} title={t("address.shipping")} size="lg">
        <AddressForm {...props} onDone={modal.close} />
      </Dialog>
    </Section>
  );
}

function AddressForm({ draft, cart, onDone }: DraftProps & { onDone: () => void }) {
  const t = useTranslations("drafts");
  const [initial] = useState(() => addressValues(cart.shipping_address));
  const [value, setValue] = useState<AddressValues>(initial);
  const write = useDraftWrite(draft, { onDone });
  useLeaveGuard(JSON.stringify(value) !== JSON.stringify(initial) && !write.isSuccess);
  const save = () =>
    write.mutate({
      call: (client, options) =>
        client.draftOrders.update.mutate({ id: draft.id, shipping_address: value }, options),
    });
  return (
    <DialogForm onSubmit={save} isBusy={write.isPending} submitLabel={t("save")} onCancel={onDone}>
      <RegionAddress
        regionId={cart.region_id}
        value={value}
        onChange={setValue}
        problems={write.error ? problemOf(write.error).fields : []}
        prefix="shipping_address"
      />
    </DialogForm>
  );
}
