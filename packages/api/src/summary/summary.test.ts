import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApi, type TestApi } from "../testing/index";
import { refusalOf } from "../testing/refusals";
import { makeDraft, makeShop, makeVariant, type Shop } from "../testing/shop";
import { summarize } from "./summarize";
import { placeOrders } from "./testing";

/** The figures are of the whole shop, so each test looks at a time of its own. */
let t: TestApi;
let shop: Shop;
beforeAll(async () => {
  t = await openTestApi();
  shop = await makeShop(t);
});
afterAll(() => t.close());

const summaryAt = (at: string, timeZone = "UTC") => summarize(t.db, { timeZone, at: new Date(at) });

describe("sales", () => {
  it("are the totals of orders placed so far, net of refunds, against the same stretch before", async () => {
    await placeOrders(t, shop, [
      { at: "2015-06-17T09:00:00Z", total: 1000, refunded_total: 300 }, // today, a Wednesday
      { at: "2015-06-17T11:00:00Z", total: 9999 }, // later today
      { at: "2015-06-17T08:00:00Z", total: 5000, status: "canceled" },
      { at: "2015-06-16T09:59:59Z", total: 40 }, // yesterday by this time
      { at: "2015-06-16T10:00:01Z", total: 7 }, // yesterday later on
      { at: "2015-06-15T00:00:00Z", total: 3 }, // Monday
      { at: "2015-06-14T23:59:59Z", total: 20000 }, // Sunday: last week, after its Wednesday
      { at: "2015-06-10T10:00:00Z", total: 600 }, // last Wednesday at this very time
      { at: "2015-06-01T00:00:00Z", total: 100_000 },
      { at: "2015-05-17T10:00:01Z", total: 1_000_000 }, // last month, after this day and time
      { at: "2015-05-01T00:00:00Z", total: 10_000_000 },
    ]);
    const { sales, orders, best_sellers } = await summaryAt("2015-06-17T10:00:00Z");
    expect(sales).toHaveLength(1);
    expect(sales[0]).toMatchObject({
      currency_code: "usd",
      today: { sales: 700, previous_sales: 40, orders: 1, previous_orders: 1 },
      week: { sales: 750, previous_sales: 600, orders: 4, previous_orders: 1 },
      month: { sales: 121_350, previous_sales: 10_000_000, orders: 7, previous_orders: 1 },
      last_30_days: { sales: 121_350, previous_sales: 11_000_000, orders: 7, previous_orders: 2 },
    });
    expect(orders.week).toEqual({ orders: 4, previous_orders: 1 });
    expect(best_sellers).toEqual([]);
  });

  it("have a day for every day of the chart, and of the one before", async () => {
    await placeOrders(t, shop, [
      { at: "2016-03-01T12:00:00Z", total: 5 },
      { at: "2016-02-01T00:00:00Z", total: 11 },
      { at: "2016-01-31T23:59:59Z", total: 13 },
      { at: "2016-01-02T00:00:00Z", total: 17 },
      { at: "2016-01-01T23:59:59Z", total: 19 },
    ]);
    const [usd] = (await summaryAt("2016-03-01T12:00:00Z")).sales;
    expect(usd?.days).toHaveLength(30);
    expect(usd?.days[0]).toEqual({ date: "2016-02-01", sales: 11, orders: 1 });
    expect(usd?.days[1]).toEqual({ date: "2016-02-02", sales: 0, orders: 0 });
    expect(usd?.days[29]).toEqual({ date: "2016-03-01", sales: 5, orders: 1 });
    expect(usd?.previous_days.filter((day) => day.orders > 0)).toEqual([
      { date: "2016-01-02", sales: 17, orders: 1 },
      { date: "2016-01-31", sales: 13, orders: 1 },
    ]);
    expect(usd?.previous_days).toHaveLength(30);
    expect(usd?.last_30_days).toMatchObject({ sales: 16, previous_sales: 17 });
  });

  it("belong to the days of the caller's time zone, across a change of the clocks", async () => {
    await placeOrders(t, shop, [
      { at: "2017-10-28T21:59:59Z", total: 1 }, // Saturday in Berlin
      { at: "2017-10-28T22:00:00Z", total: 10 }, // Sunday of 25 hours
      { at: "2017-10-29T22:59:59Z", total: 100 },
      { at: "2017-10-29T23:00:00Z", total: 1000 }, // Monday
    ]);
    const at = "2017-10-30T12:00:00Z";
    const daysIn = async (zone: string) =>
      (await summaryAt(at, zone)).sales[0]?.days.slice(-3).map((day) => day.sales);
    expect(await daysIn("Europe/Berlin")).toEqual([1, 110, 1000]);
    expect(await daysIn("UTC")).toEqual([11, 1100, 0]);
    expect(await daysIn("Asia/Tokyo")).toEqual([0, 11, 1100]);
  });

  it("of a longer month are compared with all of the shorter one before", async () => {
    await placeOrders(t, shop, [
      { at: "2018-02-28T23:59:59Z", total: 5 },
      { at: "2018-03-01T00:00:00Z", total: 7 },
    ]);
    const { sales, periods } = await summaryAt("2018-03-30T01:00:00Z");
    expect(sales[0]?.month).toMatchObject({ sales: 7, previous_sales: 5 });
    expect(periods.month).toMatchObject({ previous_to: "2018-02-28", previous_is_whole: true });
    expect((await summaryAt("2018-03-28T01:00:00Z")).sales[0]?.month.previous_sales).toBe(0);
  });

  it("of different currencies are never added; the store's own comes first, even without sales", async () => {
    await placeOrders(t, shop, [
      { at: "2019-05-05T08:00:00Z", total: 900, currency_code: "jpy" },
      { at: "2019-05-05T09:00:00Z", total: 2_000_000_000, currency_code: "eur" },
      { at: "2019-05-05T09:30:00Z", total: 2_000_000_000, currency_code: "eur" },
    ]);
    const { sales, orders } = await summaryAt("2019-05-05T10:00:00Z");
    expect(sales.map((row) => [row.currency_code, row.today.sales, row.today.orders])).toEqual([
      ["usd", 0, 0],
      ["eur", 4_000_000_000, 2],
      ["jpy", 900, 1],
    ]);
    expect(orders.today).toEqual({ orders: 3, previous_orders: 0 });
  });
});

