import { Money } from "@backroom/ui";
import { Paper, Text } from "@mantine/core";
import { useFormatter, useTranslations } from "use-intl";
import type { Outputs } from "@/lib/api";
import classes from "./home.module.css";

export type Summary = Outputs["summary"]["get"]["summary"];
export type Sales = Summary["sales"][number];

const periods = ["today", "week", "month", "last_30_days"] as const;

interface FiguresProps {
  summary: Summary;
  sales: Sales;
}

/** Sales of each period, against the same stretch of the one before. */
export function Figures({ summary, sales }: FiguresProps) {
  const t = useTranslations("home");
  return (
    <div className={classes.figures}>
      {periods.map((period) => {
        const { sales: amount, previous_sales, orders } = sales[period];
        return (
          <Paper key={period} withBorder p="md" component="section" aria-label={t(`periods.${period}`)}>
            <Text component="h2" size="xs" c="dimmed" fw={500}>
              {t(`periods.${period}`)}
            </Text>
            <div className={classes.amount}>
              <Money amount={amount} currency={sales.currency_code} />
            </div>
            <Text size="xs" c="dimmed" component="div">
              {t("orders", { count: orders })}
              {previous_sales > 0 && (
                <>
                  {" · "}
                  <Trend now={amount} before={previous_sales} />{" "}
                  {t(`against.${summary.periods[period].previous_is_whole ? "whole" : period}`)}
                </>
              )}
            </Text>
          </Paper>
        );
      })}
    </div>
  );
}

function Trend({ now, before }: { now: number; before: number }) {
  const format = useFormatter();
  const change = (now - before) / before;
  return (
    <span className={classes.trend} data-direction={change > 0 ? "up" : change < 0 ? "down" : undefined}>
      {format.number(change, { style: "percent", signDisplay: "exceptZero", maximumFractionDigits: 0 })}
    </span>
  );
}
