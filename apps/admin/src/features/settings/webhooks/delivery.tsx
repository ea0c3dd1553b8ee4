import { CopyText, DateTime, Table } from "@backroom/ui";
import { Button, Code, Group, Stack, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import { useWrite } from "@/lib/write";
import type { Delivery } from "./status";

/** One message: every attempt with what the receiver said, and the message itself. */
export function WebhookDelivery({ delivery, canReplay }: { delivery: Delivery; canReplay: boolean }) {
  const t = useTranslations("webhooks");
  const attempts = delivery.attempts ?? [];
  const replay = useWrite({
    call: (client, _input: null, options) => client.webhooks.replay.mutate({ id: delivery.id }, options),
    says: () => t("replayed"),
  });
  return (
    <Stack gap="sm">
      <Group justify="space-between" gap="xs">
        <CopyText value={delivery.id} />
        {canReplay && delivery.state !== "pending" && (
          <Button
            size="compact-sm"
            variant="default"
            loading={replay.isPending}
            onClick={() => replay.run(null)}
          >
            {t("replay")}
          </Button>
        )}
      </Group>
      {delivery.next_attempt_at !== null && delivery.attempt_count > 0 && (
        <Text size="sm">
          {t("next")} <DateTime value={delivery.next_attempt_at} variant="long" />
        </Text>
      )}
      {attempts.length === 0 && delivery.error !== null && <Text size="sm">{delivery.error}</Text>}
      {attempts.length > 0 && (
        <Table.ScrollContainer minWidth={520} tabIndex={0} role="group" aria-label={t("attempts")}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t("attempt")}</Table.Th>
                <Table.Th>{t("at")}</Table.Th>
                <Table.Th>{t("statusCode")}</Table.Th>
                <Table.Th>{t("duration")}</Table.Th>
                <Table.Th>{t("answer")}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {attempts.map((attempt) => (
                <Table.Tr key={attempt.number}>
                  <Table.Td>{attempt.number}</Table.Td>
                  <Table.Td>
                    <DateTime value={attempt.created_at} variant="long" />
                  </Table.Td>
                  <Table.Td>{attempt.status_code ?? "–"}</Table.Td>
                  <Table.Td>{t("millis", { count: attempt.duration_ms })}</Table.Td>
                  <Table.Td style={{ overflowWrap: "anywhere" }}>
                    {attempt.error && <Text size="sm">{attempt.error}</Text>}
                    {attempt.response && (
                      <Text size="xs" c="dimmed" lineClamp={4}>
                        {attempt.response}
                      </Text>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <div>
        <Text size="xs" c="dimmed" mb={4}>
          {t("body")}
        </Text>
        <Code block style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
          {delivery.body}
        </Code>
      </div>
    </Stack>
  );
}
