import { SimpleGrid, TextInput } from "@mantine/core";
import { useTranslations } from "use-intl";
import { CountryPicker } from "./country-picker";

export interface AddressValues {
  first_name: string;
  last_name: string;
  company: string;
  address_1: string;
  address_2: string;
  postal_code: string;
  city: string;
  province: string;
  country_code: string | null;
  phone: string;
}

export const emptyAddress: AddressValues = {
  first_name: "",
  last_name: "",
  company: "",
  address_1: "",
  address_2: "",
  postal_code: "",
  city: "",
  province: "",
  country_code: null,
  phone: "",
};

interface AddressFieldsProps {
  value: AddressValues;
  onChange: (value: AddressValues) => void;
  /** Countries of the region, by code. */
  countries: readonly { value: string; label?: string }[];
  /** Messages by field name. */
  errors?: Readonly<Partial<Record<string, string>>>;
}

type TextField = Exclude<keyof AddressValues, "country_code">;

/** The browser would fill in the clerk's own address, hence no autocompletion. */
export function AddressFields({ value, onChange, countries, errors = {} }: AddressFieldsProps) {
  const t = useTranslations("ui.address");
  const text = (name: TextField) => (
    <TextInput
      label={t(name)}
      value={value[name]}
      error={errors[name]}
      autoComplete="off"
      onChange={(event) => onChange({ ...value, [name]: event.currentTarget.value })}
    />
  );
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
      {text("first_name")}
      {text("last_name")}
      {text("address_1")}
      {text("address_2")}
      {text("postal_code")}
      {text("city")}
      <CountryPicker
        label={t("country_code")}
        countries={countries}
        value={value.country_code}
        error={errors.country_code}
        onChange={(country_code) => onChange({ ...value, country_code })}
        nothingFoundMessage={t("noCountry")}
      />
      {text("province")}
      {text("company")}
      {text("phone")}
    </SimpleGrid>
  );
}
