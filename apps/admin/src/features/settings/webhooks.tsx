"use client";

import { DateTime, Section } from "@backroom/ui";
import { Button, Pagination, Skeleton, Table, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { controlNames } from "@/features/product-members/pager";
import { useApi } from "@/lib/api";
import { ListNotice } from "@/lib/list-notice";
import { LoadError } from "@/lib/load-error";
import { Link } from "@/lib/near-link";
import { useCan } from "@/lib/session";
import { SettingsTitle } from "./settings-frame";
import { WebhookStatus } from "./webhook-status";

const CreateWebhook = dynamic(() => import("./create-webhook").then((module) => module.CreateWebhook));

const pageSize = 50;

/** Where other programs hear of what happens in the shop. */
export function Webhooks() {
  const t = useTranslations("webhooks");
  const tPager = useTranslations("productMembers");
  const api = useApi();
  const canWrite = useCan()("webhooks:write");
  const [isCreating, dialog] = useDisclosure(false);
  const [page, setPage] = useState(1);
  const query = useQuery(
    api.webhooks.list.queryOptions(
      { limit: pageSize, offset: (page - 1) * pageSize },
      { placeholderData: keepPreviousData },
    ),
  );
  if (query.isError) return <LoadError error={query.error} onRetry={() => query.refetch()} />;
  const webhooks = query.data?.webhooks;
  const count = query.data?.count ?? 0;
  const create = canWrite && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={dialog.open}>
      {t("new")}
    </Button>
  );
  return (
    <>
      <SettingsTitle title={t("title")} text={t("text")} actions={create} />
      {webhooks?.length === 0 ? (
        <ListNotice title={t("emptyTitle")} text={t("empty")} />
      ) : (
        <Section title={t("all")} isFlush>
          <Table.ScrollContainer minWidth={620} type="native">
            <Table horizontalSpacing={16} highlightOnHover>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t("url")}</Table.Th>
                  <Table.Th>{t("events")}</Table.Th>
                  <Table.Th>{t("status")}</Table.Th>
                  <Table.Th>{t("created")}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {webhooks?.map((webhook) => (
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
                )) ?? (
                  <Table.Tr>
                    <Table.Td colSpan={4}>
                      <Skeleton h={80} />
                    </Table.Td>
                  </Table.Tr>
                )}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        </Section>
      )}
      {count > pageSize && (
        <Pagination
          size="sm"
          value={page}
          onChange={setPage}
          total={Math.ceil(count / pageSize)}
          getControlProps={controlNames(tPager)}
        />
      )}
      {isCreating && <CreateWebhook onClose={dialog.close} />}
    </>
  );
}
