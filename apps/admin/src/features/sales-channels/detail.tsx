"use client";

import { DateTime, DetailPage, DetailSkeleton } from "@backroom/ui";
import { Stack, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { ProductMembers } from "@/features/product-members/members";
import { useProductMembership } from "@/features/product-members/use-product-membership";
import { useCrumb } from "@/frame/crumbs";
import { useApi } from "@/lib/api";
import { LoadError } from "@/lib/load-error";
import { useRecordForm } from "@/lib/record-form";
import { RecordSection } from "@/lib/record-section";
import { useCan } from "@/lib/session";
import { ChannelActions } from "./detail/actions";
import { type ShownChannel, useDefaultChannel } from "./shown";
import { ChannelStatus } from "./status";

export function SalesChannelPage({ id }: { id: string }) {
  const t = useTranslations("salesChannels");
  const api = useApi();
  const can = useCan();
  const defaultId = useDefaultChannel();
  const query = useQuery(api.salesChannels.get.queryOptions({ id }));
  const channel = query.data?.sales_channel;
  useCrumb(channel?.name);
  if (query.isError) return <LoadError error={query.error} onRetry={() => query.refetch()} />;
  if (!channel) return <DetailSkeleton />;
  const isReadOnly = !can("products:write");
  const isDefault = defaultId === id;
  return (
    <DetailPage
      title={channel.name}
      badges={<ChannelStatus channel={channel} />}
      meta={
        <>
          {isDefault && `${t("isDefault")} · `}
          {t.rich("createdAt", { when: () => <DateTime value={channel.created_at} variant="long" /> })}
        </>
      }
      actions={!isReadOnly && <ChannelActions channel={channel} isDefault={isDefault} />}
      aside={<General channel={channel} isReadOnly={isReadOnly} />}
    >
      <ChannelProducts id={id} isReadOnly={isReadOnly} />
    </DetailPage>
  );
}

const refs = (ids: readonly string[]) => ids.map((id) => ({ id }));

function ChannelProducts({ id, isReadOnly }: { id: string; isReadOnly: boolean }) {
  const t = useTranslations("salesChannels");
  const membership = useProductMembership({
    add: (client, ids, options) =>
      client.salesChannels.addProducts.mutate({ id, product_ids: refs(ids) }, options),
    remove: (client, ids, options) =>
      client.salesChannels.removeProducts.mutate({ id, product_ids: refs(ids) }, options),
  });
  return (
    <ProductMembers
      filter={{ sales_channel_id: [id] }}
      membership={membership}
      empty={t("noProducts")}
      isReadOnly={isReadOnly}
    />
  );
}

function General({ channel, isReadOnly }: { channel: ShownChannel; isReadOnly: boolean }) {
  const t = useTranslations("salesChannels");
  const api = useApi();
  const { id } = channel;
  const form = useRecordForm({
    record: channel,
    valuesOf: ({ name, description }: ShownChannel) => ({ name, description: description ?? "" }),
    schema: async () => (await import("@backroom/api/schemas/sales-channels")).updateSalesChannelInput,
    inputOf: (changed) => ({ id, ...changed }),
    save: (client, changed, options) => client.salesChannels.update.mutate({ id, ...changed }, options),
    reload: (client) => client.salesChannels.get.query({ id }),
    recordOf: (answer) => answer.sales_channel,
    queryKey: api.salesChannels.get.queryKey({ id }),
  });
  return (
    <RecordSection
      title={t("channel")}
      form={form}
      labels={{ name: t("name"), description: t("description") }}
      isReadOnly={isReadOnly}
    >
      <Stack gap="sm">
        <TextInput label={t("name")} autoComplete="off" {...form.form.getInputProps("name")} />
        <Textarea
          label={t("description")}
          autosize
          minRows={2}
          maxRows={8}
          {...form.form.getInputProps("description")}
        />
      </Stack>
    </RecordSection>
  );
}
