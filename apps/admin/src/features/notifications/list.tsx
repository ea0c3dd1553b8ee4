"use client";

import { FilterMenu, Section, Table } from "@backroom/ui";
import { Button, Group, Skeleton } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { SettingsTitle } from "@/features/settings/settings-frame";
import { useApi } from "@/lib/api";
import { exact, words } from "@/lib/list-filters";
import { ListNotice } from "@/lib/list-notice";
import { LoadError } from "@/lib/load-error";
import { Pager } from "@/lib/pager";
import { useListState } from "@/lib/use-list-state";
import { AddressFilter } from "./address-filter";
import { mailEvents, useEventNames } from "./events";
import { MailRow } from "./mail-row";
import { isUnderway, type Mail } from "./mail-state";
import { useOrderNumbers } from "./use-order-numbers";

const MailDialog = dynamic(() => import("./mail-dialog").then((module) => module.MailDialog));

const filters = { to: exact(), event_name: words(mailEvents) };

/** All that customers were told, each mail as it was sent; the list follows those that are on their way. */
export function MailList() {
  const t = useTranslations("notifications");
  const api = useApi();
  const { nameOf, nameOfMail } = useEventNames();
  const [opened, setOpened] = useState<Mail | null>(null);
  const { state, input, filters: on } = useListState({ filters });
  const query = useQuery(
    api.notifications.list.queryOptions(
      // The API takes several events as one text.
      { ...input, event_name: input.event_name?.join(",") },
      {
        placeholderData: keepPreviousData,
        refetchInterval: (known) => (known.state.data?.notifications.some(isUnderway) ? 5_000 : false),
      },
    ),
  );
  const mails = query.data?.notifications;
  const numbers = useOrderNumbers(mails ?? []);
  const pages = Math.ceil((query.data?.count ?? 0) / state.pageSize);
  const open = mails?.find(({ id }) => id === opened?.id) ?? opened;
  const clear = (
    <Button variant="default" onClick={state.clear}>
      {t("clear")}
    </Button>
  );
  if (query.isError) return <LoadError error={query.error} onRetry={() => query.refetch()} />;
  return (
    <>
      <SettingsTitle title={t("title")} text={t("text")} />
      <Group gap="xs">
        <AddressFilter {...on.to} />
        <FilterMenu
          label={t("event")}
          options={mailEvents.map((value) => ({ value, label: nameOf(value) }))}
          {...on.event_name}
        />
      </Group>
      {!mails && <Skeleton h={240} />}
      {mails?.length === 0 &&
        (state.isNarrowed ? (
          <ListNotice title={t("nothingTitle")} text={t("nothing")}>
            {clear}
          </ListNotice>
        ) : (
          <ListNotice title={t("emptyTitle")} text={t("empty")} />
        ))}
      {mails && mails.length > 0 && (
        <Section title={t("all")} isFlush>
          <Table.ScrollContainer minWidth={720} aria-busy={query.isPlaceholderData}>
            <Table horizontalSpacing={16} highlightOnHover>
              <Table.Thead>
                <Table.Tr>
                  {(["event", "state", "recipient", "order", "when"] as const).map((head) => (
                    <Table.Th key={head}>{t(head)}</Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {mails.map((mail) => (
                  <MailRow
                    key={mail.id}
                    mail={mail}
                    event={nameOfMail(mail)}
                    number={numbers.get(mail.resource_id)}
                    onOpen={() => setOpened(mail)}
                  />
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        </Section>
      )}
      {pages > 1 && <Pager page={state.page} total={pages} onChange={state.setPage} />}
      {open && <MailDialog mail={open} onClose={() => setOpened(null)} />}
    </>
  );
}
