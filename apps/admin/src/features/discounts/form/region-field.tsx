import { currencyExponent } from "@backroom/domain";
import { MultiSelect, Select } from "@backroom/ui";
import { Skeleton } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useTranslations } from "use-intl";
import { useRegions } from "./use-regions";
import type { DiscountValues } from "./values";

/** A fixed amount is in the currency of its one region; a percentage may hold in many. */
export function RegionField({ form }: { form: UseFormReturnType<DiscountValues> }) {
  const t = useTranslations("discounts");
  const regions = useRegions();
  const { type, regions: chosen } = form.values;
  const data = regions.map(({ id, name, currency_code }) => ({
    value: id,
    label: type === "fixed" ? `${name} (${currency_code.toUpperCase()})` : name,
  }));
  // Until their names are there, ids would be shown.
  if (regions.length === 0 && chosen.length > 0) return <Skeleton h={58} />;
  if (type !== "fixed") {
    return (
      <MultiSelect
        label={t("regions")}
        placeholder={chosen.length === 0 ? t("chooseRegions") : ""}
        data={data}
        searchable
        clearable
        {...form.getInputProps("regions")}
        // The order says nothing, so it is no change either.
        onChange={(ids) => form.setFieldValue("regions", ids.toSorted())}
      />
    );
  }
  const currencyOf = (id: string | undefined) => regions.find((region) => region.id === id)?.currency_code;
  return (
    <Select
      label={t("region")}
      description={t("regionHint")}
      inputWrapperOrder={["label", "input", "description", "error"]}
      placeholder={t("chooseRegions")}
      data={data}
      error={form.errors.regions}
      value={chosen[0] ?? null}
      onChange={(id) => {
        const [from, to] = [currencyOf(chosen[0]), currencyOf(id ?? undefined)];
        // 1000 is ten dollars but a thousand yen.
        const isOtherUnit = from && to && currencyExponent(from) !== currencyExponent(to);
        form.setFieldValue("regions", id ? [id] : []);
        if (isOtherUnit) form.setFieldValue("value", null);
        form.clearFieldError("regions");
      }}
    />
  );
}
