"use client";

import "@mantine/charts/styles.css";
import { currencyExponent } from "@backroom/domain";
import { useMoney } from "@backroom/ui";
import { LineChart } from "@mantine/charts";
import { useFormatter, useLocale, useTranslations } from "use-intl";
import type { Sales } from "./figures";

/** Sales per day, with the 30 days before as a quiet line. */
export function SalesChart({ sales }: { sales: Sales }) {
  const t = useTranslations("home");
  const format = useFormatter();
  const locale = useLocale();
  const money = useMoney();
  const currency = sales.currency_code;
  const short = new Intl.NumberFormat(locale, {
    style: "currency",
    currency: currency.toUpperCase(),
    notation: "compact",
    maximumFractionDigits: 1,
  });
  const data = sales.days.map((day, index) => ({
    date: format.dateTime(new Date(`${day.date}T00:00:00Z`), {
      day: "numeric",
      month: "short",
      timeZone: "UTC",
    }),
    now: day.sales,
    before: sales.previous_days[index]?.sales ?? 0,
  }));
  return (
    <LineChart
      h={240}
      data={data}
      dataKey="date"
      curveType="linear"
      withDots={false}
      withLegend
      legendProps={{ verticalAlign: "bottom", height: 30 }}
      series={[
        { name: "now", label: t("sales"), color: "iris.6" },
        { name: "before", label: t("before"), color: "gray.5", strokeDasharray: "4 4" },
      ]}
      valueFormatter={(amount) => money(amount, currency)}
      yAxisProps={{
        width: 64,
        // For the eye only: the axis is rounded, the amounts in the table are exact.
        tickFormatter: (amount: number) => short.format(amount / 10 ** currencyExponent(currency)),
      }}
      xAxisProps={{ interval: 5 }}
    />
  );
}
