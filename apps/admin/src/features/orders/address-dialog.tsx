import { type AddressValues, Dialog } from "@backroom/ui";
import { Text } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { addressValues, RegionAddress } from "@/features/addresses/region-address";
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
  const [initial] = useState(() => addressValues(order[`${kind}_address`]));
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
        <RegionAddress
          regionId={order.region_id}
          value={value}
          onChange={setValue}
          problems={write.problem?.fields ?? []}
          prefix={name}
        />
      </DialogForm>
    </Dialog>
  );
}
