import { currencyExponent } from "@backroom/domain";
import { useMoney } from "@backroom/ui";
import { type PointerEvent, useState } from "react";
import { useFormatter, useLocale, useTranslations } from "use-intl";
import { pointsOf, ticksUpTo } from "./chart-scale";
import type { Sales } from "./figures";
import classes from "./sales-chart.module.css";

/** Every how many days the axis names one. */
const namedDays = 6;

/** Sales per day, with the 30 days before as a quiet line; the table beside it says the same in numbers. */
export function SalesChart({ sales }: { sales: Sales }) {
  const t = useTranslations("home");
  const format = useFormatter();
  const locale = useLocale();
  const money = useMoney();
  const [pointed, setPointed] = useState<number | null>(null);
  const currency = sales.currency_code;
  const unit = 10 ** currencyExponent(currency);
  const short = new Intl.NumberFormat(locale, {
    style: "currency",
    currency: currency.toUpperCase(),
    notation: "compact",
    maximumFractionDigits: 1,
  });
  const now = sales.days.map((day) => day.sales);
  const before = sales.days.map((_day, index) => sales.previous_days[index]?.sales ?? 0);
  const dayOf = (index: number) =>
    format.dateTime(new Date(`${sales.days[index]?.date}T00:00:00Z`), {
      day: "numeric",
      month: "short",
      timeZone: "UTC",
    });
  const ticks = ticksUpTo(Math.max(...now, ...before) / unit);
  const top = (ticks.at(-1) ?? 0) * unit;
  const last = now.length - 1;
  const point = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    setPointed(Math.round(Math.min(1, Math.max(0, (event.clientX - box.left) / box.width)) * last));
  };
  return (
    <figure className={classes.figure}>
      <div className={classes.plot} onPointerMove={point} onPointerLeave={() => setPointed(null)}>
        {ticks.map((tick) => (
          <div
            key={tick}
            className={classes.tick}
            style={{ bottom: `${ticks.length > 1 ? ((tick * unit) / top) * 100 : 0}%` }}
          >
            <span>{short.format(tick)}</span>
          </div>
        ))}
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" role="img" aria-label={t("byDay")}>
          <polyline className={classes.before} points={pointsOf(before, top)} />
          <polyline className={classes.now} points={pointsOf(now, top)} />
        </svg>
        {pointed !== null && (
          <div className={classes.cursor} style={{ left: `${(pointed / Math.max(1, last)) * 100}%` }}>
            <div className={classes.note} data-side={pointed > last / 2 ? "left" : "right"}>
              <b>{dayOf(pointed)}</b>
              <span>
                {t("sales")}: {money(now[pointed] ?? 0, currency)}
              </span>
              <span>
                {t("before")}: {money(before[pointed] ?? 0, currency)}
              </span>
            </div>
          </div>
        )}
      </div>
      <div className={classes.days} aria-hidden>
        {sales.days.map((day, index) =>
          index % namedDays === 0 ? (
            <span key={day.date} style={{ left: `${(index / Math.max(1, last)) * 100}%` }}>
              {dayOf(index)}
            </span>
          ) : null,
        )}
      </div>
      <figcaption className={classes.legend}>
        <span data-line="now">{t("sales")}</span>
        <span data-line="before">{t("before")}</span>
      </figcaption>
    </figure>
  );
}
