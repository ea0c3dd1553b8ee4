import { MetadataEditor, metadataPatch, metadataProblems, metadataRows } from "@backroom/ui";
import { useTranslations } from "use-intl";
import { RecordSection } from "@/lib/record-section";
import type { SectionProps, ShownProduct } from "./shown";
import { useProductForm } from "./use-product-form";

const valuesOf = ({ metadata }: ShownProduct) => ({ metadata: metadataRows(metadata) });

export function MetadataSection({ product, isReadOnly }: SectionProps) {
  const t = useTranslations("products");
  const record = useProductForm({
    product,
    valuesOf,
    inputOf: (_changed, { metadata }) => ({ metadata: metadataPatch(product.metadata, metadata) }),
  });
  const { form } = record;
  // What is wrong is said at its row; nothing is sent until it is right.
  const save = async () => {
    if (metadataProblems(form.getValues().metadata).size === 0) await record.save();
  };
  return (
    <RecordSection
      title={t("metadata")}
      form={{ ...record, save }}
      labels={{ metadata: t("metadata") }}
      isReadOnly={isReadOnly}
    >
      <MetadataEditor
        value={form.values.metadata}
        onChange={(rows) => form.setFieldValue("metadata", rows)}
        isReadOnly={isReadOnly}
      />
    </RecordSection>
  );
}
