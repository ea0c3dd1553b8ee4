"use client";

import { Group, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useApi } from "@/lib/api";
import { LoadError } from "@/lib/load-error";
import { useRecordForm } from "@/lib/record-form";
import { RecordSection } from "@/lib/record-section";
import { SettingsSkeleton, SettingsTitle } from "../settings-frame";
import { ApiToken } from "./api-token";
import { ChangePassword } from "./change-password";
import type { Me } from "./shown";

/** One's own account: everybody may change it, whatever the role. */
export function Profile() {
  const t = useTranslations("settings.profile");
  const api = useApi();
  const query = useQuery(api.auth.get.queryOptions());
  if (query.isError) return <LoadError error={query.error} onRetry={() => query.refetch()} />;
  const user = query.data?.user;
  if (!user) return <SettingsSkeleton title={t("title")} />;
  return (
    <>
      <SettingsTitle title={t("title")} text={user.email} />
      <Name user={user} />
      <ChangePassword email={user.email} />
      <ApiToken user={user} />
    </>
  );
}

function Name({ user }: { user: Me }) {
  const t = useTranslations("settings.profile");
  const api = useApi();
  const form = useRecordForm({
    record: user,
    valuesOf: (known: Me) => ({ first_name: known.first_name ?? "", last_name: known.last_name ?? "" }),
    save: (client, changed, options) => client.account.update.mutate(changed, options),
    reload: (client) => client.auth.get.query(),
    recordOf: (answer) => answer.user,
    queryKey: api.auth.get.queryKey(),
    schema: async () => (await import("@backroom/api/schemas/account")).updateAccountInput,
  });
  const labels = { first_name: t("firstName"), last_name: t("lastName") };
  return (
    <RecordSection title={t("name")} form={form} labels={labels}>
      <Group grow align="flex-start">
        <TextInput
          label={labels.first_name}
          autoComplete="given-name"
          {...form.form.getInputProps("first_name")}
        />
        <TextInput
          label={labels.last_name}
          autoComplete="family-name"
          {...form.form.getInputProps("last_name")}
        />
      </Group>
    </RecordSection>
  );
}
