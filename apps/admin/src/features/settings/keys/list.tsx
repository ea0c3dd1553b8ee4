"use client";

import { CopyText, DateTime, StatusBadge, Table } from "@backroom/ui";
import { Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useTranslations } from "use-intl";
import { useApi } from "@/lib/api";
import { Link } from "@/lib/near-link";
import { useCan } from "@/lib/session";
import { PagedTable, useTablePage } from "../paged-table";

const CreateKey = dynamic(() => import("./new").then((module) => module.CreateKey));

/** What storefronts name themselves with; each says in which sales channels they sell. */
export function PublishableKeys() {
  const t = useTranslations("settings.keys");
  const api = useApi();
  const canWrite = useCan()("keys:write");
  const [isCreating, dialog] = useDisclosure(false);
  const pages = useTablePage();
  const query = useQuery(
    api.publishableApiKeys.list.queryOptions(
      { ...pages.input, order: "-created_at" },
      { placeholderData: keepPreviousData },
    ),
  );
  return (
    <>
      <PagedTable
        words="settings.keys"
        pages={pages}
        query={query}
        heads={[t("name"), t("key"), t("status"), t("created")]}
        rows={query.data?.publishable_api_keys.map((key) => (
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
        onNew={canWrite ? dialog.open : undefined}
      />
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
