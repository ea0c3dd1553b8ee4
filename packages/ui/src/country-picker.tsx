import type { SelectProps } from "@mantine/core";
import { useTranslations } from "use-intl";
import { useCountryName } from "./country-name";
import { Select } from "./fields";

interface CountryPickerProps extends Omit<SelectProps, "data" | "value" | "onChange"> {
  /** Those that may be chosen: of a region, as a rule. */
  countries: readonly { value: string; label?: string }[];
  /** ISO 3166-1 alpha-2, lower case. */
  value: string | null;
  onChange: (value: string | null) => void;
}

/** A country by its name or its code. */
export function CountryPicker({ countries, ...select }: CountryPickerProps) {
  const t = useTranslations("ui.country");
  const nameOf = useCountryName();
  return (
    <Select
      placeholder={t("choose")}
      searchable
      // A few letters and Enter take the first that fits.
      selectFirstOptionOnChange
      clearable
      nothingFoundMessage={t("nothing")}
      {...select}
      data={countries
        .map(({ value, label = nameOf(value) }) => ({ value, label }))
        .sort((a, b) => a.label.localeCompare(b.label))}
      filter={({ options, search }) => {
        const text = search.trim().toLowerCase();
        return options.filter(
          (option) =>
            "value" in option && (option.label.toLowerCase().includes(text) || option.value === text),
        );
      }}
    />
  );
}
