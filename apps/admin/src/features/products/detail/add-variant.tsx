import { metadataOf, metadataProblems } from "@backroom/ui";
import { useTranslations } from "use-intl";
import type { Inputs } from "@/lib/api";
import { useCreateForm } from "@/lib/create-form";
import { DialogForm } from "@/lib/form-frame";
import type { Place } from "../use-places";
import type { SectionProps } from "./shown";
import { VariantFields } from "./variant-fields";
import { newVariant, pricesInput, type VariantValues, valuesOf, variantInput } from "./variant-values";

interface AddVariantProps extends SectionProps {
  places: readonly Place[];
  onClose: () => void;
}

export function AddVariant({ product, places, isReadOnly, onClose }: AddVariantProps) {
  const t = useTranslations("products.variantPanel");
  const { form, isBusy, submit } = useCreateForm({
    initial: valuesOf(newVariant),
    inputOf: ({ metadata, prices, title, options, ...values }): Inputs["products"]["createVariant"] => ({
      ...variantInput(values, newVariant, places),
      id: product.id,
      title,
      metadata: metadataOf(metadata),
      prices: pricesInput(prices, places),
      options: (product.options ?? []).map(({ id }) => ({ option_id: id, value: options[id] ?? "" })),
    }),
    create: (client, input, options) => client.products.createVariant.mutate(input, options),
    schema: async () => (await import("@backroom/api/schemas/products")).createVariantInput,
    check: (values: VariantValues): Record<string, string> => ({
      ...Object.fromEntries(
        (product.options ?? []).flatMap(({ id }, index) =>
          values.options[id]?.trim() ? [] : [[`options.${index}.value`, t("required")]],
        ),
      ),
      ...(metadataProblems(values.metadata).size > 0 ? { metadata: t("required") } : {}),
    }),
    says: () => t("added"),
    onCreated: onClose,
  });
  return (
    <DialogForm onSubmit={submit} isBusy={isBusy} submitLabel={t("add")} onCancel={onClose}>
      <VariantFields form={form} product={product} places={places} isReadOnly={isReadOnly} />
    </DialogForm>
  );
}
