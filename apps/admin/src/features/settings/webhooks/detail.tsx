"use client";

import { Alert, Anchor, Button, Stack, Switch, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useApi } from "@/lib/api";
import { LoadError } from "@/lib/load-error";
import { Link } from "@/lib/near-link";
import { useRecordForm } from "@/lib/record-form";
import { RecordSection } from "@/lib/record-section";
import { useCan } from "@/lib/session";
import { useWrite } from "@/lib/write";
import { SettingsSkeleton, SettingsTitle } from "../settings-frame";
import { WebhookActions } from "./actions";
import { EventNamesInput } from "./events";
import { WebhookLog } from "./log";
import { WebhookSecret } from "./secret";
import { type Webhook, WebhookStatus } from "./status";

export function WebhookSettings({ id }: { id: string }) {
  const t = useTranslations("webhooks");
  const api = useApi();
  const canWrite = useCan()("webhooks:write");
  const [secret, setSecret] = useState<string | null>(null);
  const query = useQuery(api.webhooks.get.queryOptions({ id }));
  const webhook = query.data?.webhook;
  if (query.isError) return <LoadError error={query.error} onRetry={() => query.refetch()} />;
  if (!webhook) return <SettingsSkeleton title={t("one")} />;
  return (
    <>
      <SettingsTitle
        title={webhook.description ?? new URL(webhook.url).host}
        actions={canWrite && <WebhookActions webhook={webhook} onSecret={setSecret} />}
      />
      <Anchor component={Link} href="/settings/webhooks" size="sm" mt={-12}>
        {t("back")}
      </Anchor>
      {secret !== null && <WebhookSecret secret={secret} />}
      {webhook.disabled_reason !== null && <Stopped webhook={webhook} canWrite={canWrite} />}
      <General webhook={webhook} isReadOnly={!canWrite} />
      <WebhookLog webhook={webhook} canWrite={canWrite} />
    </>
  );
}

function Stopped({ webhook, canWrite }: { webhook: Webhook; canWrite: boolean }) {
  const t = useTranslations("webhooks");
  const api = useApi();
  const { id } = webhook;
  const resume = useWrite({
    call: (client, _input: null, options) => client.webhooks.update.mutate({ id, is_enabled: true }, options),
    seen: webhook.updated_at,
    answers: () => api.webhooks.get.queryKey({ id }),
    says: () => t("resumed"),
  });
  return (
    <Alert color="red" title={t("stoppedTitle")}>
      <Text size="sm">{webhook.disabled_reason === "gone" ? t("stoppedGone") : t("stoppedFailing")}</Text>
      {canWrite && (
        <Button
          size="xs"
          variant="default"
          mt="xs"
          loading={resume.isPending}
          onClick={() => resume.run(null)}
        >
          {t("resume")}
        </Button>
      )}
    </Alert>
  );
}

function General({ webhook, isReadOnly }: { webhook: Webhook; isReadOnly: boolean }) {
  const t = useTranslations("webhooks");
  const api = useApi();
  const { id } = webhook;
  const form = useRecordForm({
    record: webhook,
    valuesOf: ({ url, description, event_names, is_enabled }: Webhook) => ({
      url,
      description: description ?? "",
      event_names,
      is_enabled,
    }),
    schema: async () => (await import("@backroom/api/schemas/webhooks")).updateWebhookInput,
    inputOf: (changed) => ({ id, ...changed }),
    fieldOf: (path) => path.split(".")[0] ?? path,
    save: (client, changed, options) => client.webhooks.update.mutate({ id, ...changed }, options),
    reload: (client) => client.webhooks.get.query({ id }),
    recordOf: (answer) => answer.webhook,
    queryKey: api.webhooks.get.queryKey({ id }),
  });
  const labels = {
    url: t("url"),
    description: t("description"),
    event_names: t("events"),
    is_enabled: t("enabled"),
  };
  return (
    <RecordSection
      title={t("general")}
      form={form}
      labels={labels}
      isReadOnly={isReadOnly}
      actions={<WebhookStatus webhook={webhook} />}
    >
      <Stack gap="sm">
        <TextInput label={t("url")} type="url" autoComplete="off" {...form.form.getInputProps("url")} />
        <EventNamesInput {...form.form.getInputProps("event_names")} />
        <TextInput label={t("description")} autoComplete="off" {...form.form.getInputProps("description")} />
        <Switch
          label={t("enabled")}
          description={t("enabledHint")}
          {...form.form.getInputProps("is_enabled", { type: "checkbox" })}
        />
      </Stack>
    </RecordSection>
  );
}
