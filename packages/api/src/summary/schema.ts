import { z } from "zod";
import { money } from "../core/fields";

export function isTimeZone(name: string): boolean {
  // Offsets such as +02:00 are known to newer runtimes alone.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The figures of the admin's home page: an operation of our own. */
export const summaryInput = z.strictObject({
  time_zone: z
    .string()
    .max(64)
    .refine(isTimeZone, "must be a time zone such as Europe/Berlin")
    .nullish()
    .describe("IANA time zone in which days, weeks and months begin; default UTC"),
});

const date = z.iso.date().describe("a day of the time zone");
const count = z.int().min(0);

const period = z.strictObject({
  from: date.describe("first day; the last is today, up to `at`"),
  previous_from: date,
  previous_to: date.describe("last day of the stretch compared with, up to the same time of the day"),
  previous_is_whole: z
    .boolean()
    .describe("true when the month before was shorter: its last day then counts to its end"),
});

const figure = z
  .strictObject({
    sales: money.describe("sum of total - refunded_total of the orders placed in the period"),
    previous_sales: money,
    orders: count,
    previous_orders: count,
  })
  .meta({ id: "SummaryFigure" });

const orderFigure = z.strictObject({ orders: count, previous_orders: count });

const day = z.strictObject({ date, sales: money, orders: count }).meta({ id: "SummaryDay" });

const perPeriod = <S extends z.ZodType>(schema: S) => ({
  today: schema,
  week: schema.describe("from Monday"),
  month: schema,
  last_30_days: schema.describe("today and the 29 days before"),
});

/** No more than `max` are counted, so that the price of counting has an end. */
const cappedCount = z
  .strictObject({ count: count.max(1000), more: z.boolean().describe("true: there are more than `count`") })
  .meta({ id: "CappedCount" });

export const summarySchema = z
  .strictObject({
    at: z.iso.datetime().describe("the moment of the figures"),
    time_zone: z.string(),
    periods: z.strictObject(perPeriod(period)),
    orders: z.strictObject(perPeriod(orderFigure)).describe("over all currencies"),
    sales: z
      .array(
        z.strictObject({
          currency_code: z.string(),
          ...perPeriod(figure),
          days: z.array(day).describe("today and the 29 days before, oldest first, none left out"),
          previous_days: z.array(day).describe("the 30 days before those"),
        }),
      )
      .describe("one per currency, never added up; the store's default first, then by code"),
    waiting: z
      .strictObject({
        to_capture: cappedCount.describe("orders with payment_status awaiting"),
        to_fulfill: cappedCount.describe(
          "orders with fulfillment_status not_fulfilled, partially_fulfilled or canceled",
        ),
        requires_action: cappedCount.describe("orders with requires_action in one of their three statuses"),
        returns_requested: cappedCount,
        returns_requiring_action: cappedCount,
      })
      .describe("only orders whose status is pending or requires_action: the others are done with"),
    open_drafts: cappedCount,
    best_sellers: z
      .array(
        z
          .strictObject({
            variant_id: z.string(),
            variant_title: z.string(),
            product_id: z.string(),
            product_title: z.string(),
            thumbnail: z.string().nullable(),
            quantity: count.describe("sold and not returned"),
            revenue: z
              .array(z.strictObject({ currency_code: z.string(), amount: money }))
              .describe("what the kept pieces cost after discounts, with tax"),
          })
          .meta({ id: "BestSeller" }),
      )
      .max(10)
      .describe("of the last 30 days, most pieces first; lines without a variant do not count"),
  })
  .meta({ id: "Summary" });

export type Summary = z.infer<typeof summarySchema>;
export type SummaryFigure = z.infer<typeof figure>;
export type SummarySales = Summary["sales"][number];
export type CappedCount = z.infer<typeof cappedCount>;
export type BestSeller = Summary["best_sellers"][number];
export const periodNames = ["today", "week", "month", "last_30_days"] as const;
export type PeriodName = (typeof periodNames)[number];
