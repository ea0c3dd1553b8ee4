"use client";

import { DateTime, DetailPage, DetailSkeleton, Section } from "@backroom/ui";
import { List, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { MetadataSection } from "@/features/metadata/metadata-section";
import { useCrumb } from "@/frame/crumbs";
import { useApi } from "@/lib/api";
import { LoadError } from "@/lib/load-error";
import { useRecordForm } from "@/lib/record-form";
import { RecordSection } from "@/lib/record-section";
import { useCan } from "@/lib/session";
import { DeleteGroup } from "./detail/delete";
import { GroupMembers } from "./detail/members";
import { type ShownGroup, shownInput } from "./shown";

export function CustomerGroupPage({ id }: { id: string }) {
  const t = useTranslations("customerGroups");
  const api = useApi();
  const can = useCan();
  const asked = shownInput(id);
  const query = useQuery(api.customerGroups.get.queryOptions(asked));
  const group = query.data?.customer_group;
  useCrumb(group?.name);
  if (query.isError) return <LoadError error={query.error} onRetry={() => query.refetch()} />;
  if (!group) return <DetailSkeleton />;
  const mayChange = can("customers:write");
  const lists = group.price_lists ?? [];
  return (
    <DetailPage
      title={group.name}
      meta={t.rich("createdAt", { when: () => <DateTime value={group.created_at} variant="long" /> })}
      actions={mayChange && <DeleteGroup group={group} />}
      aside={
        <>
          <GroupName group={group} isReadOnly={!mayChange} />
          <Section title={t("priceLists")}>
            {lists.length === 0 ? (
              <Text size="sm" c="dimmed">
                {t("noPriceLists")}
              </Text>
            ) : (
              <List size="sm" listStyleType="none" withPadding={false}>
                {lists.map((list) => (
                  <List.Item key={list.id}>{list.name}</List.Item>
                ))}
              </List>
            )}
          </Section>
        </>
      }
    >
      <GroupMembers group={group} isReadOnly={!mayChange} />
      <MetadataSection
        record={group}
        save={(client, metadata, options) =>
          client.customerGroups.update.mutate({ ...asked, metadata }, options)
        }
        reload={(client) => client.customerGroups.get.query(asked)}
        recordOf={(answer) => answer.customer_group}
        queryKey={api.customerGroups.get.queryKey(asked)}
        isReadOnly={!mayChange}
      />
    </DetailPage>
  );
}

function GroupName({ group, isReadOnly }: { group: ShownGroup; isReadOnly: boolean }) {
  const t = useTranslations("customerGroups");
  const api = useApi();
  const asked = shownInput(group.id);
  const form = useRecordForm({
    record: group,
    valuesOf: ({ name }: ShownGroup) => ({ name }),
    schema: async () => (await import("@backroom/api/schemas/customer-groups")).updateCustomerGroupInput,
    inputOf: (changed) => ({ ...changed, id: group.id }),
    save: (client, changed, options) =>
      client.customerGroups.update.mutate({ ...changed, ...asked }, options),
    reload: (client) => client.customerGroups.get.query(asked),
    recordOf: (answer) => answer.customer_group,
    queryKey: api.customerGroups.get.queryKey(asked),
  });
  return (
    <RecordSection title={t("group")} form={form} labels={{ name: t("name") }} isReadOnly={isReadOnly}>
      <TextInput label={t("name")} autoComplete="off" {...form.form.getInputProps("name")} />
    </RecordSection>
  );
}
