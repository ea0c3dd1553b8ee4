"use client";

import { CopyText, DateTime, Section, StatusBadge } from "@backroom/ui";
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

const CreateKey = dynamic(() => import("./create-key").then((module) => module.CreateKey));

const pageSize = 50;

/** What storefronts name themselves with; each says in which sales channels they sell. */
export function PublishableKeys() {
  const t = useTranslations("settings.keys");
  const tPager = useTranslations("productMembers");
  const api = useApi();
  const canWrite = useCan()("keys:write");
  const [isCreating, dialog] = useDisclosure(false);
  const [page, setPage] = useState(1);
  const query = useQuery(
    api.publishableApiKeys.list.queryOptions(
      { limit: pageSize, offset: (page - 1) * pageSize, order: "-created_at" },
      { placeholderData: keepPreviousData },
    ),
  );
  if (query.isError) return <LoadError error={query.error} onRetry={() => query.refetch()} />;
  const keys = query.data?.publishable_api_keys;
  const count = query.data?.count ?? 0;
  const create = canWrite && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={dialog.open}>
      {t("new")}
    </Button>
  );
  return (
    <>
      <SettingsTitle title={t("title")} text={t("text")} actions={create} />
      {keys?.length === 0 ? (
        <ListNotice title={t("emptyTitle")} text={t("empty")} />
      ) : (
        <Section title={t("all")} isFlush>
          <Table.ScrollContainer minWidth={620} type="native">
            <Table horizontalSpacing={16} highlightOnHover>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t("name")}</Table.Th>
                  <Table.Th>{t("key")}</Table.Th>
                  <Table.Th>{t("status")}</Table.Th>
                  <Table.Th>{t("created")}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {(keys ?? []).map((key) => (
                  <Table.Tr key={key.id}>
                    <Table.Td>
                      <Text component={Link} href={`/settings/keys/${key.id}`} size="sm" fw={500} c="inherit">
                        {key.title}
                      </Text>
                    </Table.Td>
                    <Table.Td>
                      <CopyText value={key.id} />
                    </Table.Td>
                    <Table.Td>
                      <KeyStatus revokedAt={key.revoked_at} />
                    </Table.Td>
                    <Table.Td c="dimmed">
                      <DateTime value={key.created_at} />
                    </Table.Td>
                  </Table.Tr>
                ))}
                {!keys && (
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
      {isCreating && <CreateKey onClose={dialog.close} />}
    </>
  );
}

export function KeyStatus({ revokedAt }: { revokedAt: string | null }) {
  const t = useTranslations("settings.keys");
  return revokedAt === null ? (
    <StatusBadge tone="success" label={t("active")} />
  ) : (
    <StatusBadge tone="neutral" label={t("revoked")} />
  );
}
