import { Money, SearchPicker, Thumbnail } from "@backroom/ui";
import { Group, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { useApi } from "@/lib/api";
import { type PickedVariant, pickedVariant, type Region } from "./variant-price";

interface VariantPickerProps {
  /** Whose prices are shown; without a price there a variant cannot be picked. Null: prices do not matter. */
  region: Region | null | undefined;
  onPick: (variant: PickedVariant) => void;
  /** What the search starts with. */
  find?: string;
  label?: string;
  /** Those that cannot be picked (again). */
  without?: readonly string[];
  error?: ReactNode;
  isInDialog?: boolean;
}

/** Finds variants by title and SKU, with the price in the region's currency and what is in stock. */
export function VariantPicker(props: VariantPickerProps) {
  const { region, onPick, find = "", without = [], error, isInDialog = false } = props;
  const t = useTranslations("pickers.variants");
  const api = useApi();
  const [text, setText] = useState(find);
  const [q] = useDebouncedValue(text.trim(), 150);
  const query = useQuery(
    api.products.list.queryOptions(
      { limit: 8, expand: "variants,variants.prices", order: "title", ...(q ? { q } : {}) },
      { placeholderData: keepPreviousData, staleTime: 30_000 },
    ),
  );
  const found = (query.data?.products ?? []).map((product) => ({
    product,
    variants:
      region === undefined
        ? []
        : (product.variants ?? [])
            .map((variant) => pickedVariant(region, product, variant))
            .toSorted((one, other) => rank(one, q) - rank(other, q)),
  }));

  return (
    <SearchPicker
      label={props.label ?? t("label")}
      isLabelHidden
      placeholder={t("placeholder")}
      query={text}
      onQueryChange={setText}
      error={error}
      isInDialog={isInDialog}
      isLoading={text.trim() !== q || query.isPending || query.isPlaceholderData}
      empty={t("nothing", { text })}
      onPick={(id) => {
        const variant = found.flatMap(({ variants }) => variants).find((known) => known.id === id);
        if (!variant) return;
        onPick(variant);
        setText("");
      }}
      groups={found.map(({ product, variants }) => ({
        label: product.title,
        options: variants.map((variant) => ({
          id: variant.id,
          label: [variant.product, variant.title, variant.sku].filter(Boolean).join(" "),
          // The server has no price to sell it for here.
          isDisabled: without.includes(variant.id) || (region !== null && variant.price === null),
          content: <VariantOption variant={variant} currency={region?.currency_code ?? null} />,
        })),
      }))}
    />
  );
}

/** A product is found as a whole; the variant that was meant comes first. */
const rank = (variant: PickedVariant, q: string) =>
  q !== "" && [variant.title, variant.sku].some((text) => text?.toLowerCase().includes(q.toLowerCase()))
    ? 0
    : 1;

function VariantOption({ variant, currency }: { variant: PickedVariant; currency: string | null }) {
  const t = useTranslations("pickers.variants");
  return (
    <Group gap={10} wrap="nowrap">
      <Thumbnail src={variant.thumbnail} size={28} />
      <div style={{ flex: 1, minWidth: 0 }}>
        <Text component="div" size="sm" truncate lh={1.3}>
          {variant.title}
        </Text>
        {variant.sku && (
          <Text component="div" size="xs" c="dimmed" truncate lh={1.3}>
            {variant.sku}
          </Text>
        )}
      </div>
      <div style={{ textAlign: "right" }}>
        {currency !== null && (
          <Text component="div" size="sm" lh={1.3}>
            {variant.price === null ? t("noPrice") : <Money amount={variant.price} currency={currency} />}
          </Text>
        )}
        <Text component="div" size="xs" c="dimmed" lh={1.3}>
          {variant.stock === null ? t("notCounted") : t("stock", { stock: variant.stock })}
        </Text>
      </div>
    </Group>
  );
}
