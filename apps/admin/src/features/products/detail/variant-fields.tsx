import { MetadataEditor, MoneyInput, QuantityInput } from "@backroom/ui";
import { Divider, SimpleGrid, Stack, Switch, Text, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useTranslations } from "use-intl";
import { PhysicalFields } from "../fields/physical-fields";
import type { Place } from "../use-places";
import type { ShownProduct } from "./shown";
import type { VariantValues } from "./variant-values";

interface VariantFieldsProps {
  form: UseFormReturnType<VariantValues>;
  product: ShownProduct;
  places: readonly Place[];
  isReadOnly: boolean;
}

/** All that a variant has; used for those that are there and for new ones. */
export function VariantFields({ form, product, places, isReadOnly }: VariantFieldsProps) {
  const t = useTranslations("products.variantPanel");
  const { values } = form;
  const set = (part: Partial<VariantValues>) => form.setValues(part);
  return (
    <Stack gap="sm">
      <TextInput label={t("title")} required data-autofocus {...form.getInputProps("title")} />
      {(product.options ?? []).map((option, index) => (
        <TextInput
          key={option.id}
          label={option.title}
          required
          value={values.options[option.id] ?? ""}
          error={form.errors[`options.${index}.value`] ?? (index === 0 ? form.errors.options : undefined)}
          onChange={(event) =>
            set({ options: { ...values.options, [option.id]: event.currentTarget.value } })
          }
        />
      ))}
      <SimpleGrid cols={2} spacing="sm">
        {(["sku", "barcode", "ean", "upc"] as const).map((code) => (
          <TextInput
            key={code}
            label={t(code)}
            autoComplete="off"
            spellCheck={false}
            {...form.getInputProps(code)}
          />
        ))}
      </SimpleGrid>
      <Heading text={t("prices")} />
      <SimpleGrid cols={2} spacing="sm">
        {places.map(({ id, name, currency, region_id }) => (
          <MoneyInput
            key={id}
            label={region_id ? `${name} (${currency.toUpperCase()})` : name}
            currency={currency}
            value={values.prices[id] ?? null}
            error={form.errors[`prices.${id}`]}
            onChange={(amount) => set({ prices: { ...values.prices, [id]: amount } })}
          />
        ))}
      </SimpleGrid>
      <Heading text={t("stock")} />
      <Switch
        size="xs"
        label={t("manage")}
        description={t("manageHint")}
        {...form.getInputProps("manage_inventory", { type: "checkbox" })}
      />
      {values.manage_inventory ? (
        <Switch
          size="xs"
          label={t("backorder")}
          {...form.getInputProps("allow_backorder", { type: "checkbox" })}
        />
      ) : (
        <QuantityInput
          label={t("quantity")}
          // Sold without being there, stock is below nothing.
          min={-2_147_483_648}
          w="50%"
          value={values.inventory_quantity === "" ? null : values.inventory_quantity}
          error={form.errors.inventory_quantity}
          onChange={(quantity) => set({ inventory_quantity: quantity ?? "" })}
        />
      )}
      <Heading text={t("attributes")} />
      <PhysicalFields
        value={values}
        onChange={(field, value) => form.setFieldValue(field, value)}
        errors={form.errors}
      />
      <Heading text={t("metadata")} />
      <MetadataEditor
        value={values.metadata}
        onChange={(metadata) => set({ metadata })}
        isReadOnly={isReadOnly}
      />
    </Stack>
  );
}

function Heading({ text }: { text: string }) {
  return (
    <div>
      <Divider mb={10} mt={4} />
      <Text component="h3" size="sm" fw={600}>
        {text}
      </Text>
    </div>
  );
}
