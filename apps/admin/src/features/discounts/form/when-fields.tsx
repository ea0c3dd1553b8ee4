import { DateTimeInput, QuantityInput } from "@backroom/ui";
import { SimpleGrid } from "@mantine/core";
import { useTranslations } from "use-intl";
import { DurationField } from "./duration-field";
import type { FieldsProps } from "./fields";
import type { DiscountValues } from "./values";

const hintBelow: ("label" | "input" | "description" | "error")[] = ["label", "input", "description", "error"];

/** When a discount is valid and how often. */
export function WhenFields({ form }: Pick<FieldsProps, "form">) {
  const t = useTranslations("discounts");
  const { values, errors } = form;
  const change = (part: Partial<DiscountValues>) => {
    form.setValues(part);
    for (const name of Object.keys(part)) form.clearFieldError(name);
  };
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
      <DateTimeInput
        label={t("startsAt")}
        description={t("startHint")}
        inputWrapperOrder={hintBelow}
        isClearable
        value={values.starts_at}
        error={errors.starts_at}
        onChange={(starts_at) => change({ starts_at })}
      />
      <DateTimeInput
        label={t("endsAt")}
        description={t("endHint")}
        inputWrapperOrder={hintBelow}
        isClearable
        value={values.ends_at}
        error={errors.ends_at}
        onChange={(ends_at) => change({ ends_at })}
      />
      <QuantityInput
        label={t("usageLimit")}
        description={t("usageLimitHint")}
        inputWrapperOrder={hintBelow}
        value={values.usage_limit}
        error={errors.usage_limit}
        onChange={(usage_limit) => change({ usage_limit })}
      />
      {values.is_dynamic && <DurationField form={form} />}
    </SimpleGrid>
  );
}
