import { FieldList, Money } from "@backroom/ui";
import { Button, Group, List, Skeleton, Stack, Text, Title } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { eventsOf, newKey, useApi, useApiClient, withHeaders } from "@/lib/api";
import { LoadError } from "@/lib/load-error";
import { useNotify } from "@/lib/notify";
import { byWeight, useEventName } from "./event-names";
import type { DraftProps } from "./shown";

/** A dry run of paying: the order as it would be made, and everything that would be announced. */
export function PayPreview({ draft, cart, currency, onCancel }: DraftProps & { onCancel: () => void }) {
  const t = useTranslations("pay");
  const money = useTranslations("money");
  const api = useApi();
  const client = useApiClient();
  const queryClient = useQueryClient();
  const router = useRouter();
  const notify = useNotify();
  const eventName = useEventName();
  const [idempotencyKey] = useState(newKey);
  const input = { id: draft.id };
  const seen = draft.updated_at;

  const preview = useQuery({
    queryKey: ["pay-preview", draft.id, seen],
    queryFn: ({ signal }) =>
      client.draftOrders.pay.mutate(input, { ...withHeaders({ seen, currency, isDryRun: true }), signal }),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const pay = useMutation({
    mutationFn: () => client.draftOrders.pay.mutate(input, withHeaders({ seen, currency, idempotencyKey })),
    onSuccess: ({ order }) => {
      queryClient.invalidateQueries({ queryKey: api.draftOrders.pathKey() });
      queryClient.invalidateQueries({ queryKey: api.orders.pathKey() });
      notify.done(t("done", { number: order.display_id }));
      router.push(`/orders/${order.id}`);
    },
    onError: (error) => {
      notify.failed(error);
      queryClient.invalidateQueries({ queryKey: api.draftOrders.get.queryKey(input) });
    },
  });

  if (preview.isError) return <LoadError error={preview.error} onRetry={() => preview.refetch()} />;
  const order = preview.data?.order;
  if (!preview.data || !order) {
    return (
      <Stack gap="sm" aria-busy>
        <Skeleton h={20} w="80%" />
        <Skeleton h={90} />
        <Skeleton h={140} />
      </Stack>
    );
  }
  const happening = eventsOf(preview.data).map((event) => event.name);
  const names = [...new Set(happening.toSorted(byWeight).map(eventName))];
  const count = (order.items ?? []).reduce((sum, item) => sum + item.quantity, 0);
  return (
    <Stack gap="lg">
      <Text size="sm" c="dimmed">
        {t("intro")}
      </Text>
      <FieldList
        fields={[
          { label: t("customer"), value: order.email },
          { label: t("items"), value: count },
          { label: money("shipping"), value: <Money amount={order.shipping_total} currency={currency} /> },
          { label: money("tax"), value: <Money amount={order.tax_total} currency={currency} /> },
          {
            label: t("captured"),
            value: <Money amount={order.total} currency={currency} fw={600} />,
          },
        ]}
      />
      {order.total !== cart.total && (
        <Text size="sm" c="var(--mantine-color-error)">
          {t("changed")}
        </Text>
      )}
      <div>
        <Title order={3} fz="sm" mb={8}>
          {t("what")}
        </Title>
        <List size="sm" spacing={4}>
          {names.map((name) => (
            <List.Item key={name}>{name}</List.Item>
          ))}
          <List.Item>{t("noStock")}</List.Item>
        </List>
      </div>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onCancel}>
          {t("cancel")}
        </Button>
        <Button loading={pay.isPending || pay.isSuccess} onClick={() => pay.mutate()} data-autofocus>
          {t("confirm")}
        </Button>
      </Group>
    </Stack>
  );
}
