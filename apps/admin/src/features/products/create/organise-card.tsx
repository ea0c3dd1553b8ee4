import { productStatuses } from "@backroom/domain";
import { Section, Select } from "@backroom/ui";
import { Stack } from "@mantine/core";
import { useTranslations } from "use-intl";
import { CategoryField } from "../fields/category-field";
import { FacetMultiSelect, FacetSelect, TagsField, TypeField } from "../fields/facet-fields";
import type { CardProps } from "./form";

export function StatusCard({ form }: CardProps) {
  const t = useTranslations("products");
  return (
    <Section title={t("status")}>
      <Select
        aria-label={t("status")}
        allowDeselect={false}
        data={productStatuses.map((value) => ({ value, label: t(`statuses.${value}`) }))}
        {...form.getInputProps("status")}
      />
    </Section>
  );
}

export function OrganiseCard({ form }: CardProps) {
  const t = useTranslations("products");
  return (
    <Section title={t("fields.organisation")}>
      <Stack gap="sm">
        <FacetSelect
          facet="collection"
          label={t("facets.collection")}
          value={form.values.collection_id}
          error={form.errors.collection_id}
          onChange={(value) => form.setFieldValue("collection_id", value)}
        />
        <TypeField
          label={t("facets.type")}
          value={form.values.type}
          error={form.errors.type}
          onChange={(value) => form.setFieldValue("type", value)}
        />
        <TagsField
          label={t("tags")}
          value={form.values.tags}
          error={form.errors.tags}
          onChange={(value) => form.setFieldValue("tags", value)}
        />
        <CategoryField
          label={t("fields.categories")}
          value={form.values.categories}
          onChange={(ids) => form.setFieldValue("categories", ids)}
        />
        <FacetMultiSelect
          facet="channel"
          label={t("channels")}
          description={t("fields.channelsHint")}
          value={form.values.sales_channels}
          error={form.errors.sales_channels}
          onChange={(value) => form.setFieldValue("sales_channels", value)}
        />
      </Stack>
    </Section>
  );
}
