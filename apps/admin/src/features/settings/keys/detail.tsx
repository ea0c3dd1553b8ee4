"use client";

import { ConfirmDialog, CopyText, DateTime, FieldList, Section } from "@backroom/ui";
import { Anchor, Button, Group, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { type Outputs, useApi } from "@/lib/api";
import { LoadError } from "@/lib/load-error";
import { Link } from "@/lib/near-link";
import { useRecordForm } from "@/lib/record-form";
import { RecordSection } from "@/lib/record-section";
import { useCan } from "@/lib/session";
import { useWrite } from "@/lib/write";
import { SettingsSkeleton, SettingsTitle } from "../settings-frame";
import { KeyChannels } from "./channels";
import { KeyStatus } from "./list";

type Key = Outputs["publishableApiKeys"]["get"]["publishable_api_key"];

export function PublishableKeySettings({ id }: { id: string }) {
  const t = useTranslations("settings.keys");
  const api = useApi();
  const canWrite = useCan()("keys:write");
  const query = useQuery(api.publishableApiKeys.get.queryOptions({ id }));
  const key = query.data?.publishable_api_key;
  if (query.isError) return <LoadError error={query.error} onRetry={() => query.refetch()} />;
  if (!key) return <SettingsSkeleton title={t("one")} />;
  const facts = [
    { label: t("key"), value: <CopyText value={key.id} /> },
    { label: t("status"), value: <KeyStatus revokedAt={key.revoked_at} /> },
    { label: t("created"), value: <DateTime value={key.created_at} variant="long" /> },
    ...(key.revoked_at
      ? [{ label: t("revokedAt"), value: <DateTime value={key.revoked_at} variant="long" /> }]
      : []),
  ];
  return (
    <>
      <SettingsTitle title={key.title} actions={canWrite && <KeyActions apiKey={key} />} />
      <Anchor component={Link} href="/settings/keys" size="sm" mt={-12}>
        {t("back")}
      </Anchor>
      <Section title={t("one")}>
        <FieldList fields={facts} />
      </Section>
      <Name apiKey={key} isReadOnly={!canWrite} />
      <KeyChannels id={id} isReadOnly={!canWrite} />
    </>
  );
}

function Name({ apiKey, isReadOnly }: { apiKey: Key; isReadOnly: boolean }) {
  const t = useTranslations("settings.keys");
  const api = useApi();
  const { id } = apiKey;
  const form = useRecordForm({
    record: apiKey,
    valuesOf: ({ title }: Key) => ({ title }),
    schema: async () =>
      (await import("@backroom/api/schemas/publishable-api-keys")).updatePublishableApiKeyInput,
    inputOf: (changed) => ({ id, ...changed }),
    save: (client, changed, options) => client.publishableApiKeys.update.mutate({ id, ...changed }, options),
    reload: (client) => client.publishableApiKeys.get.query({ id }),
    recordOf: (answer) => answer.publishable_api_key,
    queryKey: api.publishableApiKeys.get.queryKey({ id }),
  });
  return (
    <RecordSection title={t("general")} form={form} labels={{ title: t("name") }} isReadOnly={isReadOnly}>
      <TextInput label={t("name")} autoComplete="off" {...form.form.getInputProps("title")} />
    </RecordSection>
  );
}

/** Revoking keeps the key for the record, deleting does not; neither can be taken back. */
function KeyActions({ apiKey }: { apiKey: Key }) {
  const t = useTranslations("settings.keys");
  const api = useApi();
  const router = useRouter();
  const { id, title } = apiKey;
  const [question, setQuestion] = useState<"revoke" | "delete" | null>(null);
  const revoke = useWrite({
    call: (client, _input: null, options) => client.publishableApiKeys.revoke.mutate({ id }, options),
    answers: () => api.publishableApiKeys.get.queryKey({ id }),
    says: () => t("revokedNow", { name: title }),
    onDone: () => setQuestion(null),
  });
  const remove = useWrite({
    call: (client, _input: null, options) => client.publishableApiKeys.delete.mutate({ id }, options),
    says: () => t("deleted", { name: title }),
    leaves: true,
    onDone: () => router.push("/settings/keys"),
  });
  const isRevoking = question === "revoke";
  return (
    <Group gap="xs">
      {apiKey.revoked_at === null && (
        <Button variant="default" onClick={() => setQuestion("revoke")}>
          {t("revoke")}
        </Button>
      )}
      <Button variant="default" onClick={() => setQuestion("delete")}>
        {t("delete")}
      </Button>
      <ConfirmDialog
        opened={question !== null}
        onClose={() => setQuestion(null)}
        title={isRevoking ? t("revokeTitle", { name: title }) : t("deleteTitle", { name: title })}
        confirm={isRevoking ? t("revoke") : t("delete")}
        touches={[t("stops"), isRevoking ? t("staysListed") : t("goesForGood")]}
        isPending={revoke.isPending || remove.isPending}
        onConfirm={() => (isRevoking ? revoke.run(null) : remove.run(null))}
      />
    </Group>
  );
}
