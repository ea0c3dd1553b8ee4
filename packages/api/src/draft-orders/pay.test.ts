import { newId, query } from "@backroom/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf } from "../testing/refusals";
import {
  makeDiscount,
  makeDraft,
  makeShop,
  makeTaxRate,
  makeVariant,
  type Shop,
  supply,
} from "../testing/shop";

let t: TestApi;
let shop: Shop;
let variant: Awaited<ReturnType<typeof makeVariant>>;
beforeAll(async () => {
  t = await openTestApi();
  shop = await makeShop(t);
  variant = await makeVariant(t, 1000);
});
afterAll(() => t.close());

const pay = async (draft: { id: string }) => (await t.api.draftOrders.pay({ id: draft.id })).order;
const filled = (input: Parameters<typeof makeDraft>[2] = {}) =>
  makeDraft(t, shop, {
    items: [{ variant_id: variant.id, quantity: 2 }],
    shipping_methods: [{ option_id: shop.option_id }],
    ...input,
  });

describe("marking a draft as paid", () => {
  it("makes an order of the whole cart", async () => {
    const draft = await filled({
      email: "Payer@Example.com",
      shipping_address: { first_name: "Ada", country_code: shop.country },
      billing_address: { first_name: "Bill", country_code: shop.country },
      metadata: { source: "phone" },
      no_notification_order: true,
    });
    const order = await pay(draft);
    expect(order).toMatchObject({
      object: "order",
      id: expect.stringMatching(/^order_/),
      status: "pending",
      fulfillment_status: "not_fulfilled",
      payment_status: "captured",
      cart_id: draft.cart_id,
      draft_order_id: draft.id,
      customer_id: draft.cart.customer_id,
      email: "payer@example.com",
      region_id: shop.region_id,
      currency_code: "usd",
      sales_channel_id: draft.cart.sales_channel_id,
      tax_rate: null,
      canceled_at: null,
      no_notification: true,
      metadata: { source: "phone" },
      subtotal: 2000,
      shipping_total: 500,
      tax_total: 250,
      total: 2750,
      paid_total: 2750,
      refunded_total: 0,
      refundable_amount: 2750,
      shipping_address: { id: draft.cart.shipping_address_id, first_name: "Ada" },
      billing_address: { id: draft.cart.billing_address_id, first_name: "Bill" },
      sales_channel: { id: draft.cart.sales_channel_id },
      fulfillments: [],
      returns: [],
      swaps: [],
      claims: [],
      refunds: [],
    });
    expect(order.items).toMatchObject([
      {
        id: draft.cart.items[0]?.id,
        cart_id: draft.cart_id,
        order_id: order.id,
        total: 2200,
        refundable: 2200,
        fulfilled_quantity: null,
      },
    ]);
    expect(order.shipping_methods).toMatchObject([
      {
        id: draft.cart.shipping_methods?.[0]?.id,
        cart_id: draft.cart_id,
        order_id: order.id,
        price: 500,
        total: 550,
      },
    ]);
    expect((await t.api.orders.get({ id: order.id })).order).toEqual(order);
  });

  it("captures a payment of the system provider, by a selected session", async () => {
    const draft = await filled();
    const order = await pay(draft);
    expect(order.payments).toMatchObject([
      {
        id: expect.stringMatching(/^pay_/),
        provider_id: "system",
        amount: 2750,
        amount_refunded: 0,
        currency_code: "usd",
        cart_id: draft.cart_id,
        order_id: order.id,
        data: {},
        captured_at: expect.any(String),
        canceled_at: null,
      },
    ]);
    const { draft_order } = await t.api.draftOrders.get({ id: draft.id });
    expect(draft_order).toMatchObject({
      status: "completed",
      order_id: order.id,
      order: { id: order.id },
      cart: {
        completed_at: expect.any(String),
        payment_authorized_at: expect.any(String),
        payment_id: order.payments?.[0]?.id,
        payment: { amount: 2750 },
        payment_session: { provider_id: "system", is_selected: true, status: "authorized", amount: 2750 },
        total: 2750,
      },
    });
    expect(draft_order.cart?.payment_sessions).toHaveLength(1);
  });

  it("records its events in their order", async () => {
    const draft = await filled();
    const last = await t.db
      .selectFrom("event")
      .select((eb) => eb.fn.max("id").as("id"))
      .executeTakeFirstOrThrow();
    const order = await pay(draft);
    const events = await t.db
      .selectFrom("event")
      .select(["name", "resource_id", "data"])
      .where("id", ">", last.id ?? "")
      .orderBy("id")
      .execute();
    expect(events).toEqual([
      {
        name: "payment.updated",
        resource_id: order.payments?.[0]?.id,
        data: { id: order.payments?.[0]?.id },
      },
      { name: "order.placed", resource_id: order.id, data: { id: order.id, no_notification: false } },
      { name: "cart.updated", resource_id: draft.cart_id, data: { id: draft.cart_id } },
      {
        name: "order.payment_captured",
        resource_id: order.id,
        data: { id: order.id, no_notification: false },
      },
    ]);
  });

  it("makes no payment when there is nothing to pay", async () => {
    const order = await pay(await makeDraft(t, shop, { items: [{ quantity: 1, title: "Sample" }] }));
    expect(order).toMatchObject({ total: 0, paid_total: 0, payment_status: "captured", payments: [] });
    expect(await t.eventsOf(order.id)).toEqual(["order.placed", "order.payment_captured"]);
  });

  it("numbers orders upwards, on their own", async () => {
    const [first, second] = [await pay(await filled()), await pay(await filled())];
    expect(second.display_id).toBeGreaterThan(first.display_id);
  });

  it("takes no stock, and asks for none", async () => {
    const scarce = await makeVariant(t, 1000);
    await supply(t, scarce.id, 1);
    await pay(await makeDraft(t, shop, { items: [{ variant_id: scarce.id, quantity: 5 }] }));
    const levels = await query(
      t.db,
      `select stocked_quantity, reserved_quantity from inventory_level l
         join product_variant_inventory_item i on i.inventory_item_id = l.inventory_item_id where i.variant_id = $1`,
      [scarce.id],
    );
    expect(levels).toEqual([{ stocked_quantity: 1, reserved_quantity: 0 }]);
  });

  it("counts the use of each discount, and gives the order the ones that were applied", async () => {
    const [ten, free] = [
      await makeDiscount(t, shop, { type: "percentage", value: 10 }),
      await makeDiscount(t, shop, { type: "free_shipping", value: 0 }),
    ];
    const order = await pay(await filled({ discounts: [ten, free] }));
    expect(order.discounts).toMatchObject([
      { code: ten.code, usage_count: 1, rule: { type: "percentage" } },
      { code: free.code, usage_count: 1 },
    ]);
    expect(order).toMatchObject({ discount_total: 200, shipping_total: 0, total: 1980 });
    expect(order.items?.[0]?.adjustments).toMatchObject([{ amount: 200 }]);
    await pay(await filled({ discounts: [ten] }));
    const { discount } = await t.api.discounts.get({ id: order.discounts?.[0]?.id ?? "" });
    expect(discount.usage_count).toBe(2);
  });

  it("counts every use when orders with the same discounts are paid at once", async () => {
    const discounts = [
      await makeDiscount(t, shop, { type: "percentage" }),
      await makeDiscount(t, shop, { type: "free_shipping", value: 0 }),
    ];
    const drafts = await Promise.all(
      [0, 1, 2, 3, 4, 5].map((index) =>
        filled({ discounts: index % 2 ? discounts : discounts.toReversed() }),
      ),
    );
    await Promise.all(drafts.map(pay));
    const rows = await t.db
      .selectFrom("discount")
      .select("usage_count")
      .where(
        "code",
        "in",
        discounts.map(({ code }) => code),
      )
      .execute();
    expect(rows).toEqual([{ usage_count: 6 }, { usage_count: 6 }]);
  });
});

