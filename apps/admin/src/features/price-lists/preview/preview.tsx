import { DateTimeInput, QuantityInput, Section, Select } from "@backroom/ui";
import { CloseButton, Input, SegmentedControl, SimpleGrid, Skeleton, Text } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { nameOf } from "@/features/customers/name";
import { CustomerPicker, type PickedCustomer } from "@/features/pickers/customer-picker";
import { VariantPicker } from "@/features/pickers/variant-picker";
import type { PickedVariant } from "@/features/pickers/variant-price";
import { usePlaces } from "@/features/products/use-places";
import { useApi } from "@/lib/api";
import { LoadError } from "@/lib/load-error";
import { EffectivePrice } from "./effective-price";
import classes from "./preview.module.css";

const rules = ["region_price_first", "lowest_wins"] as const;

/** Which price somebody would get somewhere, and why no other. Nothing is saved by it. */
export function PricePreview({ listId }: { listId: string }) {
  const t = useTranslations("priceLists.preview");
  const api = useApi();
  const places = usePlaces();
  const [variant, setVariant] = useState<PickedVariant | null>(null);
  const [customer, setCustomer] = useState<PickedCustomer | null>(null);
  const [placeId, setPlaceId] = useState<string | null>(null);
  const [quantity, setQuantity] = useState<number | null>(1);
  const [at, setAt] = useState<string | null>(null);
  const [rule, setRule] = useState<(typeof rules)[number]>("lowest_wins");
  const all = places && [...places.currencies, ...places.regions];
  const place = all?.find(({ id }) => id === placeId) ?? all?.[0];
  const where = place?.region_id ? { region_id: place.region_id } : { currency_code: place?.id ?? "" };
  const query = useQuery(
    api.variants.effectivePrice.queryOptions(
      {
        id: variant?.id ?? "",
        ...where,
        rule,
        ...(customer ? { customer_id: customer.id } : {}),
        ...(quantity === null ? {} : { quantity }),
        ...(at === null ? {} : { at }),
      },
      { enabled: variant !== null && place !== undefined, placeholderData: keepPreviousData },
    ),
  );
  const options = (group: { id: string; name: string; currency: string; region_id: string | null }[]) =>
    group.map(({ id, name, currency, region_id }) => ({
      value: id,
      label: region_id ? `${name} (${currency.toUpperCase()})` : name,
    }));
  return (
    <Section title={t("title")}>
      <Text size="sm" c="dimmed" mb="sm">
        {t("text")}
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
        {variant ? (
          <Chosen
            label={t("variant")}
            remove={t("otherVariant")}
            onRemove={() => setVariant(null)}
            text={`${variant.product} · ${variant.title}`}
          />
        ) : (
          <Input.Wrapper label={t("variant")} labelElement="div">
            <VariantPicker region={null} label={t("variant")} onPick={setVariant} />
          </Input.Wrapper>
        )}
        {customer ? (
          <Chosen
            label={t("customer")}
            remove={t("noCustomer")}
            onRemove={() => setCustomer(null)}
            text={nameOf(customer) || customer.email}
          />
        ) : (
          <CustomerPicker label={t("customer")} onPick={setCustomer} />
        )}
        <Select
          label={t("place")}
          allowDeselect={false}
          searchable
          value={place?.id ?? null}
          onChange={setPlaceId}
          data={[
            { group: t("currencies"), items: options(places?.currencies ?? []) },
            { group: t("regions"), items: options(places?.regions ?? []) },
          ]}
        />
        <QuantityInput label={t("quantity")} value={quantity} onChange={setQuantity} />
        <DateTimeInput label={t("at")} description={t("atHint")} isClearable value={at} onChange={setAt} />
        <Input.Wrapper label={t("rule")} labelElement="div" description={t(`ruleTexts.${rule}`)}>
          <SegmentedControl
            fullWidth
            size="xs"
            mt={4}
            aria-label={t("rule")}
            value={rule}
            onChange={(value) => setRule(rules.find((known) => known === value) ?? "lowest_wins")}
            data={rules.map((value) => ({ value, label: t(`rules.${value}`) }))}
          />
        </Input.Wrapper>
      </SimpleGrid>
      <div className={classes.answer} aria-live="polite" aria-busy={query.isFetching}>
        {query.isError && <LoadError error={query.error} onRetry={() => query.refetch()} />}
        {!variant && (
          <Text size="sm" c="dimmed">
            {t("choose")}
          </Text>
        )}
        {variant && query.isPending && <Skeleton h={120} />}
        {variant && query.data && !query.isError && (
          <EffectivePrice
            price={query.data.effective_price}
            listId={listId}
            regions={places?.regions ?? []}
          />
        )}
      </div>
    </Section>
  );
}

interface ChosenProps {
  label: string;
  text: ReactNode;
  remove: string;
  onRemove: () => void;
}

/** What was picked, where the picker was. */
function Chosen({ label, text, remove, onRemove }: ChosenProps) {
  return (
    <Input.Wrapper label={label} labelElement="div">
      <div className={classes.chosen}>
        <Text size="sm" truncate>
          {text}
        </Text>
        <CloseButton size="sm" aria-label={remove} onClick={onRemove} />
      </div>
    </Input.Wrapper>
  );
}