describe("best sellers", () => {
  it("are the variants of which most pieces were kept, with their revenue per currency", async () => {
    const [tea, mug] = [await makeVariant(t, []), await makeVariant(t, [])];
    await placeOrders(t, shop, [
      {
        at: "2020-05-20T08:00:00Z",
        lines: [
          { variant_id: tea.id, quantity: 3, total: 300 },
          { variant_id: mug.id, quantity: 5, returned_quantity: 1, total: 5000, refundable: 4001 },
          { total: 70_000, quantity: 90 }, // a custom line is no variant
        ],
      },
      {
        at: "2020-05-19T08:00:00Z",
        currency_code: "eur",
        lines: [{ variant_id: tea.id, quantity: 2, total: 250 }],
      },
      {
        at: "2020-05-18T08:00:00Z",
        status: "canceled",
        lines: [{ variant_id: mug.id, quantity: 50, total: 1 }],
      },
      { at: "2020-04-20T23:59:59Z", lines: [{ variant_id: mug.id, quantity: 50, total: 1 }] }, // 31 days ago
    ]);
    const { best_sellers } = await summaryAt("2020-05-20T10:00:00Z");
    expect(best_sellers.map(({ variant_id, quantity, revenue }) => [variant_id, quantity, revenue])).toEqual([
      [
        tea.id,
        5,
        [
          { currency_code: "eur", amount: 250 },
          { currency_code: "usd", amount: 300 },
        ],
      ],
      [mug.id, 4, [{ currency_code: "usd", amount: 4001 }]],
    ]);
    const { product } = await t.api.products.get({ id: tea.product_id ?? "" });
    expect(best_sellers[0]).toMatchObject({ product_id: product.id, product_title: product.title });
  });

  it("are ten at most, and none of which everything came back", async () => {
    const variants = [];
    for (let index = 0; index < 12; index += 1) variants.push((await makeVariant(t, [])).id);
    await placeOrders(t, shop, [
      {
        at: "2021-05-20T08:00:00Z",
        lines: variants.map((variant_id, index) => ({
          variant_id,
          quantity: index + 1,
          returned_quantity: index === 11 ? 12 : 0,
          total: 100,
          refundable: 0,
        })),
      },
    ]);
    const { best_sellers } = await summaryAt("2021-05-20T10:00:00Z");
    expect(best_sellers.map((row) => row.quantity)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
  });
});

describe("what waits", () => {
  it("is counted by what is to be done, of orders that are not done with", async () => {
    const before = await summaryAt("2022-01-01T00:00:00Z");
    const at = "2001-01-01T00:00:00Z"; // whatever its age
    const waits = { payment_status: "awaiting", fulfillment_status: "not_fulfilled" };
    await placeOrders(t, shop, [
      { at, status: "pending", ...waits },
      { at, status: "pending", payment_status: "captured", fulfillment_status: "partially_fulfilled" },
      { at, status: "requires_action", payment_status: "captured", fulfillment_status: "canceled" },
      { at, status: "pending", payment_status: "requires_action" },
      { at, status: "completed", ...waits },
      { at, status: "archived", ...waits },
      { at, status: "canceled", payment_status: "canceled", fulfillment_status: "canceled" },
    ]);
    await makeDraft(t, shop);
    const after = await summaryAt("2022-01-01T00:00:00Z");
    const more = (name: keyof typeof after.waiting) => after.waiting[name].count - before.waiting[name].count;
    expect([more("to_capture"), more("to_fulfill"), more("requires_action")]).toEqual([1, 3, 2]);
    expect(after.open_drafts.count - before.open_drafts.count).toBe(1);
    expect(after.waiting.returns_requested).toEqual({ count: 0, more: false });
  });

  it("is counted to a thousand only", async () => {
    const { id: customer_id, email } = await t.db
      .selectFrom("customer")
      .selectAll()
      .executeTakeFirstOrThrow();
    const rows = Array.from({ length: 1001 }, (_, index) => ({
      id: `order_many_${index}`,
      customer_id,
      email,
      region_id: shop.region_id,
      currency_code: "usd",
      status: "requires_action",
      created_at: "2002-01-01T00:00:00Z",
    }));
    await t.db.insertInto("order").values(rows).execute();
    const { waiting } = await summaryAt("2022-01-01T00:00:00Z");
    expect(waiting.requires_action).toEqual({ count: 1000, more: true });
    expect(waiting.to_capture.more).toBe(false);
  });
});

describe("the operation", () => {
  it("answers at this moment, in UTC unless told otherwise", async () => {
    const { summary } = await t.api.summary.get({});
    expect(Math.abs(Date.now() - Date.parse(summary.at))).toBeLessThan(60_000);
    expect(summary.time_zone).toBe("UTC");
    expect((await t.as("member").summary.get({ time_zone: "Asia/Tokyo" })).summary.time_zone).toBe(
      "Asia/Tokyo",
    );
  });

  it("refuses a time zone that is none", async () => {
    expect(await refusalOf(t.api.summary.get({ time_zone: "Mars/Olympus" }))).toMatchObject({
      kind: "invalid_data",
      message: "time_zone must be a time zone such as Europe/Berlin",
    });
  });
});
