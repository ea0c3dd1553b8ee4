"use client";

import { Section, Table, useCountryName } from "@backroom/ui";
import { Button, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useFormatter, useTranslations } from "use-intl";
import { useApi } from "@/lib/api";
import { ListNotice } from "@/lib/list-notice";
import { LoadError } from "@/lib/load-error";
import { Link } from "@/lib/near-link";
import { useCan } from "@/lib/session";
import { LoadingRow } from "../loading-row";
import { SettingsTitle } from "../settings-frame";

const CreateRegion = dynamic(() => import("./new").then((module) => module.CreateRegion));

/** Where the shop sells: each region with its currency, tax and countries. */
export function Regions() {
  const t = useTranslations("settings.regions");
  const api = useApi();
  const format = useFormatter();
  const countryName = useCountryName();
  const canWrite = useCan()("regions:write");
  const [isCreating, panel] = useDisclosure(false);
  const query = useQuery(api.regions.list.queryOptions({ limit: 200, order: "name", expand: "countries" }));
  if (query.isError) return <LoadError error={query.error} onRetry={() => query.refetch()} />;
  const regions = query.data?.regions;
  return (
    <>
      <SettingsTitle
        title={t("title")}
        text={t("text")}
        actions={
          canWrite && (
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={panel.open}>
              {t("new")}
            </Button>
          )
        }
      />
      {regions?.length === 0 ? (
        <ListNotice title={t("emptyTitle")} text={t("empty")} />
      ) : (
        <Section title={t("all")} isFlush>
          <Table.ScrollContainer minWidth={480}>
            <Table horizontalSpacing={16} highlightOnHover>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t("name")}</Table.Th>
                  <Table.Th>{t("currency")}</Table.Th>
                  <Table.Th ta="right">{t("taxRate")}</Table.Th>
                  <Table.Th>{t("countries")}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {(regions ?? []).map((region) => (
                  <Table.Tr key={region.id}>
                    <Table.Td>
                      <Text
                        component={Link}
                        href={`/settings/regions/${region.id}`}
                        size="sm"
                        fw={500}
                        c="inherit"
                      >
                        {region.name}
                      </Text>
                    </Table.Td>
                    <Table.Td>{region.currency_code.toUpperCase()}</Table.Td>
                    <Table.Td ta="right">
                      {format.number(region.tax_rate / 100, { style: "percent", maximumFractionDigits: 3 })}
                    </Table.Td>
                    <Table.Td>
                      <Text size="sm" lineClamp={1}>
                        {(region.countries ?? []).map(({ iso_2 }) => countryName(iso_2)).join(", ") || "–"}
                      </Text>
                    </Table.Td>
                  </Table.Tr>
                ))}
                {!regions && <LoadingRow columns={4} height={80} />}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        </Section>
      )}
      {isCreating && <CreateRegion onClose={panel.close} />}
    </>
  );
}
