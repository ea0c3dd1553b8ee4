import { discountAllocations, discountRuleTypes } from "@backroom/domain";
import { Checkbox, Input, SegmentedControl, SimpleGrid, Stack, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useTranslations } from "use-intl";
import { CodeInput } from "./code-input";
import { RegionField } from "./region-field";
import { ValueField } from "./value-field";
import type { DiscountValues } from "./values";

export interface FieldsProps {
  form: UseFormReturnType<DiscountValues>;
  /** Type and way of use are decided once, when the discount is made. */
  isNew: boolean;
}

/** What a discount does, and where. */
export function WhatFields({ form, isNew }: FieldsProps) {
  const t = useTranslations("discounts");
  const { values } = form;
  return (
    <Stack gap="sm">
      <CodeInput
        label={t("code")}
        description={t("codeHint")}
        inputWrapperOrder={["label", "input", "description", "error"]}
        onGenerate={isNew ? (code) => form.setFieldValue("code", code) : undefined}
        {...form.getInputProps("code")}
      />
      {isNew && (
        <SegmentedControl
          aria-label={t("type")}
          value={values.type}
          onChange={(chosen) => {
            const type = discountRuleTypes.find((known) => known === chosen) ?? "percentage";
            // A percentage is no amount, and an amount is in the currency of one region.
            form.setValues({
              type,
              value: null,
              ...(type === "fixed" ? { regions: values.regions.slice(0, 1) } : {}),
            });
            form.clearErrors();
          }}
          data={discountRuleTypes.map((value) => ({ value, label: t(`types.${value}`) }))}
        />
      )}
      <RegionField form={form} />
      {values.type !== "free_shipping" && (
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <ValueField form={form} />
          <Input.Wrapper label={t("allocation")} labelElement="div">
            <SegmentedControl
              fullWidth
              aria-label={t("allocation")}
              value={values.allocation}
              onChange={(chosen) =>
                form.setFieldValue(
                  "allocation",
                  discountAllocations.find((known) => known === chosen) ?? "total",
                )
              }
              data={discountAllocations.map((value) => ({ value, label: t(`allocations.${value}`) }))}
            />
          </Input.Wrapper>
        </SimpleGrid>
      )}
      <TextInput label={t("description")} autoComplete="off" {...form.getInputProps("description")} />
      {isNew && (
        <Checkbox
          label={t("dynamic")}
          description={t("dynamicHint")}
          checked={values.is_dynamic}
          onChange={(event) => form.setFieldValue("is_dynamic", event.currentTarget.checked)}
        />
      )}
    </Stack>
  );
}
