import { Money, Section, Table } from "@backroom/ui";
import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import type { Sales } from "./figures";
import classes from "./home.module.css";
import { SalesChart } from "./sales-chart";

/** The last 30 days as a picture, and as the numbers behind it. */
export function SalesByDay({ sales }: { sales: Sales }) {
  const t = useTranslations("home");
  const [view, setView] = useState("chart");
  return (
    <Section
      title={t("byDay")}
      actions={
        <SegmentedControl
          size="xs"
          aria-label={t("view")}
          value={view}
          onChange={setView}
          data={[
            { value: "chart", label: t("chart") },
            { value: "table", label: t("table") },
          ]}
        />
      }
    >
      {view === "chart" ? <SalesChart sales={sales} /> : <DayTable sales={sales} />}
    </Section>
  );
}

function DayTable({ sales }: { sales: Sales }) {
  const t = useTranslations("home");
  const format = useFormatter();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={classes.scroll} tabIndex={0} aria-label={t("table")}>
      <Table stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("day")}</Table.Th>
            <Table.Th ta="right">{t("ordersColumn")}</Table.Th>
            <Table.Th ta="right">{t("sales")}</Table.Th>
            <Table.Th ta="right">{t("before")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sales.days
            .map((day, index) => ({ ...day, before: sales.previous_days[index]?.sales ?? 0 }))
            .toReversed()
            .map(({ date, orders, sales: amount, before }) => (
              <Table.Tr key={date}>
                <Table.Td>
                  {/* A calendar day, the same wherever it is read. */}
                  {format.dateTime(new Date(`${date}T00:00:00Z`), {
                    weekday: "short",
                    day: "numeric",
                    month: "short",
                    timeZone: "UTC",
                  })}
                </Table.Td>
                <Table.Td ta="right">{format.number(orders)}</Table.Td>
                <Table.Td ta="right">
                  <Money amount={amount} currency={sales.currency_code} />
                </Table.Td>
                <Table.Td ta="right" c="dimmed">
                  <Money amount={before} currency={sales.currency_code} />
                </Table.Td>
              </Table.Tr>
            ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
