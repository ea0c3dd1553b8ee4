import { CountryPicker, QuantityInput } from "@backroom/ui";
import { SimpleGrid, TextInput } from "@mantine/core";
import { useTranslations } from "use-intl";
import { useCountries } from "./use-countries";

const measures = ["weight", "length", "width", "height"] as const;
const texts = ["hs_code", "mid_code", "material"] as const;

/** Measures and customs facts, as products and variants have them. */
export type Physical = Record<(typeof measures)[number], number | ""> &
  Record<(typeof texts)[number] | "origin_country", string>;

type Stored = Record<(typeof measures)[number], number | null> &
  Record<(typeof texts)[number] | "origin_country", string | null>;

export const physicalOf = (row: Stored): Physical => ({
  weight: row.weight ?? "",
  length: row.length ?? "",
  width: row.width ?? "",
  height: row.height ?? "",
  hs_code: row.hs_code ?? "",
  mid_code: row.mid_code ?? "",
  material: row.material ?? "",
  origin_country: row.origin_country ?? "",
});

/** Empty fields are null on the wire; fields that are absent stay absent. */
export const physicalInput = (fields: Partial<Physical>): Partial<Stored> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value === "" ? null : value]));

export function usePhysicalLabels(): Record<keyof Physical, string> {
  const t = useTranslations("products.physical");
  return {
    weight: t("weight"),
    length: t("length"),
    width: t("width"),
    height: t("height"),
    hs_code: t("hs_code"),
    mid_code: t("mid_code"),
    material: t("material"),
    origin_country: t("origin_country"),
  };
}

interface PhysicalFieldsProps {
  value: Physical;
  onChange: (field: keyof Physical, value: string | number) => void;
  errors: Readonly<Record<string, unknown>>;
}

export function PhysicalFields({ value, onChange, errors }: PhysicalFieldsProps) {
  const labels = usePhysicalLabels();
  const countries = useCountries(value.origin_country);
  const errorOf = (field: string) => {
    const message = errors[field];
    return typeof message === "string" ? message : undefined;
  };
  return (
    <SimpleGrid cols={2} spacing="sm">
      {measures.map((field) => (
        <QuantityInput
          key={field}
          label={labels[field]}
          value={value[field] === "" ? null : value[field]}
          error={errorOf(field)}
          min={0}
          hideControls
          onChange={(typed) => onChange(field, typed ?? "")}
        />
      ))}
      <CountryPicker
        label={labels.origin_country}
        countries={countries}
        value={value.origin_country || null}
        error={errorOf("origin_country")}
        onChange={(code) => onChange("origin_country", code ?? "")}
      />
      {texts.map((field) => (
        <TextInput
          key={field}
          label={labels[field]}
          value={value[field]}
          error={errorOf(field)}
          autoComplete="off"
          onChange={(event) => onChange(field, event.currentTarget.value)}
        />
      ))}
    </SimpleGrid>
  );
}
