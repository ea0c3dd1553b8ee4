"use client";

import { DateTime, Table } from "@backroom/ui";
import { Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useTranslations } from "use-intl";
import { useApi } from "@/lib/api";
import { Link } from "@/lib/near-link";
import { useCan } from "@/lib/session";
import { PagedTable, useTablePage } from "../paged-table";
import { WebhookStatus } from "./status";

const CreateWebhook = dynamic(() => import("./new").then((module) => module.CreateWebhook));

/** Where other programs hear of what happens in the shop. */
export function Webhooks() {
  const t = useTranslations("webhooks");
  const api = useApi();
  const canWrite = useCan()("webhooks:write");
  const [isCreating, dialog] = useDisclosure(false);
  const pages = useTablePage();
  const query = useQuery(api.webhooks.list.queryOptions(pages.input, { placeholderData: keepPreviousData }));
  return (
    <>
      <PagedTable
        words="webhooks"
        pages={pages}
        query={query}
        heads={[t("url"), t("events"), t("status"), t("created")]}
        rows={query.data?.webhooks.map((webhook) => (
          <Table.Tr key={webhook.id}>
            <Table.Td maw={320}>
              <Text
                component={Link}
                href={`/settings/webhooks/${webhook.id}`}
                size="sm"
                fw={500}
                c="inherit"
                style={{ overflowWrap: "anywhere" }}
              >
                {webhook.url}
              </Text>
              {webhook.description && (
                <Text size="xs" c="dimmed">
                  {webhook.description}
                </Text>
              )}
            </Table.Td>
            <Table.Td c="dimmed">{webhook.event_names.join(", ")}</Table.Td>
            <Table.Td>
              <WebhookStatus webhook={webhook} />
            </Table.Td>
            <Table.Td c="dimmed">
              <DateTime value={webhook.created_at} />
            </Table.Td>
          </Table.Tr>
        ))}
        onNew={canWrite ? dialog.open : undefined}
      />
      {isCreating && <CreateWebhook onClose={dialog.close} />}
    </>
  );
}
