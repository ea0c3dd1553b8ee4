import { ConfirmDialog, Section, Table } from "@backroom/ui";
import { ActionIcon, Badge, Button, Group, Switch, Text, VisuallyHidden } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useApiClient } from "@/lib/api";
import { useCan } from "@/lib/session";
import { useWrite } from "@/lib/write";
import { AddCurrency } from "./add-currency";
import type { Store } from "./shown";
import { useCurrencyName } from "./use-currency-name";

/** What the shop sells in. Prices in the default currency are the first to be asked for. */
export function Currencies({ store }: { store: Store }) {
  const t = useTranslations("settings.currencies");
  const tForm = useTranslations("form");
  const nameOf = useCurrencyName();
  const canWrite = useCan()("store:write");
  const client = useApiClient();
  const [leaving, setLeaving] = useState<string | null>(null);
  const taxes = useWrite({
    call: (api, input: { code: string; includes_tax: boolean }, options) =>
      api.currencies.update.mutate(input, options),
    says: (_, { code }) => t("saved", { code: code.toUpperCase() }),
    undo:
      (_, { code, includes_tax }) =>
      () =>
        client.currencies.update.mutate({ code, includes_tax: !includes_tax }),
  });
  const makeDefault = useWrite({
    call: (api, code: string, options) => api.store.update.mutate({ default_currency_code: code }, options),
    says: (_, code) => t("isDefault", { code: code.toUpperCase() }),
    undo: () => () => client.store.update.mutate({ default_currency_code: store.default_currency_code }),
  });
  const remove = useWrite({
    call: (api, code: string, options) => api.store.removeCurrency.mutate({ code }, options),
    says: (_, code) => t("removed", { code: code.toUpperCase() }),
    undo: (_, code) => () => client.store.addCurrency.mutate({ code }),
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
