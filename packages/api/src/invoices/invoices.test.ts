import { query } from "@backroom/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runWrite } from "../core/write";
import { openTestApi, type TestApi } from "../testing/index";
import { makeAuthorizedOrder, makeOrder } from "../testing/orders";
import { pagesOf } from "../testing/pdf";
import { cleanRefusalOf } from "../testing/refusals";
import { makeDiscount, makeDraft, makeShop, makeTaxRate, makeVariant, type Shop } from "../testing/shop";
import { createInvoice } from "./create";
import { invoiceContent } from "./schema";

let t: TestApi;
let shop: Shop;
beforeAll(async () => {
  t = await openTestApi();
  shop = await makeShop(t, { tax_rate: 19 });
  await t.api.store.update({ name: "Töpferei Čapek & Söhne" });
});
afterAll(() => t.close());

const numbers = async () =>
  (await query<{ number: number }>(t.db, "select number from invoice order by number")).map(
    ({ number }) => number,
  );
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const contentOf = async (order_id: string) => {
  const row = await t.db
    .selectFrom("invoice")
    .select("content")
    .where("order_id", "=", order_id)
    .executeTakeFirstOrThrow();
  return invoiceContent.parse(row.content);
};
const textOf = async (id: string) => {
  const { file } = await t.api.invoices.get({ id });
  return (await pagesOf(file.content)).join("\n").replaceAll("\u00a0", " ");
};
type DraftInput = Parameters<typeof makeDraft>[2];
const pay = async (of: Shop, input: DraftInput) => {
  const draft = await makeDraft(t, of, input);
  return (await t.api.draftOrders.pay({ id: draft.id })).order;
};

describe("the number of an invoice", () => {
  it("is given once: asked again, also at the same moment, it is the same invoice", async () => {
    const { id } = await makeOrder(t, shop);
    const before = (await numbers()).length;
    const answers = await Promise.all(upTo(5).map(() => t.api.invoices.create({ id })));
    const made = new Set(answers.map(({ invoice }) => invoice.number));
    expect([...made]).toEqual([before + 1]);
    expect((await t.api.invoices.create({ id })).invoice).toEqual(answers[0]?.invoice);
    expect((await t.eventsOf(id)).filter((name) => name === "order.invoice_created")).toHaveLength(1);
  });

  it("leaves no gap and is never given twice, to orders billed at the same moment", async () => {
    const orders = await Promise.all(upTo(8).map(() => makeOrder(t, shop)));
    const before = (await numbers()).length;
    const system = { type: "system", id: null } as const;
    const attempts = orders.map(({ id }, index) =>
      runWrite({ db: t.db, config: t.config, actor: system }, async (ctx) => {
        await createInvoice(ctx, id);
        // Every other one is undone after it has taken its number.
        if (index % 2 === 1) throw new Error("undone");
      }),
    );
    const ended = await Promise.allSettled(attempts);
    expect(ended.filter(({ status }) => status === "rejected")).toHaveLength(4);
    expect(await numbers()).toEqual(upTo(before + 4));
  });

  it("is not taken by a dry run", async () => {
    const { id } = await makeOrder(t, shop);
    const before = await numbers();
    const { invoice } = await t.as("admin", { dryRun: true }).invoices.create({ id });
    expect(invoice.number).toBe(before.length + 1);
    expect(await numbers()).toEqual(before);
    expect((await t.api.invoices.create({ id })).invoice.number).toBe(before.length + 1);
  });
});

describe("an order", () => {
  it("is not billed before money has come in; a part of it is enough", async () => {
    const { id, payment_ids } = await makeAuthorizedOrder(t, shop, {
      provider_id: "manual",
      parts: [400, 600],
    });
    const refusal = await cleanRefusalOf(t, () => t.api.invoices.create({ id }));
    expect(refusal).toMatchObject({ kind: "not_allowed" });
    expect((await cleanRefusalOf(t, () => t.api.invoices.get({ id }))).kind).toBe("not_found");
    await t.api.payments.capture({ id: payment_ids[0] ?? "" });
    expect((await t.api.invoices.create({ id })).invoice.total).toBe(1_000);
  });

  it("that is canceled or unknown is not billed", async () => {
    const { id } = await makeOrder(t, shop);
    await t.api.orders.cancel({ id });
    expect((await cleanRefusalOf(t, () => t.api.invoices.create({ id }))).kind).toBe("not_allowed");
    expect((await cleanRefusalOf(t, () => t.api.invoices.create({ id: "order_no" }))).kind).toBe("not_found");
  });

  it("whose stored amounts do not add up gets no invoice", async () => {
    const { id } = await makeOrder(t, shop);
    await query(t.db, 'update "order" set subtotal = subtotal + 1 where id = $1', [id]);
    const refusal = await cleanRefusalOf(t, () => t.api.invoices.create({ id }));
    expect(refusal.kind).toBe("unknown_error");
  });
});

