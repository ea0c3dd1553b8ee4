"use client";

import { DateTime, DetailPage, DetailSkeleton, useWasTouched } from "@backroom/ui";
import { Divider, Skeleton, Stack } from "@mantine/core";
import dynamic from "next/dynamic";
import { useFormatter, useTranslations } from "use-intl";
import { useCrumb } from "@/frame/crumbs";
import { LoadError } from "@/lib/load-error";
import { useRecordForm } from "@/lib/record-form";
import { RecordSection } from "@/lib/record-section";
import { useCan } from "@/lib/session";
import { PriceListActions } from "./detail/actions";
import { ReachFields, WhatFields } from "./form/fields";
import { fieldOf, updateInputOf, valuesOf } from "./form/values";
import { PricedProducts } from "./prices/products";
import { loadPriceList, priceListKey, type ShownPriceList, usePriceList, withoutPrices } from "./shown";
import { PriceListStatus } from "./status";

const PricePreview = dynamic(() => import("./preview/preview").then((module) => module.PricePreview), {
  loading: () => <Skeleton h={160} />,
});

export function PriceListPage({ id }: { id: string }) {
  const t = useTranslations("priceLists");
  const can = useCan();
  // A question of its own, for those who work on the list.
  const isTouched = useWasTouched();
  const query = usePriceList(id);
  const list = query.data?.price_list;
  useCrumb(list?.name);
  if (query.isError) return <LoadError error={query.error} onRetry={() => query.refetch()} />;
  if (!list) return <DetailSkeleton />;
  const isReadOnly = !can("products:write");
  return (
    <DetailPage
      title={list.name}
      badges={<PriceListStatus list={list} />}
      meta={t.rich("createdAt", { when: () => <DateTime value={list.created_at} variant="long" /> })}
      actions={!isReadOnly && <PriceListActions list={list} />}
      aside={<General list={list} isReadOnly={isReadOnly} />}
    >
      <PricedProducts list={list} isReadOnly={isReadOnly} />
      {isTouched ? <PricePreview listId={id} /> : <Skeleton h={160} />}
    </DetailPage>
  );
}

function General({ list, isReadOnly }: { list: ShownPriceList; isReadOnly: boolean }) {
  const t = useTranslations("priceLists");
  const format = useFormatter();
  const { id, customer_groups: known = [] } = list;
  const form = useRecordForm({
    record: list,
    valuesOf,
    schema: async () => (await import("@backroom/api/schemas/price-lists")).updatePriceListInput,
    inputOf: (changed) => updateInputOf(id, changed),
    fieldOf,
    save: async (client, changed, options) =>
      withoutPrices(await client.priceLists.update.mutate(updateInputOf(id, changed), options)),
    reload: (client) => loadPriceList(client, id),
    recordOf: (answer) => answer.price_list,
    queryKey: priceListKey(id),
  });
  const labels = {
    name: t("name"),
    description: t("description"),
    type: t("type"),
    starts_at: t("startsAt"),
    ends_at: t("endsAt"),
    customer_groups: t("groups"),
    includes_tax: t("includesTax"),
  };
  const show = (field: string, value: unknown) => {
    if (field === "customer_groups" && Array.isArray(value)) {
      const names = value.map((group) => known.find((one) => one.id === group)?.name ?? String(group));
      return format.list(names) || t("everyone");
    }
    if (field === "type") return value === "sale" ? t("types.sale") : t("types.override");
    if (typeof value === "boolean") return value ? t("yes") : t("no");
    if ((field === "starts_at" || field === "ends_at") && typeof value === "string") {
      return <DateTime value={value} variant="long" />;
    }
    return undefined;
  };
  return (
    <RecordSection title={t("list")} form={form} labels={labels} show={show} isReadOnly={isReadOnly}>
      <Stack gap="md">
        <WhatFields form={form.form} />
        <Divider />
        <ReachFields form={form.form} known={known} isNarrow />
      </Stack>
    </RecordSection>
  );
}
