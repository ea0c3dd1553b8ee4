"use client";

import { ConfirmDialog, DateTime, Section, Select, Table } from "@backroom/ui";
import { ActionIcon, Avatar, Button, Group, Text, VisuallyHidden } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { type Outputs, useApi, useApiClient } from "@/lib/api";
import { LoadError } from "@/lib/load-error";
import { useCan, useUser } from "@/lib/session";
import { useWrite } from "@/lib/write";
import { LoadingRow } from "../loading-row";
import { SettingsTitle } from "../settings-frame";
import { type Role, roles } from "./roles";

const CreateUser = dynamic(() => import("./new").then((module) => module.CreateUser));

type User = Outputs["users"]["list"]["users"][number];

const roleOf = (user: User) => roles.find((known) => known === user.role) ?? "member";

const nameOf = ({ first_name, last_name, email }: User) =>
  [first_name, last_name].filter(Boolean).join(" ") || email;

/** Who works here, and what they may do. */
export function Users() {
  const t = useTranslations("settings.users");
  const tForm = useTranslations("form");
  const api = useApi();
  const client = useApiClient();
  const me = useUser();
  const canWrite = useCan()("users:write");
  const [isCreating, setCreating] = useState(false);
  const [leaving, setLeaving] = useState<User | null>(null);
  const query = useQuery(api.users.list.queryOptions({}));
  const setRole = useWrite({
    call: (own, { user, role }: { user: User; role: Role }, options) =>
      own.users.update.mutate({ id: user.id, role }, options),
    says: (_, { user, role }) => t("roleSet", { name: nameOf(user), role: t(`roles.${role}`) }),
    undo:
      (_, { user }) =>
      () =>
        client.users.update.mutate({ id: user.id, role: roleOf(user) }),
  });
  const remove = useWrite({
    call: (client, user: User, options) => client.users.delete.mutate({ id: user.id }, options),
    says: (_, user) => t("deleted", { name: nameOf(user) }),
    onDone: () => setLeaving(null),
  });
  if (query.isError) return <LoadError error={query.error} onRetry={() => query.refetch()} />;
  const users = query.data?.users;
  return (
    <>
      <SettingsTitle
        title={t("title")}
        text={t("text")}
        actions={
          canWrite && (
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setCreating(true)}>
              {t("new")}
            </Button>
          )
        }
      />
      <Section title={t("all")} isFlush>
        <Table.ScrollContainer minWidth={520}>
          <Table horizontalSpacing={16}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t("name")}</Table.Th>
                <Table.Th>{t("role")}</Table.Th>
                <Table.Th>{t("since")}</Table.Th>
                <Table.Th>
                  <VisuallyHidden>{tForm("actions")}</VisuallyHidden>
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {(users ?? []).map((user) => (
                <Table.Tr key={user.id}>
                  <Table.Td>
                    <Group gap={10} wrap="nowrap">
                      <Avatar size={28} radius="sm" name={nameOf(user)} aria-hidden />
                      <div>
                        <Text size="sm" fw={500}>
                          {nameOf(user)}
                        </Text>
                        <Text size="xs" c="dimmed">
                          {user.email}
                        </Text>
                      </div>
                    </Group>
                  </Table.Td>
                  <Table.Td>
                    {canWrite && user.id !== me.id ? (
                      <Select
                        size="xs"
                        w={130}
                        allowDeselect={false}
                        aria-label={t("roleOf", { name: nameOf(user) })}
                        value={roleOf(user)}
                        disabled={setRole.isPending}
                        onChange={(role) => role && setRole.run({ user, role })}
                        data={roles.map((value) => ({ value, label: t(`roles.${value}`) }))}
                      />
                    ) : (
                      t(`roles.${roleOf(user)}`)
                    )}
                  </Table.Td>
                  <Table.Td c="dimmed">
                    <DateTime value={user.created_at} />
                  </Table.Td>
                  <Table.Td ta="right">
                    {canWrite && user.id !== me.id && (
                      <ActionIcon
                        aria-label={t("delete", { name: nameOf(user) })}
                        onClick={() => setLeaving(user)}
                      >
                        <IconTrash size={15} aria-hidden />
                      </ActionIcon>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
              {!users && <LoadingRow columns={4} />}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </Section>
      <Text size="xs" c="dimmed">
        {t("rolesText")}
      </Text>
      {isCreating && <CreateUser onClose={() => setCreating(false)} />}
      <ConfirmDialog
        opened={leaving !== null}
        onClose={() => setLeaving(null)}
        title={t("deleteTitle", { name: leaving ? nameOf(leaving) : "" })}
        confirm={t("deleteConfirm")}
        isPending={remove.isPending}
        onConfirm={() => leaving && remove.run(leaving)}
        touches={[t("deleteSessions"), t("deleteToken"), t("deleteHistory")]}
      />
    </>
  );
}
