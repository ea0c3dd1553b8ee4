"use client";

import { SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useApi } from "@/lib/api";
import { LoadError } from "@/lib/load-error";
import { useRecordForm } from "@/lib/record-form";
import { RecordSection } from "@/lib/record-section";
import { useCan } from "@/lib/session";
import { SettingsSkeleton, SettingsTitle } from "../settings-frame";
import { Currencies } from "./currencies";
import type { Store } from "./shown";

/** An example of an address, the same in every language. */
const linkTo = (page: string) => `https://example.com/${page}/{cart_id}`;

export function StoreSettings() {
  const t = useTranslations("settings.store");
  const api = useApi();
  const query = useQuery(api.store.get.queryOptions());
  if (query.isError) return <LoadError error={query.error} onRetry={() => query.refetch()} />;
  const store = query.data?.store;
  if (!store) return <SettingsSkeleton title={t("title")} />;
  return (
    <>
      <SettingsTitle title={t("title")} />
      <General store={store} />
      <Currencies store={store} />
    </>
  );
}

function General({ store }: { store: Store }) {
  const t = useTranslations("settings.store");
  const api = useApi();
  const can = useCan();
  const form = useRecordForm({
    record: store,
    valuesOf: (known: Pick<Store, "name" | "swap_link_template" | "payment_link_template">) => ({
      name: known.name,
      payment_link_template: known.payment_link_template ?? "",
      swap_link_template: known.swap_link_template ?? "",
    }),
    // What is saved comes back without the providers, so the whole is read again.
    save: async (client, changed, options) => {
      await client.store.update.mutate(changed, options);
      return client.store.get.query();
    },
    reload: (client) => client.store.get.query(),
    recordOf: (answer) => answer.store,
    queryKey: api.store.get.queryKey(),
    schema: async () => (await import("@backroom/api/schemas/store")).updateStoreInput,
  });
  const labels = {
    name: t("name"),
    payment_link_template: t("paymentLink"),
    swap_link_template: t("swapLink"),
  };
  const field = form.form.getInputProps;
  return (
    <RecordSection title={t("general")} form={form} labels={labels} isReadOnly={!can("store:write")}>
      <Stack gap="sm">
        <TextInput label={labels.name} {...field("name")} />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            label={labels.payment_link_template}
            description={t("paymentLinkHint")}
            placeholder={linkTo("pay")}
            {...field("payment_link_template")}
          />
          <TextInput
            label={labels.swap_link_template}
            description={t("swapLinkHint")}
            placeholder={linkTo("swap")}
            {...field("swap_link_template")}
          />
        </SimpleGrid>
      </Stack>
    </RecordSection>
  );
}
