import { SearchPicker } from "@backroom/ui";
import { Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { type Outputs, useApi } from "@/lib/api";
import { useBuilderForm } from "./form";
import type { Region } from "./pricing";
import { addressInputOf } from "./values";

type Customer = Outputs["customers"]["list"]["customers"][number];

const nameOf = (customer: Customer) => [customer.first_name, customer.last_name].filter(Boolean).join(" ");

/** Who begins with what was typed comes before who only contains it. */
const rank = (customer: Customer, q: string) =>
  [customer.first_name, customer.last_name, customer.email].some((text) =>
    text?.toLowerCase().startsWith(q.toLowerCase()),
  )
    ? 0
    : 1;

/** Finds a customer by name or e-mail; an e-mail that nobody has is taken as it is. */
export function CustomerPicker({ region }: { region: Region | undefined }) {
  const t = useTranslations("builder.customer");
  const api = useApi();
  const form = useBuilderForm();
  const { email } = form.values;
  const [q] = useDebouncedValue(email.trim(), 150);
  const query = useQuery(
    api.customers.list.queryOptions(
      { limit: 8, expand: "shipping_addresses", order: "-created_at", ...(q ? { q } : {}) },
      { placeholderData: keepPreviousData, staleTime: 30_000 },
    ),
  );
  const customers = (query.data?.customers ?? []).toSorted((one, other) => rank(one, q) - rank(other, q));

  const pick = (id: string) => {
    const customer = customers.find((known) => known.id === id);
    if (!customer) return;
    form.setFieldValue("customer", { id, email: customer.email, name: nameOf(customer) });
    form.clearFieldError("email");
    const codes = (region?.countries ?? []).map((country) => country.iso_2);
    const home = customer.shipping_addresses?.find((address) => codes.includes(address.country_code ?? ""));
    // What was typed already is worth more than what is on file.
    if (home && !addressInputOf(form.getValues().address)) form.setFieldValue("address", fieldsOf(home));
  };

  return (
    <SearchPicker
      label={t("label")}
      placeholder={t("placeholder")}
      query={email}
      onQueryChange={(text) => form.setFieldValue("email", text)}
      error={form.errors.email}
      isLoading={email.trim() !== q || query.isPending || query.isPlaceholderData}
      empty={email.includes("@") ? t("newGuest", { email }) : t("nobody")}
      onPick={pick}
      groups={[
        {
          label: q ? t("found") : t("recent"),
          options: customers.map((customer) => ({
            id: customer.id,
            label: `${nameOf(customer)} ${customer.email}`,
            content: (
              <>
                <Text size="sm" lh={1.35}>
                  {nameOf(customer) || customer.email}
                </Text>
                <Text size="xs" c="dimmed" lh={1.35}>
                  {customer.email}
                  {customer.has_account ? "" : ` · ${t("guest")}`}
                </Text>
              </>
            ),
          })),
        },
      ]}
    />
  );
}

const fieldsOf = (address: NonNullable<Customer["shipping_addresses"]>[number]) => ({
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
