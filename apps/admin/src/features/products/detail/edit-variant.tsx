import { ConfirmDialog, metadataProblems } from "@backroom/ui";
import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTranslations } from "use-intl";
import { useRecordForm } from "@/lib/record-form";
import { RecordSection } from "@/lib/record-section";
import { useWrite } from "@/lib/write";
import { usePhysicalLabels } from "../fields/physical-fields";
import type { Place } from "../use-places";
import { loadVariant, variantKey } from "./load-variant";
import type { SectionProps } from "./shown";
import { VariantFields } from "./variant-fields";
import { type FullVariant, valuesOf, variantInput } from "./variant-values";

interface Versioned {
  updated_at: string;
  variant: FullVariant;
}

interface EditVariantProps extends SectionProps {
  record: Versioned;
  places: readonly Place[];
  onClose: () => void;
}

export function EditVariant({ product, record, places, isReadOnly, onClose }: EditVariantProps) {
  const t = useTranslations("products.variantPanel");
  const physical = usePhysicalLabels();
  const { id } = product;
  const { variant } = record;
  const [isAsking, asking] = useDisclosure(false);
  const edit = useRecordForm({
    record,
    valuesOf: ({ variant: stored }: Versioned) => valuesOf(stored),
    save: async (client, changed, options) => {
      const input = variantInput(changed, variant, places);
      await client.products.updateVariant.mutate({ id, variant_id: variant.id, ...input }, options);
      return loadVariant(client, id, variant.id);
    },
    recordOf: (answer) => answer,
    reload: (client) => loadVariant(client, id, variant.id),
    queryKey: variantKey(variant.id),
    schema: async () => (await import("@backroom/api/schemas/products")).updateVariantInput,
    inputOf: (changed) => ({ id, variant_id: variant.id, ...variantInput(changed, variant, places) }),
  });
  const remove = useWrite({
    seen: record.updated_at,
    call: (client, _input: undefined, options) =>
      client.products.deleteVariant.mutate({ id, variant_id: variant.id }, options),
    says: () => t("deleted", { title: variant.title }),
    onDone: onClose,
  });
  const save = async () => {
    if (metadataProblems(edit.form.getValues().metadata).size === 0) await edit.save();
  };
  const labels = {
    ...physical,
    title: t("title"),
    sku: t("sku"),
    barcode: t("barcode"),
    ean: t("ean"),
    upc: t("upc"),
    manage_inventory: t("manage"),
    allow_backorder: t("backorder"),
    inventory_quantity: t("quantity"),
    options: t("options"),
    prices: t("prices"),
    metadata: t("metadata"),
  };
  return (
    <>
      <RecordSection title={t("variant")} form={{ ...edit, save }} labels={labels} isReadOnly={isReadOnly}>
        <VariantFields form={edit.form} product={product} places={places} isReadOnly={isReadOnly} />
      </RecordSection>
      {!isReadOnly && (
        <Button variant="subtle" color="red.8" mt="md" onClick={asking.open}>
          {t("delete")}
        </Button>
      )}
      <ConfirmDialog
        opened={isAsking}
        onClose={asking.close}
        title={t("deleteTitle", { title: variant.title })}
        confirm={t("delete")}
        onConfirm={() => remove.run(undefined)}
        isPending={remove.isPending}
        touches={[t("touchesPrices", { count: variant.prices?.length ?? 0 })]}
      >
        {t("deleteText")}
      </ConfirmDialog>
    </>
  );
}
