import { AddressFields, type AddressValues, Dialog, emptyAddress } from "@backroom/ui";
import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useApi } from "@/lib/api";
import { DialogForm } from "@/lib/form-frame";
import { useLeaveGuard } from "@/lib/leave-guard";
import type { AddressKind } from "./addresses";
import { type ShownOrder, shownRelations } from "./shown";
import { useOrderWrite } from "./use-order-write";

interface AddressDialogProps {
  order: ShownOrder;
  kind: AddressKind;
  onClose: () => void;
}

/** Where the order goes, or whom the invoice is for; countries are those of its region. */
export function AddressDialog({ order, kind, onClose }: AddressDialogProps) {
  const t = useTranslations();
  const api = useApi();
  const region = useQuery(api.regions.get.queryOptions({ id: order.region_id }));
  const [initial] = useState(() => valuesOf(order[`${kind}_address`]));
  const [value, setValue] = useState(initial);
  const name = `${kind}_address` as const;
  const write = useOrderWrite(order, {
    call: (client, address: AddressValues, options) =>
      client.orders.update.mutate({ id: order.id, [name]: address, expand: shownRelations }, options),
    says: () => t("form.saved"),
    onDone: onClose,
  });
  useLeaveGuard(JSON.stringify(value) !== JSON.stringify(initial) && !write.isSuccess);
  const save = () => write.run(value);
  const isPacked = (order.fulfillments ?? []).some(({ canceled_at }) => canceled_at === null);
  return (
    <Dialog opened onClose={onClose} title={t(`address.${kind}`)} size="lg">
      <DialogForm onSubmit={save} isBusy={write.isPending} submitLabel={t("form.save")} onCancel={onClose}>
        {kind === "shipping" && isPacked && (
          <Text size="sm" c="dimmed" mb="sm">
            {t("order.address.packed")}
          </Text>
        )}
        <AddressFields
          value={value}
          onChange={setValue}
          countries={(region.data?.region.countries ?? []).map((country) => ({
            value: country.iso_2,
            label: country.display_name,
          }))}
          errors={Object.fromEntries(
            (write.problem?.fields ?? []).map(({ path, message }) => [path.replace(`${name}.`, ""), message]),
          )}
        />
      </DialogForm>
    </Dialog>
  );
}

const valuesOf = (address: ShownOrder["shipping_address"]): AddressValues =>
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
