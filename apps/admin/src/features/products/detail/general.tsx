import { productStatuses, toHandle } from "@backroom/domain";
import { Select } from "@backroom/ui";
import { SimpleGrid, Stack, Textarea, TextInput } from "@mantine/core";
import { useTranslations } from "use-intl";
import { RecordSection } from "@/lib/record-section";
import type { SectionProps, ShownProduct } from "./shown";
import { useProductForm } from "./use-product-form";

const valuesOf = ({ title, subtitle, handle, description, status }: ShownProduct) => ({
  title,
  subtitle: subtitle ?? "",
  handle: handle ?? "",
  description: description ?? "",
  status,
});

export function GeneralSection({ product, isReadOnly }: SectionProps) {
  const t = useTranslations("products");
  const record = useProductForm({ product, valuesOf, inputOf: (changed) => changed });
  const { form } = record;
  const labels = {
    title: t("fields.title"),
    subtitle: t("fields.subtitle"),
    handle: t("fields.handle"),
    description: t("fields.description"),
    status: t("status"),
  };
  const handle = toHandle(form.values.handle);
  return (
    <RecordSection title={t("fields.general")} form={record} labels={labels} isReadOnly={isReadOnly}>
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <TextInput label={labels.title} required {...form.getInputProps("title")} />
          <Select
            label={labels.status}
            allowDeselect={false}
            data={productStatuses.map((value) => ({ value, label: t(`statuses.${value}`) }))}
            {...form.getInputProps("status")}
          />
          <TextInput label={labels.subtitle} {...form.getInputProps("subtitle")} />
          <TextInput
            label={labels.handle}
            autoComplete="off"
            spellCheck={false}
            // The server keeps what is typed; this is how it would make one itself.
            placeholder={toHandle(form.values.title)}
            {...form.getInputProps("handle")}
            {...(handle !== form.values.handle ? { description: t("fields.handleUnusual", { handle }) } : {})}
          />
        </SimpleGrid>
        <Textarea
          label={labels.description}
          autosize
          minRows={3}
          maxRows={18}
          {...form.getInputProps("description")}
        />
      </Stack>
    </RecordSection>
  );
}
