import { useTranslations } from "use-intl";
import { addressValues } from "@/features/addresses/region-address";
import {
  customerName,
  type PickedCustomer,
  CustomerPicker as Picker,
} from "@/features/pickers/customer-picker";
import type { Region } from "@/features/pickers/variant-price";
import { useBuilderForm } from "./form";
import { addressInputOf } from "./values";

/** Finds a customer by name or e-mail; an e-mail that nobody has is taken as it is. */
export function CustomerPicker({ region }: { region: Region | undefined }) {
  const t = useTranslations("pickers.customers");
  const form = useBuilderForm();
  const { email } = form.values;

  const pick = (customer: PickedCustomer) => {
    const { id } = customer;
    form.setFieldValue("customer", { id, email: customer.email, name: customerName(customer) });
    form.clearFieldError("email");
    const codes = (region?.countries ?? []).map((country) => country.iso_2);
    const home = customer.shipping_addresses?.find((address) => codes.includes(address.country_code ?? ""));
    // What was typed already is worth more than what is on file.
    if (home && !addressInputOf(form.getValues().address)) form.setFieldValue("address", addressValues(home));
  };

  return (
    <Picker
      query={email}
      onQueryChange={(text) => form.setFieldValue("email", text)}
      expand="shipping_addresses"
      error={form.errors.email}
      empty={email.includes("@") ? t("newGuest", { email }) : t("nobody")}
      onPick={pick}
    />
  );
}
