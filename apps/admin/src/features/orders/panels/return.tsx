import { MoneyInput, Select, useMoney } from "@backroom/ui";
import { Checkbox, Group, Stack } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { type Inputs, useApi } from "@/lib/api";
import { type ShownItem, type ShownOrder, shownRelations } from "../shown";
import { refundableNow, returnable } from "../steps";
import { StockLocationSelect, useStockLocation } from "../stock-location";
import { useDryRun } from "../use-dry-run";
import { useOrderWrite } from "../use-order-write";
import { Effect } from "./effect";
import { PanelForm } from "./panel-form";
import { areCounts, chosenOf, QuantityLines, sumOf, type Units } from "./quantity-lines";
import { ReasonFields, type Why } from "./reason-fields";
import { useReturnLines } from "./use-return-lines";

type Input = Inputs["orders"]["requestReturn"];

/** Agrees with the customer on what comes back, how, and what they get for it. */
export function ReturnPanel({ order, onClose }: { order: ShownOrder; onClose: () => void }) {
  const t = useTranslations("order.return");
  const above = useTranslations("order.refund");
  const money = useMoney();
  const api = useApi();
  const currency = order.currency_code;
  const [units, setUnits] = useState<Units>(new Map());
  const [whys, setWhys] = useState<ReadonlyMap<string, Why>>(new Map());
  const [optionId, setOptionId] = useState<string | null>(null);
  const [price, setPrice] = useState<number | null>(null);
  const [refund, setRefund] = useState<number | null>(null);
  const [isHere, setHere] = useState(false);
  const [isTold, setTold] = useState(order.no_notification !== true);
  const options = useQuery(
    api.shippingOptions.list.queryOptions({ region_id: order.region_id, is_return: true, limit: 200 }),
  );
  const place = useStockLocation((order.items ?? []).map(({ variant_id }) => variant_id));
  const count = sumOf(chosenOf(units));
  const lefts = new Map(order.items?.map((item) => [item.id, returnable(item)]));
  const isRight = count > 0 && areCounts(units, (id) => lefts.get(id) ?? 0);
  const most = refundableNow(order);
  // Money that is refunded later may be above what is left now; the effect says so.
  const isAbove = isHere && refund !== null && refund > most;
  const input: Input = {
    id: order.id,
    items: chosenOf(units).map((item) => ({ ...item, ...whyOf(whys.get(item.item_id)) })),
    ...(optionId ? { return_shipping: { option_id: optionId, ...(price === null ? {} : { price }) } } : {}),
    ...(refund === null ? {} : { refund }),
    receive_now: isHere,
    location_id: place.value,
    no_notification: !isTold,
    expand: shownRelations,
  };
  const write = useOrderWrite(order, {
    call: (client, asked: Input, context) => client.orders.requestReturn.mutate(asked, context),
    says: () => t(isHere ? "doneHere" : "done"),
    onDone: onClose,
  });
  const [asked] = useDebouncedValue(!isRight ? undefined : JSON.stringify(input), 300);
  const run = useDryRun({
    name: "return",
    seen: order.updated_at,
    currency: order.currency_code,
    input: !isRight || isAbove || write.isPending || write.isSuccess ? undefined : asked,
    // Written by this component from `input`.
    call: (client, text, context) => client.orders.requestReturn.mutate(JSON.parse(text) as Input, context),
  });
  const known = new Set(order.returns?.map(({ id }) => id));
  const made = run.answer?.order.returns?.find(({ id }) => !known.has(id));
  const lines = useReturnLines({
    order,
    made,
    isHere,
    isTold,
    isGiven: refund !== null,
    hasPlace: place.value !== null,
  });
  const why = (item: ShownItem, change: Why) =>
    setWhys(new Map(whys).set(item.id, { ...whys.get(item.id), ...change }));
  return (
    <PanelForm
      confirm={t(isHere ? "confirmHere" : "confirm", { count: isRight ? count : 0 })}
      onConfirm={() => write.run(input)}
      onCancel={onClose}
      isPending={write.isPending}
      isDisabled={!isRight || isAbove || run.error !== null}
      isDirty={count > 0 && !write.isSuccess}
    >
      <QuantityLines
        lines={(order.items ?? [])
          .filter((item) => returnable(item) > 0)
          .map((item) => ({
            item,
            most: returnable(item),
            note: t("left", { left: returnable(item), shipped: item.shipped_quantity ?? 0 }),
          }))}
        units={units}
        onChange={setUnits}
        more={(item) => (
          <ReasonFields why={whys.get(item.id) ?? {}} item={item} onChange={(next) => why(item, next)} />
        )}
      />
      <Stack gap="sm">
        <Group gap="xs" align="flex-start" grow>
          <Select
            label={t("shipping")}
            placeholder={t("noShipping")}
            clearable
            data={(options.data?.shipping_options ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            value={optionId}
            onChange={(id) => {
              setOptionId(id);
              setPrice(options.data?.shipping_options.find((option) => option.id === id)?.amount ?? null);
            }}
          />
          {optionId && (
            <MoneyInput label={t("price")} currency={currency} value={price} onChange={setPrice} />
          )}
        </Group>
        <MoneyInput
          label={t("refund")}
          description={t("refundHint")}
          error={isAbove ? above("above", { amount: money(most, currency) }) : undefined}
          placeholder={made && refund === null ? made.refund_amount : t("computed")}
          placeholderCounts
          currency={currency}
          value={refund}
          onChange={setRefund}
        />
        <StockLocationSelect {...place} />
        <Checkbox
          label={t("here")}
          description={t("hereHint")}
          checked={isHere}
          onChange={(event) => setHere(event.currentTarget.checked)}
        />
        <Checkbox
          label={t("tell")}
          description={order.email}
          checked={isTold}
          onChange={(event) => setTold(event.currentTarget.checked)}
        />
      </Stack>
      <Effect order={order} run={run} lines={lines} />
    </PanelForm>
  );
}

/** An empty note is none. */
const whyOf = ({ reason_id, note }: Why = {}) => ({
  ...(reason_id ? { reason_id } : {}),
  ...(note?.trim() ? { note: note.trim() } : {}),
});
