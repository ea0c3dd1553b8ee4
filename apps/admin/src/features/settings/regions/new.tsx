import { MultiSelect, PercentInput, Select, SidePanel } from "@backroom/ui";
import { Group, Stack, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { type Inputs, useApi } from "@/lib/api";
import { controlled } from "@/lib/controlled";
import { useCreateForm } from "@/lib/create-form";
import { DialogForm } from "@/lib/form-frame";
import { useGo } from "@/lib/leave-guard";
import { useProviderName } from "@/lib/provider-name";
import { useCurrencyName } from "../store/use-currency-name";
import { CountrySelect } from "./country-select";

type Input = Inputs["regions"]["create"];

interface NewRegion {
  name: string;
  currency_code: string;
  /** Null while the field is empty. */
  tax_rate: number | null;
  countries: string[];
  payment_providers: string[];
  fulfillment_providers: string[];
}

export function CreateRegion({ onClose }: { onClose: () => void }) {
  const t = useTranslations("settings.regions");
  const api = useApi();
  const go = useGo();
  const nameOf = useCurrencyName();
  const providerOf = useProviderName();
  const store = useQuery(api.store.get.queryOptions()).data?.store;
  const initial: NewRegion = {
    name: "",
    currency_code: store?.default_currency_code ?? "",
    tax_rate: 0,
    countries: [],
    payment_providers: ["manual"],
    fulfillment_providers: ["manual"],
  };
  const { form, isBusy, submit } = useCreateForm({
    initial,
    inputOf: (values): Input => ({
      ...values,
      name: values.name.trim(),
      // Nothing is sent before the schema has passed it, and that refuses an empty rate at its field.
      tax_rate: values.tax_rate as number,
    }),
    schema: async () => (await import("@backroom/api/schemas/regions")).createRegionInput,
    fieldOf: (path) => path.split(".")[0] ?? path,
    create: (client, input, options) => client.regions.create.mutate(input, options),
    says: ({ region }) => t("created", { name: region.name }),
    onCreated: ({ region }) => {
      onClose();
      go(`/settings/regions/${region.id}`);
    },
  });
  const field = form.getInputProps;
  return (
    <SidePanel opened onClose={onClose} title={t("new")}>
      <DialogForm onSubmit={submit} isBusy={isBusy} submitLabel={t("create")} onCancel={onClose}>
        <Stack gap="sm">
          <TextInput label={t("name")} data-autofocus {...field("name")} />
          <Group grow align="flex-start">
            <Select
              label={t("currency")}
              data={(store?.currencies ?? []).map(({ code }) => ({
                value: code,
                label: `${code.toUpperCase()} ${nameOf(code)}`,
              }))}
              {...field("currency_code")}
            />
            <PercentInput label={t("taxRate")} {...controlled(form, "tax_rate")} />
          </Group>
          <CountrySelect {...field("countries")} />
          <MultiSelect
            label={t("paymentProviders")}
            data={(store?.payment_providers ?? []).map(({ id }) => ({ value: id, label: providerOf(id) }))}
            {...field("payment_providers")}
          />
          <MultiSelect
            label={t("fulfillmentProviders")}
            data={(store?.fulfillment_providers ?? []).map(({ id }) => ({
              value: id,
              label: providerOf(id),
            }))}
            {...field("fulfillment_providers")}
          />
        </Stack>
      </DialogForm>
    </SidePanel>
  );
}