describe("what is billed", () => {
  it("equals the order's totals to the cent, with each tax rate, discount and shipping", async () => {
    const book = await makeVariant(t, 1_999);
    await makeTaxRate(t, shop, { rate: 7, name: "Reduced", code: "reduced", product_id: book.product_id });
    const vase = await makeVariant(t, 3_333);
    await makeTaxRate(t, shop, { rate: 2.5, name: "City", code: "city", product_id: vase.product_id });
    await makeTaxRate(t, shop, { rate: 16, name: "State", code: "state", product_id: vase.product_id });
    const { code } = await makeDiscount(t, shop, { type: "percentage", value: 15, allocation: "total" });
    const order = await pay(shop, {
      items: [
        { variant_id: book.id, quantity: 3 },
        { variant_id: vase.id, quantity: 7 },
        { title: "Gift wrap", unit_price: 101, quantity: 1 },
      ],
      discounts: [{ code }],
      shipping_methods: [{ option_id: shop.option_id }],
      shipping_address: { first_name: "Ada", address_1: "1 Main Street", country_code: shop.country },
    });
    await t.api.invoices.create({ id: order.id });
    const { totals, taxes, lines, shipping } = await contentOf(order.id);
    const sum = (amounts: number[]) => amounts.reduce((all, amount) => all + amount, 0);
    expect(order.discount_total).toBeGreaterThan(0);
    expect(totals).toMatchObject({
      subtotal: order.subtotal,
      discount_total: order.discount_total,
      shipping_total: order.shipping_total,
      tax_total: order.tax_total,
      total: order.total,
    });
    expect(taxes.map(({ name, rate }) => [name, rate])).toEqual([
      [expect.any(String), 19],
      ["State", 16],
      ["Reduced", 7],
      ["City", 2.5],
    ]);
    expect(sum(taxes.map(({ tax }) => tax))).toBe(order.tax_total);
    expect(sum(lines.map((line) => line.subtotal))).toBe(order.subtotal);
    for (const part of [...lines, ...shipping]) {
      expect(sum(part.taxes.map(({ tax }) => tax))).toBe(part.tax_total);
    }
    const text = await textOf(order.id);
    const shown = (amount: number) => `$${(amount / 100).toFixed(2)}`;
    for (const { tax } of taxes) expect(text).toContain(shown(tax));
    for (const words of [
      shown(order.subtotal),
      `-${shown(order.discount_total)}`,
      shown(order.shipping_total),
      shown(order.tax_total),
      shown(order.total),
      code.slice(0, 8),
      book.title,
      "Gift wrap",
      "State 16 %",
      "City 2.5 %",
      "1 Main Street",
      order.email,
      `#${order.display_id}`,
      "Töpferei Čapek & Söhne",
    ])
      expect(text).toContain(words);
  });

  it("adds up where prices include tax, and in a currency without minor unit", async () => {
    const yen = await makeShop(t, { tax_rate: 10, currency_code: "jpy", includes_tax: true });
    const { id } = await pay(yen, { items: [{ title: "Bowl", unit_price: 1_234, quantity: 3 }] });
    await query(t.db, "update line_item set includes_tax = true where order_id = $1", [id]);
    await t.api.orders.refund({ id, amount: 1, reason: "other" });
    await t.api.invoices.create({ id });
    const { totals } = await contentOf(id);
    expect(totals.subtotal + totals.tax_total).toBe(totals.total);
    expect(await textOf(id)).toContain("¥3,702");
  });

  it("stays as it was, whatever happens to the order, the shop and the addresses", async () => {
    const { id } = await makeOrder(t, shop, { price: 12_345 });
    await t.api.invoices.create({ id });
    const before = await t.api.invoices.get({ id });
    await t.api.orders.refund({ id, amount: 100, reason: "discount" });
    await t.api.orders.update({ id, email: "someone.else@example.com" });
    await query(t.db, "update line_item set title = 'Renamed' where order_id = $1", [id]);
    await t.api.store.update({ name: "Another name" });
    const after = await t.api.invoices.get({ id });
    await t.api.store.update({ name: "Töpferei Čapek & Söhne" });
    expect(after.file.content === before.file.content).toBe(true);
    expect(after.file).toMatchObject({
      content_type: "application/pdf",
      name: expect.stringMatching(/^invoice-\d+\.pdf$/),
    });
  });

  it("is printed in many alphabets, wraps long names and takes as many pages as it needs", async () => {
    const words = "Ωραίο βάζο, красивая ваза, Łódź, Ğ ş, Գինի, €₺₹";
    const long = "Hand-thrown stoneware vase with a very long name ".repeat(12).trim();
    const order = await pay(shop, {
      items: [
        { title: words, unit_price: 1_000, quantity: 1 },
        { title: long, unit_price: 1_000, quantity: 1 },
        ...upTo(80).map((number) => ({ title: `Line ${number} of many`, unit_price: number, quantity: 1 })),
      ],
    });
    await t.api.invoices.create({ id: order.id });
    const { file } = await t.api.invoices.get({ id: order.id });
    const pages = await pagesOf(file.content);
    const text = pages.join("\n");
    const joined = text.replaceAll(/\s+/g, " ");
    expect(joined).toContain(words);
    expect(joined.replaceAll(" ", "")).toContain(long.replaceAll(" ", ""));
    expect(pages.length).toBeGreaterThan(2);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`${index + 1} / ${pages.length}`);
    }
    for (const number of upTo(80)) expect(text.split(`Line ${number} of many`)).toHaveLength(2);
    for (const page of pages.slice(0, -1)) expect(page).toContain("Amount without tax");
  });
});
