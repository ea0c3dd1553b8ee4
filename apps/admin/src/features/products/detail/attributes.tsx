import { useTranslations } from "use-intl";
import { RecordSection } from "@/lib/record-section";
import { PhysicalFields, physicalInput, physicalOf, usePhysicalLabels } from "../fields/physical-fields";
import type { SectionProps } from "./shown";
import { useProductForm } from "./use-product-form";

export function AttributesSection({ product, isReadOnly }: SectionProps) {
  const t = useTranslations("products.physical");
  const labels = usePhysicalLabels();
  const record = useProductForm({ product, valuesOf: physicalOf, inputOf: physicalInput });
  return (
    <RecordSection title={t("title")} form={record} labels={labels} isReadOnly={isReadOnly}>
      <PhysicalFields
        value={record.form.values}
        onChange={(field, value) => record.form.setFieldValue(field, value)}
        errors={record.form.errors}
      />
    </RecordSection>
  );
}
