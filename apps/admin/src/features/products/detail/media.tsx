import { Skeleton } from "@mantine/core";
import dynamic from "next/dynamic";
import { useTranslations } from "use-intl";
import { RecordSection } from "@/lib/record-section";
import type { SectionProps, ShownProduct } from "./shown";
import { useProductForm } from "./use-product-form";

const MediaField = dynamic(() => import("../fields/media-field").then((module) => module.MediaField), {
  ssr: false,
  loading: () => <Skeleton h={120} />,
});

const valuesOf = ({ images = [], thumbnail }: ShownProduct) => ({
  images: images.map(({ url }) => url),
  thumbnail: thumbnail ?? null,
});

export function MediaSection({ product, isReadOnly }: SectionProps) {
  const t = useTranslations("products.media");
  const record = useProductForm({
    product,
    valuesOf,
    inputOf: (changed) => changed,
    fieldOf: (path) => path.replace(/\..*/, ""),
  });
  const { form } = record;
  const problem = form.errors.images ?? form.errors.thumbnail;
  return (
    <RecordSection
      title={t("title")}
      form={record}
      labels={{ images: t("images"), thumbnail: t("thumbnail") }}
      isReadOnly={isReadOnly}
    >
      <MediaField
        value={form.values}
        onChange={(change) => form.setValues(change(form.getValues()))}
        error={typeof problem === "string" ? problem : undefined}
        isReadOnly={isReadOnly}
      />
    </RecordSection>
  );
}
