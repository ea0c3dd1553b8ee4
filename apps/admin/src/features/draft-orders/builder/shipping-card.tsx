import { MoneyInput, Section, Select, useMoney } from "@backroom/ui";
import { SimpleGrid, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import type { Region } from "@/features/pickers/variant-price";
import { useApi } from "@/lib/api";
import { useBuilderForm } from "./form";

export function ShippingCard({ region }: { region: Region | undefined }) {
  const t = useTranslations("builder.shipping");
  const api = useApi();
  const money = useMoney();
  const form = useBuilderForm();
  const query = useQuery(
    api.shippingOptions.list.queryOptions(
      { region_id: region?.id ?? "", is_return: false, limit: 100, order: "name", expand: "requirements" },
      { enabled: region !== undefined, staleTime: 60_000 },
    ),
  );
  const options = query.data?.shipping_options ?? [];
  const chosen = options.find(({ id }) => id === form.values.option_id);
  const currency = region?.currency_code ?? "usd";
  const priceOf = (amount: number | null) => (amount === null ? t("calculated") : money(amount, currency));

  return (
    <Section title={t("title")}>
      {query.isSuccess && options.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("none", { region: region?.name ?? "" })}
        </Text>
      ) : (
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <Select
            label={t("option")}
            placeholder={t("noShipping")}
            data={options.map(({ id, name, amount }) => ({
              value: id,
              label: `${name} · ${priceOf(amount)}`,
            }))}
            value={form.values.option_id}
            error={form.errors.option_id}
            onChange={(id) => {
              form.setFieldValue("option_id", id);
              form.setFieldValue("shipping_price", null);
            }}
            clearable
          />
          {chosen && (
            <MoneyInput
              label={t("price")}
              currency={currency}
              placeholderCounts
              placeholder={chosen.amount ?? ""}
              value={form.values.shipping_price}
              error={form.errors.shipping_price}
              onChange={(price) => form.setFieldValue("shipping_price", price)}
            />
          )}
        </SimpleGrid>
      )}
    </Section>
  );
}
