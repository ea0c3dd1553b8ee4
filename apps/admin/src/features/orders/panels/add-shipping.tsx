import { Money, MoneyInput, Select, useMoney } from "@backroom/ui";
import { Skeleton, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useApi } from "@/lib/api";
import { LoadError } from "@/lib/load-error";
import { type ShownOrder, shownRelations } from "../shown";
import { useDryRun } from "../use-dry-run";
import { useOrderWrite } from "../use-order-write";
import { Effect } from "./effect";
import { PanelForm } from "./panel-form";

/** Adds a way to ship, at a price; it takes the place of the one for the same kind of goods. */
export function AddShippingPanel({ order, onClose }: { order: ShownOrder; onClose: () => void }) {
  const t = useTranslations("order.addShipping");
  const api = useApi();
  const money = useMoney();
  const currency = order.currency_code;
  const [optionId, setOptionId] = useState<string | null>(null);
  const [price, setPrice] = useState<number | null>(null);
  const options = useQuery(
    api.shippingOptions.list.queryOptions({ region_id: order.region_id, is_return: false, limit: 200 }),
  );
  const isUsable = optionId !== null && price !== null;
  const inputOf = (option_id: string, asked: number) => ({
    id: order.id,
    option_id,
    price: asked,
    expand: shownRelations,
  });
  type Input = ReturnType<typeof inputOf>;
  const write = useOrderWrite(order, {
    call: (client, input: Input, context) => client.orders.addShippingMethod.mutate(input, context),
    says: () => t("done"),
    onDone: onClose,
  });
  const [asked] = useDebouncedValue(price, 250);
  const run = useDryRun({
    name: "add-shipping",
    seen: order.updated_at,
    currency: order.currency_code,
    input:
      optionId !== null && asked !== null && !write.isPending && !write.isSuccess
        ? inputOf(optionId, asked)
        : undefined,
    call: (client, input, context) => client.orders.addShippingMethod.mutate(input, context),
  });
  if (options.isError) return <LoadError error={options.error} onRetry={() => options.refetch()} />;
  if (!options.data) return <Skeleton h={120} />;
  const after = run.answer?.order;
  const kept = new Set(after?.shipping_methods?.map(({ id }) => id));
  const replaced = (order.shipping_methods ?? []).filter(({ id }) => !kept.has(id));
  const open = after ? after.total - after.paid_total : 0;
  return (
    <PanelForm
      confirm={t("confirm")}
      onConfirm={() => isUsable && write.run(inputOf(optionId, price))}
      onCancel={onClose}
      isPending={write.isPending}
      isDisabled={!isUsable || run.error !== null}
      isDirty={optionId !== null && !write.isSuccess}
    >
      <Select
        label={t("option")}
        placeholder={t("choose")}
        data={options.data.shipping_options.map(({ id, name, profile }) => ({
          value: id,
          label: profile ? `${name} · ${profile.name}` : name,
        }))}
        value={optionId}
        onChange={(id) => {
          setOptionId(id);
          setPrice(options.data.shipping_options.find((option) => option.id === id)?.amount ?? null);
        }}
        searchable
        data-autofocus
      />
      <MoneyInput
        label={t("price")}
        description={t("priceHint")}
        currency={currency}
        value={price}
        onChange={setPrice}
      />
      {options.data.shipping_options.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("none")}
        </Text>
      )}
      <Effect
        order={order}
        run={run}
        lines={[
          ...(after ? replaced : []).map(({ shipping_option, price: old }) =>
            t("replaces", { name: shipping_option?.name ?? "", price: money(old, currency) }),
          ),
          ...(open > 0
            ? [
                t.rich("unpaid", {
                  money: () => <Money amount={open} currency={currency} fw={600} />,
                }),
              ]
            : [t("noPayment")]),
        ]}
      />
    </PanelForm>
  );
}
