import {
  AddressFields,
  CountryPicker,
  DateTimeInput,
  emptyAddress,
  MoneyInput,
  PercentInput,
  QuantityInput,
} from "@backroom/ui";
import { Code, SimpleGrid } from "@mantine/core";
import { useState } from "react";
import { Shown } from "./frame";

const countries = [
  { value: "de", label: "Germany" },
  { value: "fr", label: "France" },
  { value: "gb", label: "United Kingdom" },
];

interface Values {
  price: number | null;
  percent: number | null;
  quantity: number | null;
  moment: string | null;
  country: string | null;
}
const empty: Values = { price: null, percent: null, quantity: null, moment: null, country: null };
const filled: Values = {
  price: 129_900,
  percent: 7.25,
  quantity: 12,
  moment: "2026-03-01T09:30:00.000Z",
  country: "fr",
};

export function ShownInputs() {
  return (
    <Shown title="Inputs">
      <Fields name="Empty" values={empty} />
      <Fields name="Filled" values={filled} />
      <Fields name="Wrong" values={filled} error="The server says no." />
      <Fields name="Disabled" values={filled} isDisabled />
      <Addresses />
    </Shown>
  );
}

function Fields(props: { name: string; values: Values; error?: string; isDisabled?: boolean }) {
  const { name, error, isDisabled = false } = props;
  const [values, setValues] = useState(props.values);
  const common = (what: keyof Values, title: string) => ({
    label: `${title} (${name.toLowerCase()})`,
    error,
    disabled: isDisabled,
    onChange: (value: Values[typeof what]) => setValues((now) => ({ ...now, [what]: value })),
  });
  return (
    <section aria-label={name}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <MoneyInput {...common("price", "Price")} value={values.price} currency="eur" />
        <PercentInput {...common("percent", "Tax rate")} value={values.percent} />
        <QuantityInput {...common("quantity", "Quantity")} value={values.quantity} />
        <DateTimeInput {...common("moment", "Starts at")} value={values.moment} isClearable />
        <CountryPicker {...common("country", "Country")} value={values.country} countries={countries} />
      </SimpleGrid>
      <Code block mt="xs" style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
        {JSON.stringify(values)}
      </Code>
    </section>
  );
}

function Addresses() {
  const [address, setAddress] = useState({ ...emptyAddress, first_name: "Ada" });
  return (
    <section aria-label="Address">
      <AddressFields
        value={address}
        onChange={setAddress}
        countries={countries}
        errors={{ postal_code: "This postal code is not one of Germany." }}
      />
    </section>
  );
}