describe("the taxes of a paid order", () => {
  it("are frozen", async () => {
    const own = await makeShop(t);
    const [plain, special] = [await makeVariant(t, 1000), await makeVariant(t, 1000)];
    const rate = await makeTaxRate(t, own, {
      rate: 7.5,
      name: "Books",
      code: "B",
      product_id: special.product_id,
    });
    const order = await pay(
      await makeDraft(t, own, {
        items: [
          { variant_id: plain.id, quantity: 1 },
          { variant_id: special.id, quantity: 1 },
          { quantity: 1, unit_price: 10 },
        ],
        shipping_methods: [{ option_id: own.option_id }],
      }),
    );
    expect(order.items?.map((item) => item.tax_lines)).toMatchObject([
      [{ rate: 10, code: "default", name: "default" }],
      [{ rate: 7.5, code: "B", name: "Books" }],
      [],
    ]);
    expect(order.shipping_methods?.[0]?.tax_lines).toMatchObject([{ rate: 10 }]);
    await t.api.regions.update({ id: own.region_id, tax_rate: 99 });
    await t.db.deleteFrom("tax_rate").where("id", "=", rate).execute();
    expect((await t.api.orders.get({ id: order.id })).order).toMatchObject({
      tax_total: 225,
      items: [{ tax_total: 100 }, { tax_total: 75 }, { tax_total: 0 }],
    });
    expect((await t.api.orders.totals({ id: order.id })).explanation.totals).toMatchObject({
      tax_total: 225,
      total: order.total,
    });
  });

  it("are computed and paid also where the region leaves them until payment", async () => {
    const manual = await makeShop(t, { automatic_taxes: false });
    const draft = await makeDraft(t, manual, {
      items: [{ variant_id: variant.id, quantity: 1 }],
      shipping_methods: [{ option_id: manual.option_id }],
    });
    expect(draft.cart.total).toBe(1500);
    const order = await pay(draft);
    expect(order).toMatchObject({
      tax_total: 150,
      total: 1650,
      paid_total: 1650,
      payments: [{ amount: 1650 }],
    });
    expect((await t.api.draftOrders.get({ id: draft.id })).draft_order.cart).toMatchObject({
      tax_total: 150,
      total: 1650,
    });
  });

  it("add up where two rates have one code, which the v1 server cannot pay", async () => {
    const own = await makeShop(t);
    const taxed = await makeVariant(t, 1000);
    await makeTaxRate(t, own, { rate: 5, name: "State", code: "X", product_id: taxed.product_id });
    await makeTaxRate(t, own, { rate: 3, name: "City", code: "X", product_id: taxed.product_id });
    const order = await pay(await makeDraft(t, own, { items: [{ variant_id: taxed.id, quantity: 1 }] }));
    expect(order.items?.[0]?.tax_lines).toMatchObject([{ rate: 8, code: "X" }]);
    expect(order.total).toBe(1080);
  });
});

