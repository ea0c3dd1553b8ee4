import { MultiSelect, PercentInput, Select } from "@backroom/ui";
import { Group, Stack, Switch, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useApi } from "@/lib/api";
import { controlled } from "@/lib/controlled";
import { useProviderName } from "@/lib/provider-name";
import { useRecordForm } from "@/lib/record-form";
import { RecordSection } from "@/lib/record-section";
import { useCurrencyName } from "../store/use-currency-name";
import { CountrySelect } from "./country-select";
import type { Region } from "./shown";

interface GeneralValues {
  name: string;
  currency_code: string;
  /** Null while the field is empty. */
  tax_rate: number | null;
  tax_code: string;
  countries: string[];
  payment_providers: string[];
  fulfillment_providers: string[];
  automatic_taxes: boolean;
  gift_cards_taxable: boolean;
  includes_tax: boolean;
}

const valuesOf = (region: Region): GeneralValues => ({
  name: region.name,
  currency_code: region.currency_code,
  tax_rate: region.tax_rate,
  tax_code: region.tax_code ?? "",
  countries: (region.countries ?? []).map(({ iso_2 }) => iso_2).sort(),
  payment_providers: (region.payment_providers ?? []).map(({ id }) => id),
  fulfillment_providers: (region.fulfillment_providers ?? []).map(({ id }) => id),
  automatic_taxes: region.automatic_taxes,
  gift_cards_taxable: region.gift_cards_taxable,
  includes_tax: region.includes_tax,
});

/** Its money, its taxes, its countries, and who takes payments and parcels there. */
export function General({ region, isReadOnly }: { region: Region; isReadOnly: boolean }) {
  const t = useTranslations("settings.regions");
  const api = useApi();
  const nameOf = useCurrencyName();
  const providerOf = useProviderName();
  const store = useQuery(api.store.get.queryOptions()).data?.store;
  const { id } = region;
  const form = useRecordForm({
    record: region,
    valuesOf,
    save: (client, { tax_rate, ...changed }, options) =>
      // An empty rate never gets here: the schema refuses it at its field.
      client.regions.update.mutate({ id, ...changed, ...(tax_rate == null ? {} : { tax_rate }) }, options),
    inputOf: (changed) => ({ id, ...changed }),
    reload: (client) => client.regions.get.query({ id }),
    recordOf: (answer) => answer.region,
    queryKey: api.regions.get.queryKey({ id }),
    schema: async () => (await import("@backroom/api/schemas/regions")).updateRegionInput,
    fieldOf: (path) => path.split(".")[0] ?? path,
  });
  const labels = {
    name: t("name"),
    currency_code: t("currency"),
    tax_rate: t("taxRate"),
    tax_code: t("taxCode"),
    countries: t("countries"),
    payment_providers: t("paymentProviders"),
    fulfillment_providers: t("fulfillmentProviders"),
    automatic_taxes: t("automaticTaxes"),
    gift_cards_taxable: t("giftCardsTaxable"),
    includes_tax: t("includesTax"),
  };
  const field = form.form.getInputProps;
  const flag = (name: "automatic_taxes" | "gift_cards_taxable" | "includes_tax") => (
    <Switch size="xs" label={labels[name]} {...form.form.getInputProps(name, { type: "checkbox" })} />
  );
  return (
    <RecordSection title={t("general")} form={form} labels={labels} isReadOnly={isReadOnly}>
      <Stack gap="sm">
        <Group grow align="flex-start">
          <TextInput label={labels.name} {...field("name")} />
          <Select
            label={labels.currency_code}
            allowDeselect={false}
            data={(store?.currencies ?? []).map(({ code }) => ({
              value: code,
              label: `${code.toUpperCase()} ${nameOf(code)}`,
            }))}
            {...field("currency_code")}
          />
        </Group>
        <Group grow align="flex-start">
          <PercentInput label={labels.tax_rate} {...controlled(form.form, "tax_rate")} />
          <TextInput label={labels.tax_code} {...field("tax_code")} />
        </Group>
        <CountrySelect regionId={id} disabled={isReadOnly} {...field("countries")} />
        <Group grow align="flex-start">
          <MultiSelect
            label={labels.payment_providers}
            disabled={isReadOnly}
            data={(store?.payment_providers ?? []).map(({ id }) => ({ value: id, label: providerOf(id) }))}
            {...field("payment_providers")}
          />
          <MultiSelect
            label={labels.fulfillment_providers}
            disabled={isReadOnly}
            data={(store?.fulfillment_providers ?? []).map(({ id }) => ({
              value: id,
              label: providerOf(id),
            }))}
            {...field("fulfillment_providers")}
          />
        </Group>
        <Stack gap={8}>
          {flag("includes_tax")}
          {flag("automatic_taxes")}
          {flag("gift_cards_taxable")}
        </Stack>
      </Stack>
    </RecordSection>
  );
}
