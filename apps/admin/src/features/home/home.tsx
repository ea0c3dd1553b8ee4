"use client";

import { DetailSkeleton } from "@backroom/ui";
import { SegmentedControl, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { parseAsStringLiteral, useQueryState } from "nuqs";
import { useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { useApi } from "@/lib/api";
import { LoadError } from "@/lib/load-error";
import { BestSellers } from "./best-sellers";
import { Figures } from "./figures";
import classes from "./home.module.css";
import { SalesByDay } from "./sales-by-day";
import { Waiting } from "./waiting";

/** How old the figures may be, in milliseconds: they cost the server more than a list does. */
const freshFor = 60_000;

const never = () => () => undefined;
const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** How the shop is doing, and what is to be done. */
export function Home() {
  const t = useTranslations("home");
  const api = useApi();
  // The server does not know where the reader is.
  const time_zone = useSyncExternalStore(never, zone, () => null);
  const query = useQuery({
    ...api.summary.get.queryOptions({ time_zone: time_zone ?? "UTC" }),
    enabled: time_zone !== null,
    staleTime: freshFor,
  });
  const [asked, setCurrency] = useQueryState("currency", parseAsStringLiteral(currenciesOf(query.data)));
  if (query.isError) return <LoadError error={query.error} onRetry={() => query.refetch()} />;
  const summary = query.data?.summary;
  if (!summary) return <DetailSkeleton />;
  const sales = summary.sales.find(({ currency_code }) => currency_code === asked) ?? summary.sales[0];
  return (
    <div className={classes.page}>
      <header className={classes.header}>
        <Title order={1} className={classes.title}>
          {t("title")}
        </Title>
        {summary.sales.length > 1 && (
          <SegmentedControl
            size="xs"
            aria-label={t("currency")}
            value={sales?.currency_code ?? ""}
            onChange={setCurrency}
            data={summary.sales.map(({ currency_code }) => ({
              value: currency_code,
              label: currency_code.toUpperCase(),
            }))}
          />
        )}
      </header>
      {sales && <Figures summary={summary} sales={sales} />}
      <div className={classes.columns}>
        <div className={classes.main}>{sales && <SalesByDay sales={sales} />}</div>
        <div className={classes.aside}>
          <Waiting summary={summary} />
        </div>
      </div>
      <BestSellers sellers={summary.best_sellers} />
    </div>
  );
}

const currenciesOf = (data: { summary: { sales: readonly { currency_code: string }[] } } | undefined) =>
  (data?.summary.sales ?? []).map(({ currency_code }) => currency_code);
