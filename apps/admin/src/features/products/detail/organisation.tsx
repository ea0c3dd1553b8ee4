import { Stack, Switch } from "@mantine/core";
import { useTranslations } from "use-intl";
import { RecordSection } from "@/lib/record-section";
import { CategoryField } from "../fields/category-field";
import { FacetMultiSelect, FacetSelect, TagsField, TypeField } from "../fields/facet-fields";
import type { SectionProps, ShownProduct } from "./shown";
import { useProductForm } from "./use-product-form";

const valuesOf = (product: ShownProduct) => ({
  collection_id: product.collection_id,
  type: product.type?.value ?? "",
  tags: (product.tags ?? []).map(({ value }) => value),
  categories: (product.categories ?? []).map(({ id }) => id),
  sales_channels: (product.sales_channels ?? []).map(({ id }) => id),
  discountable: product.discountable,
});

const idsOf = (ids: readonly string[]) => ids.map((id) => ({ id }));

export function OrganisationSection({ product, isReadOnly }: SectionProps) {
  const t = useTranslations("products");
  const record = useProductForm({
    product,
    valuesOf,
    inputOf: ({ type, tags, categories, sales_channels, ...plain }) => ({
      ...plain,
      ...(type === undefined ? {} : { type: type.trim() ? { value: type.trim() } : null }),
      ...(tags ? { tags: tags.map((value) => ({ value })) } : {}),
      ...(categories ? { categories: idsOf(categories) } : {}),
      ...(sales_channels ? { sales_channels: idsOf(sales_channels) } : {}),
    }),
    fieldOf: (path) => path.replace(/\..*/, ""),
  });
  const { form } = record;
  const labels = {
    collection_id: t("facets.collection"),
    type: t("facets.type"),
    tags: t("tags"),
    categories: t("fields.categories"),
    sales_channels: t("channels"),
    discountable: t("fields.discountable"),
  };
  const { collection, sales_channels = [], categories = [] } = product;
  const names = new Map(
    [
      ...(collection ? [{ id: collection.id, name: collection.title }] : []),
      ...sales_channels,
      ...categories,
    ].map(({ id, name }) => [id, name]),
  );
  return (
    <RecordSection
      title={t("fields.organisation")}
      form={record}
      labels={labels}
      show={(_field, value) =>
        [value]
          .flat()
          .map((entry) => (typeof entry === "string" ? (names.get(entry) ?? entry) : String(entry)))
          .join(", ") || undefined
      }
      isReadOnly={isReadOnly}
    >
      <Stack gap="sm">
        <FacetSelect
          facet="collection"
          label={labels.collection_id}
          known={collection ? [{ value: collection.id, label: collection.title }] : []}
          value={form.values.collection_id}
          error={form.errors.collection_id}
          onChange={(id) => form.setFieldValue("collection_id", id)}
        />
        <TypeField
          label={labels.type}
          value={form.values.type}
          error={form.errors.type}
          onChange={(type) => form.setFieldValue("type", type)}
        />
        <TagsField
          label={labels.tags}
          value={form.values.tags}
          error={form.errors.tags}
          onChange={(tags) => form.setFieldValue("tags", tags)}
        />
        <CategoryField
          label={labels.categories}
          value={form.values.categories}
          onChange={(ids) => form.setFieldValue("categories", ids)}
        />
        <FacetMultiSelect
          facet="channel"
          label={labels.sales_channels}
          known={sales_channels.map(({ id, name }) => ({ value: id, label: name }))}
          value={form.values.sales_channels}
          error={form.errors.sales_channels}
          onChange={(ids) => form.setFieldValue("sales_channels", ids)}
        />
        <Switch
          size="xs"
          label={labels.discountable}
          description={t("fields.discountableHint")}
          {...form.getInputProps("discountable", { type: "checkbox" })}
        />
      </Stack>
    </RecordSection>
  );
}
