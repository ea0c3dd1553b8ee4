import { MoneyInput, PercentInput } from "@backroom/ui";
import type { UseFormReturnType } from "@mantine/form";
import { useTranslations } from "use-intl";
import { useRegions } from "./use-regions";
import type { DiscountValues } from "./values";

/** Percent, or an amount in the currency of the chosen region. */
export function ValueField({ form }: { form: UseFormReturnType<DiscountValues> }) {
  const t = useTranslations("discounts");
  const regions = useRegions();
  const { type, value, regions: chosen } = form.values;
  const change = (next: number | null) => {
    form.setFieldValue("value", next);
    form.clearFieldError("value");
  };
  if (type === "percentage") {
    return (
      <PercentInput
        label={t("percent")}
        decimalScale={0}
        value={value}
        error={form.errors.value}
        onChange={change}
      />
    );
  }
  const currency = regions.find(({ id }) => id === chosen[0])?.currency_code;
  return (
    <MoneyInput
      key={currency}
      label={t("amount")}
      currency={currency ?? "eur"}
      disabled={!currency}
      rightSection={currency ? undefined : null}
      value={value}
      error={form.errors.value}
      onChange={change}
    />
  );
}
