import { ConfirmDialog, Section, Select, Table } from "@backroom/ui";
import { ActionIcon, Badge, Button, Group, Switch, Text, VisuallyHidden } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { useApi } from "@/lib/api";
import { useCan } from "@/lib/session";
import { useWrite } from "@/lib/write";
import type { Store } from "./store";

/** As many as there are; the list of ISO currencies is short. */
const all = 500;

/** What the shop sells in. Prices in the default currency are the first to be asked for. */
export function Currencies({ store }: { store: Store }) {
  const t = useTranslations("settings.currencies");
  const tForm = useTranslations("form");
  const nameOf = useCurrencyName();
  const canWrite = useCan()("store:write");
  const [leaving, setLeaving] = useState<string | null>(null);
  const taxes = useWrite({
    call: (client, input: { code: string; includes_tax: boolean }, options) =>
      client.currencies.update.mutate(input, options),
    says: (_, { code }) => t("saved", { code: code.toUpperCase() }),
  });
  const makeDefault = useWrite({
    call: (client, code: string, options) =>
      client.store.update.mutate({ default_currency_code: code }, options),
    says: (_, code) => t("isDefault", { code: code.toUpperCase() }),
  });
  const remove = useWrite({
    call: (client, code: string, options) => client.store.removeCurrency.mutate({ code }, options),
    says: (_, code) => t("removed", { code: code.toUpperCase() }),
    onDone: () => setLeaving(null),
  });
  const currencies = store.currencies ?? [];
  return (
    <Section title={t("title")} isFlush actions={canWrite && <AddCurrency taken={currencies} />}>
      <Table horizontalSpacing={16}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("currency")}</Table.Th>
            <Table.Th>{t("includesTax")}</Table.Th>
            <Table.Th>
              <VisuallyHidden>{tForm("actions")}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {currencies.map(({ code, includes_tax }) => {
            const isDefault = code === store.default_currency_code;
            return (
              <Table.Tr key={code}>
                <Table.Td>
                  <Group gap={8}>
                    <Text component="span" size="sm" fw={500}>
                      {code.toUpperCase()}
                    </Text>
                    <Text component="span" size="sm" c="dimmed">
                      {nameOf(code)}
                    </Text>
                    {isDefault && (
                      <Badge variant="default" size="sm" tt="none" fw={500}>
                        {t("default")}
                      </Badge>
                    )}
                  </Group>
                </Table.Td>
                <Table.Td>
                  <Switch
                    size="xs"
                    aria-label={t("includesTaxOf", { code: code.toUpperCase() })}
                    checked={includes_tax}
                    disabled={!canWrite || taxes.isPending}
                    onChange={(event) => taxes.run({ code, includes_tax: event.currentTarget.checked })}
                  />
                </Table.Td>
                <Table.Td>
                  {canWrite && !isDefault && (
                    <Group gap={4} justify="flex-end" wrap="nowrap">
                      <Button
                        variant="subtle"
                        color="gray"
                        size="compact-xs"
                        onClick={() => makeDefault.run(code)}
                      >
                        {t("makeDefault")}
                      </Button>
                      <ActionIcon
                        aria-label={t("remove", { code: code.toUpperCase() })}
                        onClick={() => setLeaving(code)}
                      >
                        <IconTrash size={15} aria-hidden />
                      </ActionIcon>
                    </Group>
                  )}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      <ConfirmDialog
        opened={leaving !== null}
        onClose={() => setLeaving(null)}
        title={t("removeTitle", { code: leaving?.toUpperCase() ?? "" })}
        confirm={t("removeConfirm")}
        isPending={remove.isPending}
        onConfirm={() => leaving && remove.run(leaving)}
      >
        {t("removeText")}
      </ConfirmDialog>
    </Section>
  );
}

function AddCurrency({ taken }: { taken: readonly { code: string }[] }) {
  const t = useTranslations("settings.currencies");
  const api = useApi();
  const nameOf = useCurrencyName();
  const query = useQuery(api.currencies.list.queryOptions({ limit: all }, { staleTime: 600_000 }));
  const add = useWrite({
    call: (client, code: string, options) => client.store.addCurrency.mutate({ code }, options),
    says: (_, code) => t("added", { code: code.toUpperCase() }),
  });
  const codes = new Set(taken.map(({ code }) => code));
  return (
    <Select
      size="xs"
      w={190}
      searchable
      aria-label={t("add")}
      placeholder={t("add")}
      nothingFoundMessage={t("nothing")}
      value={null}
      disabled={add.isPending}
      onChange={(code) => code && add.run(code)}
      data={(query.data?.currencies ?? [])
        .filter(({ code }) => !codes.has(code))
        .map(({ code }) => ({ value: code, label: `${code.toUpperCase()} ${nameOf(code)}` }))}
    />
  );
}

/** The name of a currency in the reader's language. */
export function useCurrencyName(): (code: string) => string {
  const names = new Intl.DisplayNames(useLocale(), { type: "currency" });
  return (code) => names.of(code.toUpperCase()) ?? code.toUpperCase();
}
