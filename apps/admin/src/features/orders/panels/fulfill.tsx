import { Button, Group } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { type ShownOrder, shownRelations } from "../shown";
import { fulfillable } from "../steps";
import { StockLocationSelect, useStockLocation } from "../stock-location";
import { useDryRun } from "../use-dry-run";
import { useOrderWrite } from "../use-order-write";
import { Effect } from "./effect";
import { PanelForm } from "./panel-form";
import { areCounts, chosenOf, QuantityLines, sumOf, type Units } from "./quantity-lines";

const all = (order: ShownOrder): Units =>
  new Map(fulfillable(order).map(({ item_id, quantity }) => [item_id, quantity]));

/** Packs units of the order: all that are open, unless somebody says fewer. */
export function FulfillPanel({ order, onClose }: { order: ShownOrder; onClose: () => void }) {
  const t = useTranslations("order.fulfill");
  const [units, setUnits] = useState(() => all(order));
  const [isTouched, setTouched] = useState(false);
  const change = (next: Units) => {
    setTouched(true);
    setUnits(next);
  };
  const open = all(order);
  const place = useStockLocation((order.items ?? []).map(({ variant_id }) => variant_id));
  const items = chosenOf(units);
  const count = sumOf(items);
  const isRight = count > 0 && areCounts(units, (id) => open.get(id) ?? 0);
  const inputOf = (chosen: typeof items) => ({
    id: order.id,
    items: chosen,
    location_id: place.value,
    expand: shownRelations,
  });
  const write = useOrderWrite(order, {
    call: (client, chosen: typeof items, options) =>
      client.orders.createFulfillment.mutate(inputOf(chosen), options),
    says: (_, chosen) => t("done", { count: sumOf(chosen) }),
    onDone: onClose,
  });
  const [asked] = useDebouncedValue(isRight ? JSON.stringify(items) : "[]", 250);
  const run = useDryRun({
    name: "fulfill",
    seen: order.updated_at,
    currency: order.currency_code,
    input:
      asked === "[]" || !isRight || write.isPending || write.isSuccess
        ? undefined
        : { text: asked, place: place.value },
    call: (client, { text }, options) =>
      // Written by this component from `items`.
      client.orders.createFulfillment.mutate(inputOf(JSON.parse(text) as typeof items), options),
  });
  const parcels = (run.answer?.order.fulfillments?.length ?? 0) - (order.fulfillments?.length ?? 0);
  return (
    <PanelForm
      confirm={t("confirm", { count: isRight ? count : 0 })}
      onConfirm={() => write.run(items)}
      onCancel={onClose}
      isPending={write.isPending}
      isDisabled={!isRight || run.error !== null}
      isDirty={isTouched && !write.isSuccess}
    >
      <Group gap={6}>
        <Button variant="default" size="compact-xs" onClick={() => change(open)}>
          {t("all")}
        </Button>
        <Button variant="default" size="compact-xs" onClick={() => change(new Map())}>
          {t("none")}
        </Button>
      </Group>
      <QuantityLines
        lines={(order.items ?? [])
          .filter((item) => open.has(item.id))
          .map((item) => ({
            item,
            most: open.get(item.id) ?? 0,
            note: t("open", { left: open.get(item.id) ?? 0, quantity: item.quantity }),
          }))}
        units={units}
        onChange={change}
      />
      <StockLocationSelect {...place} />
      <Effect
        order={order}
        run={run}
        lines={[t("packed", { count, parcels }), t(place.value ? "stock" : "noStock"), t("noMail")]}
      />
    </PanelForm>
  );
}
