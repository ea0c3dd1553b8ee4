import { DateTime, FieldList, Money, Section } from "@backroom/ui";
import { Skeleton, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "use-intl";
import { useApi } from "@/lib/api";
import { LoadError } from "@/lib/load-error";

/** What somebody bought so far; amounts of two currencies stand side by side. */
export function CustomerPurchases({ customerId }: { customerId: string }) {
  const t = useTranslations("customers");
  const format = useFormatter();
  const api = useApi();
  const query = useQuery(api.customers.orderSummaries.queryOptions({ customer_ids: [customerId] }));
  const summary = query.data?.order_summaries[0];
  const isSingle = summary?.spend.length === 1;
  return (
    <Section title={t("purchases")}>
      {query.isError && <LoadError error={query.error} onRetry={() => query.refetch()} />}
      {query.isPending && <Skeleton h={54} />}
      {summary && (
        <>
          <FieldList
            fields={[
              { label: t("orders"), value: format.number(summary.orders) },
              ...summary.spend.map(({ currency_code, spent }) => ({
                label: isSingle ? t("spent") : t("spentIn", { currency: currency_code.toUpperCase() }),
                value: <Money amount={spent} currency={currency_code} />,
              })),
              ...(summary.last_order_at
                ? [{ label: t("lastOrder"), value: <DateTime value={summary.last_order_at} /> }]
                : []),
            ]}
          />
          {summary.orders > 0 && (
            <Text size="xs" c="dimmed" mt={8}>
              {t("notCanceled")}
            </Text>
          )}
        </>
      )}
    </Section>
  );
}