describe("paying is refused", () => {
  it("for an unknown draft", async () => {
    const refusal = await cleanRefusalOf(t, () => pay({ id: "dorder_unknown" }));
    expect(refusal).toMatchObject({ kind: "not_found", message: expect.stringContaining("dorder_unknown") });
  });

  it("without lines, or without a customer", async () => {
    const empty = await makeDraft(t, shop);
    expect(await cleanRefusalOf(t, () => pay(empty))).toMatchObject({
      kind: "invalid_data",
      message: expect.stringContaining("line"),
    });
    const nobody = await filled();
    await t.db.updateTable("cart").set({ customer_id: null }).where("id", "=", nobody.cart_id).execute();
    expect(await cleanRefusalOf(t, () => pay(nobody))).toMatchObject({
      kind: "invalid_data",
      message: expect.stringContaining("customer"),
    });
  });

  it("for a negative total, which only rows made by hand can have", async () => {
    const draft = await filled();
    await t.db
      .insertInto("line_item_adjustment")
      .values({
        id: newId("lia"),
        item_id: draft.cart.items[0]?.id ?? "",
        description: "by hand",
        amount: 9000,
      })
      .execute();
    const refusal = await cleanRefusalOf(t, () => pay(draft));
    expect(refusal).toMatchObject({
      kind: "not_allowed",
      status: 400,
      message: expect.stringContaining("negative"),
    });
  });

  it("for a total beyond 32 bits that a new tax rate brought", async () => {
    const own = await makeShop(t, { tax_rate: 0 });
    const dear = await makeVariant(t, 2_000_000_000);
    const draft = await makeDraft(t, own, { items: [{ variant_id: dear.id, quantity: 1 }] });
    await t.api.regions.update({ id: own.region_id, tax_rate: 50 });
    const refusal = await cleanRefusalOf(t, () => pay(draft));
    expect(refusal).toMatchObject({ kind: "invalid_data", message: expect.stringContaining("total") });
  });

  it("the second time", async () => {
    const draft = await filled();
    await pay(draft);
    const refusal = await cleanRefusalOf(t, () => pay(draft));
    expect(refusal.toBody()).toMatchObject({
      type: "duplicate_error",
      message: expect.stringContaining("paid"),
    });
    expect(refusal.status).toBe(422);
  });

  it("for who has seen an older version", async () => {
    const draft = await filled();
    await t.api.draftOrders.addLineItem({ id: draft.id, quantity: 1 });
    const stale = t.as("admin", { ifMatch: `"${draft.updated_at}"` });
    expect((await cleanRefusalOf(t, () => stale.draftOrders.pay({ id: draft.id }))).status).toBe(412);
  });
});

describe("a dry run of paying", () => {
  it("answers the order and its events, and writes nothing", async () => {
    const draft = await filled({
      discounts: [await makeDiscount(t, shop, { type: "percentage", value: 10 })],
    });
    const before = await t.countRows();
    const answer = await t
      .as("admin", { dryRun: true, idempotencyKey: "dry" })
      .draftOrders.pay({ id: draft.id });
    expect(answer.order).toMatchObject({
      draft_order_id: draft.id,
      total: 2530,
      paid_total: 2530,
      payment_status: "captured",
    });
    expect(answer).toMatchObject({
      dry_run: {
        events: ["payment.updated", "order.placed", "cart.updated", "order.payment_captured"].map((name) => ({
          name,
        })),
      },
    });
    expect(await t.countRows()).toEqual(before);
    expect((await t.api.draftOrders.get({ id: draft.id })).draft_order).toEqual(draft);
  });
});
