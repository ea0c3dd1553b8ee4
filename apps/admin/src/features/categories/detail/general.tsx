import { useTranslations } from "use-intl";
import { useApi } from "@/lib/api";
import { useRecordForm } from "@/lib/record-form";
import { RecordSection } from "@/lib/record-section";
import { CategoryFields } from "../fields";
import type { ShownCategory } from "../shown";

export function General({ category, isReadOnly }: { category: ShownCategory; isReadOnly: boolean }) {
  const t = useTranslations("categories");
  const api = useApi();
  const { id } = category;
  const form = useRecordForm({
    record: category,
    valuesOf: ({ name, handle, description, is_active, is_internal }: ShownCategory) => ({
      name,
      handle,
      description,
      is_active,
      is_internal,
    }),
    schema: async () => (await import("@backroom/api/schemas/categories")).updateCategoryInput,
    inputOf: (changed) => ({ id, ...changed }),
    save: (client, changed, options) => client.productCategories.update.mutate({ id, ...changed }, options),
    reload: (client) => client.productCategories.get.query({ id }),
    recordOf: (answer) => answer.product_category,
    queryKey: api.productCategories.get.queryKey({ id }),
  });
  const labels = {
    name: t("name"),
    handle: t("handle"),
    description: t("description"),
    is_active: t("active"),
    is_internal: t("internal"),
  };
  return (
    <RecordSection
      title={t("category")}
      form={form}
      labels={labels}
      show={(_field, value) => (typeof value === "boolean" ? (value ? t("yes") : t("no")) : undefined)}
      isReadOnly={isReadOnly}
    >
      <CategoryFields form={form.form} />
    </RecordSection>
  );
}
