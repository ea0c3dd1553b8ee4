import { SearchPicker, Thumbnail } from "@backroom/ui";
import { Group, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { type Outputs, useApi } from "@/lib/api";

export type PickedProduct = Pick<
  Outputs["products"]["list"]["products"][number],
  "id" | "title" | "handle" | "thumbnail" | "status"
>;

const shownFields = "id,title,handle,thumbnail,status";

interface ProductPickerProps {
  onPick: (product: PickedProduct) => void;
  label?: string;
  isLabelHidden?: boolean;
  /** Those that cannot be picked (again). */
  without?: readonly string[];
  error?: ReactNode;
  staysOpen?: boolean;
  isInDialog?: boolean;
}

/** Finds products by title, handle or SKU. */
export function ProductPicker({ onPick, without = [], ...props }: ProductPickerProps) {
  const t = useTranslations("pickers.products");
  const api = useApi();
  const [text, setText] = useState("");
  const [q] = useDebouncedValue(text.trim(), 150);
  const query = useQuery(
    api.products.list.queryOptions(
      // As in v1, a search shows whole rows.
      {
        limit: 10,
        expand: "",
        ...(q ? { q, order: "title" } : { fields: shownFields, order: "-created_at" }),
      },
      { placeholderData: keepPreviousData, staleTime: 30_000 },
    ),
  );
  const products = query.data?.products ?? [];
  return (
    <SearchPicker
      label={props.label ?? t("label")}
      isLabelHidden={props.isLabelHidden ?? true}
      placeholder={t("placeholder")}
      query={text}
      onQueryChange={setText}
      error={props.error}
      staysOpen={props.staysOpen ?? false}
      isInDialog={props.isInDialog ?? false}
      isLoading={text.trim() !== q || query.isPending || query.isPlaceholderData}
      empty={t("nothing", { text })}
      onPick={(id) => {
        const product = products.find((known) => known.id === id);
        if (!product) return;
        onPick(product);
        setText("");
      }}
      groups={[
        {
          label: q ? t("found") : t("recent"),
          options: products.map((product) => ({
            id: product.id,
            label: product.title,
            isDisabled: without.includes(product.id),
            content: (
              <Group gap={10} wrap="nowrap">
                <Thumbnail src={product.thumbnail} size={28} />
                <div style={{ minWidth: 0 }}>
                  <Text component="div" size="sm" truncate lh={1.3}>
                    {product.title}
                  </Text>
                  <Text component="div" size="xs" c="dimmed" truncate lh={1.3}>
                    {product.handle}
                  </Text>
                </div>
              </Group>
            ),
          })),
        },
      ]}
    />
  );
}
