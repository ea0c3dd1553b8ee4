"use client";

import { ConfirmDialog, MultiSelect, PercentInput, Select } from "@backroom/ui";
import { Anchor, Button, Group, Stack, Switch, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { type Outputs, useApi } from "@/lib/api";
import { controlled } from "@/lib/controlled";
import { useGo } from "@/lib/leave-guard";
import { LoadError } from "@/lib/load-error";
import { Link } from "@/lib/near-link";
import { useRecordForm } from "@/lib/record-form";
import { RecordSection } from "@/lib/record-section";
import { useCan } from "@/lib/session";
import { useWrite } from "@/lib/write";
import { CountrySelect } from "./country-select";
import { useCurrencyName } from "./currencies";
import { SettingsSkeleton, SettingsTitle } from "./settings-frame";
import { ShippingOptions } from "./shipping-options";

export type Region = Outputs["regions"]["get"]["region"];

export function RegionSettings({ id }: { id: string }) {
  const t = useTranslations("settings.regions");
  const api = useApi();
  const canWrite = useCan()("regions:write");
  const query = useQuery(api.regions.get.queryOptions({ id }));
  const region = query.data?.region;
  if (query.isError) return <LoadError error={query.error} onRetry={() => query.refetch()} />;
  if (!region) return <SettingsSkeleton title={t("general")} />;
  return (
    <>
      <SettingsTitle title={region.name} actions={canWrite && <DeleteRegion region={region} />} />
      <Anchor component={Link} href="/settings/regions" size="sm" mt={-12}>
        {t("back")}
      </Anchor>
      <General region={region} isReadOnly={!canWrite} />
      <ShippingOptions region={region} isReturn={false} />
      <ShippingOptions region={region} isReturn />
    </>
  );
}

function General({ region, isReadOnly }: { region: Region; isReadOnly: boolean }) {
  const t = useTranslations("settings.regions");
  const api = useApi();
  const nameOf = useCurrencyName();
  const store = useQuery(api.store.get.queryOptions()).data?.store;
  const { id } = region;
  const form = useRecordForm({
    record: region,
    valuesOf: (known: Region) => ({
      name: known.name,
      currency_code: known.currency_code,
      tax_rate: known.tax_rate as number | null,
      tax_code: known.tax_code ?? "",
      countries: (known.countries ?? []).map(({ iso_2 }) => iso_2).sort(),
      payment_providers: (known.payment_providers ?? []).map((provider) => provider.id),
      fulfillment_providers: (known.fulfillment_providers ?? []).map((provider) => provider.id),
      automatic_taxes: known.automatic_taxes,
      gift_cards_taxable: known.gift_cards_taxable,
      includes_tax: known.includes_tax,
    }),
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
            data={(store?.payment_providers ?? []).map((provider) => provider.id)}
            {...field("payment_providers")}
          />
          <MultiSelect
            label={labels.fulfillment_providers}
            disabled={isReadOnly}
            data={(store?.fulfillment_providers ?? []).map((provider) => provider.id)}
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

function DeleteRegion({ region }: { region: Region }) {
  const t = useTranslations("settings.regions");
  const go = useGo();
  const [isAsking, dialog] = useDisclosure(false);
  const remove = useWrite({
    call: (client, _: undefined, options) => client.regions.delete.mutate({ id: region.id }, options),
    says: () => t("deleted", { name: region.name }),
    onDone: () => go("/settings/regions"),
  });
  const countries = region.countries?.length ?? 0;
  return (
    <>
      <Button variant="default" onClick={dialog.open}>
        {t("delete")}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        onClose={dialog.close}
        title={t("deleteTitle", { name: region.name })}
        confirm={t("delete")}
        isPending={remove.isPending}
        onConfirm={() => remove.run(undefined)}
        touches={[t("deleteCountries", { count: countries }), t("deleteOptions"), t("deleteOrders")]}
      />
    </>
  );
}
