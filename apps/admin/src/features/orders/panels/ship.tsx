import { Select, TagsInput } from "@backroom/ui";
import { Checkbox } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { type ShownOrder, shownRelations } from "../shown";
import { canFulfillmentMove } from "../steps";
import { useDryRun } from "../use-dry-run";
import { useOrderWrite } from "../use-order-write";
import { useParcelName } from "../use-parcel-name";
import { Effect } from "./effect";
import { PanelForm } from "./panel-form";
import { sumOf } from "./quantity-lines";

interface ShipPanelProps {
  order: ShownOrder;
  /** The first that is packed, unless said otherwise. */
  fulfillmentId?: string | undefined;
  onClose: () => void;
}

/** Says that a parcel left, and how it can be followed. */
export function ShipPanel({ order, fulfillmentId, onClose }: ShipPanelProps) {
  const t = useTranslations("order.ship");
  const nameOf = useParcelName(order);
  const packed = (order.fulfillments ?? []).filter((parcel) => canFulfillmentMove(parcel, "ship"));
  const [id, setId] = useState(fulfillmentId ?? packed[0]?.id);
  const [numbers, setNumbers] = useState<string[]>([]);
  const [typed, setTyped] = useState("");
  const [isTold, setTold] = useState(order.no_notification !== true);
  const parcel = packed.find((one) => one.id === id);
  // A number that is typed and not yet confirmed by Enter is meant as well.
  const tracking_numbers = [...new Set([...numbers, typed.trim()].filter(Boolean))];
  const input = parcel && {
    id: order.id,
    fulfillment_id: parcel.id,
    tracking_numbers,
    no_notification: !isTold,
    expand: shownRelations,
  };
  type Input = NonNullable<typeof input>;
  const write = useOrderWrite(order, {
    call: (client, asked: Input, options) => client.orders.createShipment.mutate(asked, options),
    says: () => t("done"),
    onDone: onClose,
  });
  const run = useDryRun({
    name: "ship",
    seen: order.updated_at,
    currency: order.currency_code,
    // Numbers change nothing of the effect.
    input: input && !write.isPending && !write.isSuccess ? { ...input, tracking_numbers: [] } : undefined,
    call: (client, asked, options) => client.orders.createShipment.mutate(asked, options),
  });
  return (
    <PanelForm
      confirm={t("confirm")}
      onConfirm={() => input && write.run(input)}
      onCancel={onClose}
      isPending={write.isPending}
      isDisabled={!input || run.error !== null}
      isDirty={tracking_numbers.length > 0 && !write.isSuccess}
    >
      {packed.length > 1 && (
        <Select
          label={t("parcel")}
          allowDeselect={false}
          data={packed.map((one) => ({ value: one.id, label: nameOf(one.id) }))}
          value={id ?? null}
          onChange={(chosen) => setId(chosen ?? undefined)}
        />
      )}
      <TagsInput
        label={t("numbers")}
        description={t("numbersHint")}
        splitChars={[",", ";", " "]}
        value={numbers}
        onChange={setNumbers}
        searchValue={typed}
        onSearchChange={setTyped}
        acceptValueOnBlur
        data-autofocus
      />
      <Checkbox
        label={t("tell")}
        description={order.email}
        checked={isTold}
        onChange={(event) => setTold(event.currentTarget.checked)}
      />
      <Effect
        order={order}
        run={run}
        lines={[
          t("leaves", { count: sumOf(parcel?.items ?? []) }),
          isTold ? t("mail", { email: order.email }) : t("noMail"),
          t("final"),
        ]}
      />
    </PanelForm>
  );
}
