import { useTranslations } from "use-intl";
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
    if (home && !addressInputOf(form.getValues().address)) form.setFieldValue("address", fieldsOf(home));
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

const fieldsOf = (address: NonNullable<PickedCustomer["shipping_addresses"]>[number]) => ({
  first_name: address.first_name ?? "",
  last_name: address.last_name ?? "",
  company: address.company ?? "",
  address_1: address.address_1 ?? "",
  address_2: address.address_2 ?? "",
  postal_code: address.postal_code ?? "",
  city: address.city ?? "",
  province: address.province ?? "",
  country_code: address.country_code,
  phone: address.phone ?? "",
});
