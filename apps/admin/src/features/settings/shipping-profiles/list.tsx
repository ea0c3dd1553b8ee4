"use client";

import { ConfirmDialog, Section, Table } from "@backroom/ui";
import { Button, Text, VisuallyHidden } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useApi } from "@/lib/api";
import { LoadError } from "@/lib/load-error";
import { useCan } from "@/lib/session";
import { useWrite } from "@/lib/write";
import { LoadingRow } from "../loading-row";
import { RowTools } from "../row-tools";
import { SettingsTitle } from "../settings-frame";
import { type Profile, ProfileDialog, typeOf } from "./dialog";

/** Groups of products that travel alike; each shipping option belongs to one. */
export function ShippingProfiles() {
  const t = useTranslations("settings.profiles");
  const tForm = useTranslations("form");
  const api = useApi();
  const canWrite = useCan()("shipping:write");
  const [edited, setEdited] = useState<Profile | "new" | null>(null);
  const [leaving, setLeaving] = useState<Profile | null>(null);
  const query = useQuery(api.shippingProfiles.list.queryOptions());
  const remove = useWrite({
    call: (client, profile: Profile, options) =>
      client.shippingProfiles.delete.mutate({ id: profile.id }, options),
    says: (_, { name }) => t("deleted", { name }),
    onDone: () => setLeaving(null),
  });
  if (query.isError) return <LoadError error={query.error} onRetry={() => query.refetch()} />;
  const profiles = query.data?.shipping_profiles;
  return (
    <>
      <SettingsTitle
        title={t("title")}
        text={t("text")}
        actions={
          canWrite && (
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEdited("new")}>
              {t("new")}
            </Button>
          )
        }
      />
      <Section title={t("all")} isFlush>
        <Table horizontalSpacing={16}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("name")}</Table.Th>
              <Table.Th>{t("type")}</Table.Th>
              <Table.Th>
                <VisuallyHidden>{tForm("actions")}</VisuallyHidden>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {(profiles ?? []).map((profile) => (
              <Table.Tr key={profile.id}>
                <Table.Td>
                  <Text size="sm" fw={500}>
                    {profile.name}
                  </Text>
                </Table.Td>
                <Table.Td>{t(`types.${typeOf(profile)}`)}</Table.Td>
                <Table.Td>
                  {canWrite && (
                    <RowTools
                      editLabel={t("edit", { name: profile.name })}
                      onEdit={() => setEdited(profile)}
                      deleteLabel={t("delete", { name: profile.name })}
                      onDelete={typeOf(profile) === "custom" ? () => setLeaving(profile) : undefined}
                    />
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
            {!profiles && <LoadingRow columns={3} />}
          </Table.Tbody>
        </Table>
      </Section>
      {edited && <ProfileDialog profile={edited === "new" ? null : edited} onClose={() => setEdited(null)} />}
      <ConfirmDialog
        opened={leaving !== null}
        onClose={() => setLeaving(null)}
        title={t("deleteTitle", { name: leaving?.name ?? "" })}
        confirm={t("deleteConfirm")}
        isPending={remove.isPending}
        onConfirm={() => leaving && remove.run(leaving)}
      >
        {t("deleteText")}
      </ConfirmDialog>
    </>
  );
}
