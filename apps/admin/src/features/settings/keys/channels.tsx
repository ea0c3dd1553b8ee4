import { Section } from "@backroom/ui";
import { Button, CloseButton, Group, Skeleton, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { FacetMultiSelect } from "@/features/products/fields/facet-fields";
import { useApi, useApiClient } from "@/lib/api";
import { LoadError } from "@/lib/load-error";
import { Link } from "@/lib/near-link";
import { useWrite } from "@/lib/write";

const refs = (ids: readonly string[]) => ids.map((id) => ({ id }));

/** The sales channels that a storefront with this key sells in; without any it is all of them. */
export function KeyChannels({ id, isReadOnly }: { id: string; isReadOnly: boolean }) {
  const t = useTranslations("settings.keys");
  const api = useApi();
  const client = useApiClient();
  const [chosen, setChosen] = useState<string[]>([]);
  const query = useQuery(api.publishableApiKeys.listChannels.queryOptions({ id }));
  const add = useWrite({
    call: (own, ids: readonly string[], options) =>
      own.publishableApiKeys.addChannels.mutate({ id, sales_channel_ids: refs(ids) }, options),
    says: (_answer, ids) => t("channelsAdded", { count: ids.length }),
    undo: (_answer, ids) => () =>
      client.publishableApiKeys.removeChannels.mutate({ id, sales_channel_ids: refs(ids) }),
    onDone: () => setChosen([]),
  });
  const remove = useWrite({
    call: (own, channel: { id: string; name: string }, options) =>
      own.publishableApiKeys.removeChannels.mutate({ id, sales_channel_ids: refs([channel.id]) }, options),
    says: (_answer, channel) => t("channelRemoved", { name: channel.name }),
    undo: (_answer, channel) => () =>
      client.publishableApiKeys.addChannels.mutate({ id, sales_channel_ids: refs([channel.id]) }),
  });
  const channels = query.data?.sales_channels;
  const fresh = chosen.filter((one) => !channels?.some((channel) => channel.id === one));
  return (
    <Section title={t("channels")}>
      {query.isError && <LoadError error={query.error} onRetry={() => query.refetch()} />}
      {query.isPending && <Skeleton h={60} />}
      {channels?.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("noChannels")}
        </Text>
      )}
      {channels?.map((channel) => (
        <Group key={channel.id} justify="space-between" wrap="nowrap" mih={36}>
          <Text
            component={Link}
            href={`/sales-channels/${channel.id}`}
            size="sm"
            fw={500}
            c="inherit"
            truncate
          >
            {channel.name}
          </Text>
          {!isReadOnly && (
            <CloseButton
              aria-label={t("removeChannel", { name: channel.name })}
              disabled={remove.isPending}
              onClick={() => remove.run(channel)}
            />
          )}
        </Group>
      ))}
      {!isReadOnly && channels && (
        <Group align="flex-end" gap="xs" mt="sm" wrap="nowrap">
          <div style={{ flex: 1, minWidth: 0 }}>
            <FacetMultiSelect facet="channel" label={t("addChannels")} value={chosen} onChange={setChosen} />
          </div>
          <Button
            variant="default"
            h={36}
            disabled={fresh.length === 0}
            loading={add.isPending}
            onClick={() => add.run(fresh)}
          >
            {t("add")}
          </Button>
        </Group>
      )}
    </Section>
  );
}
