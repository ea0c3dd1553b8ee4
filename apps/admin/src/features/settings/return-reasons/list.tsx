"use client";

import { ConfirmDialog, Section, Table } from "@backroom/ui";
import { Button, Skeleton, VisuallyHidden } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useApi } from "@/lib/api";
import { ListNotice } from "@/lib/list-notice";
import { LoadError } from "@/lib/load-error";
import { useCan } from "@/lib/session";
import { useWrite } from "@/lib/write";
import { SettingsTitle } from "../settings-frame";
import { ReasonRow } from "./row";
import type { Edited, Reason } from "./shown";

const ReasonDialog = dynamic(() => import("./dialog").then((module) => module.ReasonDialog));

/** Why customers send things back: two levels, of which the upper one may only group. */
export function ReturnReasons() {
  const t = useTranslations("returnReasons");
  const tForm = useTranslations("form");
  const api = useApi();
  const canWrite = useCan()("orders:write");
  const [edited, setEdited] = useState<Edited | null>(null);
  const [leaving, setLeaving] = useState<Reason | null>(null);
  const query = useQuery(api.returnReasons.list.queryOptions({}));
  const remove = useWrite({
    call: (client, reason: Reason, options) => client.returnReasons.delete.mutate({ id: reason.id }, options),
    says: (_, { label }) => t("deleted", { label }),
    onDone: () => setLeaving(null),
  });
  if (query.isError) return <LoadError error={query.error} onRetry={() => query.refetch()} />;
  const reasons = query.data?.return_reasons;
  const below = leaving?.return_reason_children ?? [];
  const row = { canWrite, onEdit: (reason: Reason) => setEdited({ reason }), onDelete: setLeaving };
  return (
    <>
      <SettingsTitle
        title={t("title")}
        text={t("text")}
        actions={
          canWrite && (
            <Button
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => setEdited({ parent: null })}
            >
              {t("new")}
            </Button>
          )
        }
      />
      <Section title={t("all")} isFlush>
        {!reasons && <Skeleton h={90} m={16} />}
        {reasons?.length === 0 && <ListNotice title={t("emptyTitle")} text={t("empty")} />}
        {reasons && reasons.length > 0 && (
          <Table horizontalSpacing={16}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t("label")}</Table.Th>
                <Table.Th visibleFrom="sm">{t("value")}</Table.Th>
                <Table.Th>
                  <VisuallyHidden>{tForm("actions")}</VisuallyHidden>
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {reasons.flatMap((reason) => [
                <ReasonRow
                  key={reason.id}
                  reason={reason}
                  {...row}
                  onAdd={(parent) => setEdited({ parent })}
                />,
                ...(reason.return_reason_children ?? []).map((child) => (
                  <ReasonRow key={child.id} reason={child} isChild {...row} />
                )),
              ])}
            </Table.Tbody>
          </Table>
        )}
      </Section>
      {edited && <ReasonDialog edited={edited} onClose={() => setEdited(null)} />}
      <ConfirmDialog
        opened={leaving !== null}
        onClose={() => setLeaving(null)}
        title={t("deleteTitle", { label: leaving?.label ?? "" })}
        confirm={t("deleteConfirm")}
        touches={below.map(({ label }) => t("deleteChild", { label }))}
        isPending={remove.isPending}
        onConfirm={() => leaving && remove.run(leaving)}
      >
        {t("deleteText")}
      </ConfirmDialog>
    </>
  );
}
