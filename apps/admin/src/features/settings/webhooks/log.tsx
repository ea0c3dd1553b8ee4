import { DateTime, Section } from "@backroom/ui";
import { Accordion, Button, Code, Group, SegmentedControl, Skeleton, Stack, Text } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useApi } from "@/lib/api";
import { LoadError } from "@/lib/load-error";
import { Pager } from "@/lib/pager";
import { useWrite } from "@/lib/write";
import { WebhookDelivery } from "./delivery";
import { DeliveryStatus, type Webhook } from "./status";

const pageSize = 20;
const states = ["all", "delivered", "pending", "failed"] as const;
type State = (typeof states)[number];

/** What was sent and what came back; it follows messages that are on their way. */
export function WebhookLog({ webhook, canWrite }: { webhook: Webhook; canWrite: boolean }) {
  const t = useTranslations("webhooks");
  const api = useApi();
  const { id } = webhook;
  const [page, setPage] = useState(1);
  const [state, setState] = useState<State>("all");
  const query = useQuery(
    api.webhooks.deliveries.queryOptions(
      { id, limit: pageSize, offset: (page - 1) * pageSize, ...(state === "all" ? {} : { state }) },
      {
        placeholderData: keepPreviousData,
        refetchInterval: (known) => {
          const fresh = known.state.data?.deliveries.some(
            (delivery) => delivery.state === "pending" && delivery.attempt_count === 0,
          );
          return fresh ? 2_000 : 15_000;
        },
      },
    ),
  );
  const test = useWrite({
    call: (client, _input: null, options) => client.webhooks.test.mutate({ id }, options),
    says: () => t("testSent"),
    onDone: () => setPage(1),
  });
  const deliveries = query.data?.deliveries;
  const count = query.data?.count ?? 0;
  const action = canWrite && webhook.is_enabled && (
    <Button size="xs" variant="default" loading={test.isPending} onClick={() => test.run(null)}>
      {t("test")}
    </Button>
  );
  return (
    <Section title={t("log")} actions={action}>
      <Stack gap="sm">
        <SegmentedControl
          size="xs"
          aria-label={t("filter")}
          value={state}
          onChange={(value) => {
            setState(states.find((known) => known === value) ?? "all");
            setPage(1);
          }}
          data={states.map((value) => ({ value, label: t(`states.${value}`) }))}
          style={{ alignSelf: "flex-start" }}
        />
        {query.isError && <LoadError error={query.error} onRetry={() => query.refetch()} />}
        {!deliveries && !query.isError && <Skeleton h={120} />}
        {deliveries?.length === 0 && (
          <Text size="sm" c="dimmed">
            {t("noLog")}
          </Text>
        )}
        {deliveries && deliveries.length > 0 && (
          <Accordion variant="separated" chevronPosition="left" order={3}>
            {deliveries.map((delivery) => (
              <Accordion.Item key={delivery.id} value={delivery.id}>
                <Accordion.Control>
                  <Group justify="space-between" gap="xs">
                    <Code>{delivery.event_name}</Code>
                    <Group gap="md">
                      <DeliveryStatus delivery={delivery} />
                      <Text size="xs" c="dimmed">
                        <DateTime value={delivery.created_at} />
                      </Text>
                    </Group>
                  </Group>
                </Accordion.Control>
                <Accordion.Panel>
                  <WebhookDelivery delivery={delivery} canReplay={canWrite && webhook.is_enabled} />
                </Accordion.Panel>
              </Accordion.Item>
            ))}
          </Accordion>
        )}
        {count > pageSize && <Pager page={page} total={Math.ceil(count / pageSize)} onChange={setPage} />}
      </Stack>
    </Section>
  );
}
