import { MoneyInput, Select, SidePanel } from "@backroom/ui";
import { Group, Stack, Switch, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useApi } from "@/lib/api";
import { controlled } from "@/lib/controlled";
import { useCreateForm } from "@/lib/create-form";
import { DialogForm } from "@/lib/form-frame";
import { isByHand, useProviderName } from "@/lib/provider-name";
import type { Region } from "../regions/shown";
import type { ShippingOption } from "./list";

interface ShippingOptionPanelProps {
  region: Region;
  isReturn: boolean;
  /** Null makes a new one. */
  option: ShippingOption | null;
  onClose: () => void;
}

/** Null for an option whose price is computed, and while the field is empty. */
const amountOf = (option: ShippingOption | null): number | null => (option ? option.amount : 0);

/** Minor units of a requirement, or null where there is none. */
const limitOf = (option: ShippingOption | null, type: string) =>
  option?.requirements?.find((known) => known.type === type)?.amount ?? null;

export function ShippingOptionPanel({ region, isReturn, option, onClose }: ShippingOptionPanelProps) {
  const t = useTranslations("settings.options");
  const tForm = useTranslations("form");
  const api = useApi();
  const profiles = useQuery(api.shippingProfiles.list.queryOptions()).data?.shipping_profiles ?? [];
  const offered = useQuery(api.regions.fulfillmentOptions.queryOptions({ id: region.id })).data;
  const ways = (offered?.fulfillment_options ?? []).flatMap(({ provider_id, options }) =>
    options
      .filter((known) => Boolean(known.is_return) === isReturn)
      .map((known) => ({ provider_id, data: known, value: `${provider_id}/${known.id}` })),
  );
  const { form, isBusy, submit } = useCreateForm({
    initial: {
      name: option?.name ?? "",
      way: ways[0]?.value ?? "manual/manual-fulfillment",
      profile_id: option?.profile_id ?? null,
      amount: amountOf(option),
      min_subtotal: limitOf(option, "min_subtotal"),
      max_subtotal: limitOf(option, "max_subtotal"),
      admin_only: option?.admin_only ?? false,
      includes_tax: option?.includes_tax ?? false,
    },
    inputOf: ({ min_subtotal, max_subtotal, way, ...values }) => {
      const chosen = ways.find(({ value }) => value === way) ?? ways[0];
      const limits = [
        { type: "min_subtotal" as const, amount: min_subtotal },
        { type: "max_subtotal" as const, amount: max_subtotal },
      ].flatMap(({ type, amount }) => (amount === null ? [] : [{ type, amount }]));
      return {
        ...values,
        name: values.name.trim(),
        price_type: "flat_rate" as const,
        requirements: limits,
        region_id: region.id,
        provider_id: chosen?.provider_id ?? "manual",
        data: chosen?.data ?? {},
        is_return: isReturn,
      };
    },
    check: (values) => (values.amount === null ? { amount: t("priceMissing") } : {}),
    schema: async () => (await import("@backroom/api/schemas/shipping-options")).createShippingOptionInput,
    currency: region.currency_code,
    fieldOf: (path) => (path === "provider_id" || path.startsWith("data") ? "way" : path),
    create: async (client, input, options) => {
      if (!option) return client.shippingOptions.create.mutate(input, options);
      const { region_id: _region, provider_id: _provider, data: _data, is_return: _way, ...changed } = input;
      const { profile_id: _profile, ...update } = changed;
      return client.shippingOptions.update.mutate({ id: option.id, ...update }, options);
    },
    says: ({ shipping_option }) => t("saved", { name: shipping_option.name }),
    onCreated: onClose,
  });
  const providerOf = useProviderName();
  const field = form.getInputProps;
  const money = { currency: region.currency_code };
  return (
    <SidePanel opened onClose={onClose} title={option ? t("edit", { name: option.name }) : t("add")}>
      <DialogForm onSubmit={submit} isBusy={isBusy} submitLabel={tForm("save")} onCancel={onClose}>
        <Stack gap="sm">
          <TextInput label={t("name")} data-autofocus {...field("name")} />
          {!option && (
            <>
              <Select
                label={t("way")}
                allowDeselect={false}
                data={ways.map(({ value, provider_id, data }) => ({
                  value,
                  label: isByHand(provider_id)
                    ? providerOf(provider_id)
                    : `${providerOf(provider_id)}: ${data.id}`,
                }))}
                {...field("way")}
              />
              <Select
                label={t("profile")}
                placeholder={t("defaultProfile")}
                clearable
                data={profiles.map(({ id, name }) => ({ value: id, label: name }))}
                {...field("profile_id")}
              />
            </>
          )}
          <MoneyInput label={t("price")} {...money} {...controlled(form, "amount")} />
          <Group grow align="flex-start">
            <MoneyInput label={t("minimum")} {...money} {...controlled(form, "min_subtotal")} />
            <MoneyInput label={t("maximum")} {...money} {...controlled(form, "max_subtotal")} />
          </Group>
          <Switch size="xs" label={t("includesTax")} {...field("includes_tax", { type: "checkbox" })} />
          <Switch size="xs" label={t("adminOnlyLong")} {...field("admin_only", { type: "checkbox" })} />
        </Stack>
      </DialogForm>
    </SidePanel>
  );
}
