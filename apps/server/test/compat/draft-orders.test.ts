import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestServer, type TestServer } from "../support/server";
import { type Integration, refusal, refused, signIn } from "./medusa";
import {
  ada,
  addressRow,
  customerRow,
  id,
  live,
  manual,
  moment,
  profile,
  regionRow,
  stamps,
  usa,
} from "./shapes";

type Json = ReturnType<typeof JSON.parse>;

/** A phone order from its draft to the paid order, and what stands in the way of one. */
let server: TestServer;
let shop: Integration;
let region: Json;
let option: Json;
let product: Json;
beforeAll(async () => {
  server = await openTestServer();
  shop = await signIn(server.url);
  const { admin } = shop;
  ({ region } = await admin.regions.create({
    name: "America",
    currency_code: "usd",
    tax_rate: 10,
    payment_providers: ["manual"],
    fulfillment_providers: ["manual"],
    countries: ["us"],
  }));
  ({ shipping_option: option } = await admin.shippingOptions.create({
    name: "Standard",
    region_id: region.id,
    provider_id: "manual",
    price_type: "flat_rate",
    amount: 500,
    data: { id: "manual-fulfillment" },
  }));
  ({ product } = await admin.products.create({
    title: "Shirt",
    status: "published",
    options: [{ title: "Size" }],
    variants: ["S", "M"].map((title, index) => ({
      title,
      sku: `shirt-${title.toLowerCase()}`,
      inventory_quantity: 100,
      manage_inventory: false,
      options: [{ value: title }],
      prices: [{ currency_code: "usd", amount: 1000 + 500 * index }],
    })),
  }));
});
afterAll(() => server.close());

const body = (more: object = {}) => ({
  email: "buyer@example.com",
  region_id: region.id,
  shipping_address: ada,
  billing_address: ada,
  items: [
    { variant_id: product.variants[0].id, quantity: 2 },
    { variant_id: product.variants[1].id, quantity: 1 },
  ],
  shipping_methods: [{ option_id: option.id }],
  ...more,
});

const totals = {
  subtotal: 3500,
  discount_total: 0,
  shipping_total: 500,
  item_tax_total: 350,
  shipping_tax_total: 50,
  tax_total: 400,
  gift_card_total: 0,
  gift_card_tax_total: 0,
  total: 4400,
};

const lineOf = (cart: Json, index: number, sums: object) => ({
  ...stamps,
  ...sums,
  id: id("item"),
  cart_id: cart.id,
  order_id: null,
  swap_id: null,
  claim_order_id: null,
  order_edit_id: null,
  original_item_id: null,
  title: "Shirt",
  description: ["S", "M"][index],
  thumbnail: null,
  is_return: false,
  is_giftcard: false,
  should_merge: true,
  allow_discounts: true,
  has_shipping: true,
  includes_tax: false,
  fulfilled_quantity: null,
  returned_quantity: null,
  shipped_quantity: null,
  metadata: {},
  discount_total: 0,
  raw_discount_total: 0,
  adjustments: [],
  variant_id: product.variants[index].id,
  variant: expect.objectContaining({
    id: product.variants[index].id,
    sku: product.variants[index].sku,
    product: expect.objectContaining({ title: "Shirt", profile, profiles: [profile] }),
  }),
  tax_lines: [expect.objectContaining({ rate: 10, name: "default", code: "default" })],
});

describe("a draft order", () => {
  let draft: Json;

  it("is made with its cart, lines, taxes and totals", async () => {
    ({ draft_order: draft } = await shop.admin.draftOrders.create(
      body({ metadata: { src: "phone" }, no_notification_order: true }),
    ));
    const { cart } = draft;
    expect(draft).toEqual({
      ...stamps,
      id: id("dorder"),
      status: "open",
      display_id: expect.any(Number),
      cart_id: cart.id,
      order_id: null,
      order: null,
      canceled_at: null,
      metadata: null,
      no_notification_order: true,
      cart: expect.anything(),
    });
    const country = { ...usa, region_id: region.id };
    expect(cart).toMatchObject({
      ...live,
      ...totals,
      raw_discount_total: 0,
      id: id("cart"),
      object: "cart",
      type: "draft_order",
      email: "buyer@example.com",
      metadata: { src: "phone" },
      context: {},
      completed_at: null,
      payment: null,
      payment_id: null,
      payment_sessions: [],
      payment_authorized_at: null,
      idempotency_key: null,
      discounts: [],
      gift_cards: [],
      sales_channel_id: id("sc"),
      customer: customerRow({ email: "buyer@example.com" }),
      customer_id: id("cus"),
      region_id: region.id,
      region: regionRow({
        name: "America",
        currency_code: "usd",
        tax_rate: 10,
        tax_rates: [],
        payment_providers: [manual],
      }),
      shipping_address: addressRow({ country }),
      billing_address: addressRow({ country }),
    });
    expect(cart.items).toEqual([
      lineOf(cart, 0, {
        quantity: 2,
        unit_price: 1000,
        subtotal: 2000,
        tax_total: 200,
        total: 2200,
        original_total: 2200,
        original_tax_total: 200,
      }),
      lineOf(cart, 1, {
        quantity: 1,
        unit_price: 1500,
        subtotal: 1500,
        tax_total: 150,
        total: 1650,
        original_total: 1650,
        original_tax_total: 150,
      }),
    ]);
    expect(cart.shipping_methods).toMatchObject([
      {
        id: id("sm"),
        cart_id: cart.id,
        order_id: null,
        price: 500,
        data: {},
        subtotal: 500,
        tax_total: 50,
        total: 550,
        original_total: 550,
        original_tax_total: 50,
        shipping_option: { id: option.id, amount: 500 },
        tax_lines: [{ rate: 10 }],
      },
    ]);
    const shown = (await shop.admin.draftOrders.retrieve(draft.id)).draft_order;
    expect(shown).toMatchObject({ id: draft.id, cart: { ...totals, id: cart.id } });
    expect(Object.keys(shown.cart).sort()).toEqual(Object.keys(cart).sort());
  });

  it("takes another address", async () => {
    const bill = { ...ada, first_name: "Bill", phone: "1" };
    const { draft_order } = await shop.admin.draftOrders.update(draft.id, {
      billing_address: bill,
      no_notification_order: false,
    });
    expect(draft_order.cart.billing_address).toMatchObject(bill);
    expect(draft_order.cart.shipping_address.first_name).toBe("Ada");
    expect(draft_order.cart).toMatchObject(totals);
  });

  it("is paid once: the order is captured and carries everything over", async () => {
    const { order } = await shop.admin.draftOrders.markPaid(draft.id);
    expect(order).toMatchObject({
      ...totals,
      id: id("order"),
      object: "order",
      status: "pending",
      fulfillment_status: "not_fulfilled",
      payment_status: "captured",
      display_id: expect.any(Number),
      draft_order_id: draft.id,
      cart_id: draft.cart.id,
      email: "buyer@example.com",
      currency_code: "usd",
      region_id: region.id,
      canceled_at: null,
      metadata: { src: "phone" },
      paid_total: 4400,
      refunded_total: 0,
      refundable_amount: 4400,
      customer: { email: "buyer@example.com" },
      billing_address: { first_name: "Bill" },
      shipping_address: { first_name: "Ada" },
      discounts: [],
      refunds: [],
      returns: [],
      swaps: [],
      claims: [],
      fulfillments: [],
      gift_cards: [],
      payments: [
        {
          id: id("pay"),
          amount: 4400,
          amount_refunded: 0,
          currency_code: "usd",
          provider_id: "system",
          captured_at: moment,
          canceled_at: null,
          cart_id: draft.cart.id,
          data: {},
        },
      ],
      shipping_methods: [{ price: 500, tax_total: 50, total: 550, shipping_option: { name: "Standard" } }],
    });
    expect(order.items).toMatchObject([
      { title: "Shirt", quantity: 2, total: 2200, refundable: 2200 },
      { quantity: 1, total: 1650, refundable: 1650 },
    ]);

    expect(await refusal(shop.admin.draftOrders.markPaid(draft.id))).toMatchObject({
      status: 422,
      body: { type: "duplicate_error", code: "invalid_request_error" },
    });
    const paid = (await shop.admin.draftOrders.retrieve(draft.id)).draft_order;
    expect(paid).toMatchObject({ status: "completed", order_id: order.id });
    const shown = (await shop.admin.orders.retrieve(order.id)).order;
    expect(shown).toMatchObject({ ...totals, id: order.id, paid_total: 4400 });
    expect(shown.items).toHaveLength(2);
    const listed = await shop.admin.orders.list({ q: "buyer@example.com", payment_status: ["captured"] });
    expect(listed).toMatchObject({ count: 1, limit: 50, offset: 0, orders: [{ id: order.id }] });
  });

  it("stays as it was once it is paid", async () => {
    expect(
      await refusal(
        shop.admin.draftOrders.addLineItem(draft.id, { title: "Late", quantity: 1, unit_price: 1 }),
      ),
    ).toMatchObject(refused(400, "not_allowed"));
    expect(
      await refusal(shop.admin.draftOrders.update(draft.id, { email: "late@example.com" })),
    ).toMatchObject(refused(400, "not_allowed"));
  });

  it("takes and gives back lines, is found, and is deleted", async () => {
    const { draftOrders } = shop.admin;
    const { draft_order } = await draftOrders.create(body());
    const added = (
      await draftOrders.addLineItem(draft_order.id, { title: "Gift wrap", quantity: 1, unit_price: 300 })
    ).draft_order;
    const line = added.cart.items.find((item: Json) => item.title === "Gift wrap");
    // A line without a variant bears no tax.
    expect(line).toMatchObject({ unit_price: 300, quantity: 1, total: 300, variant_id: null, tax_lines: [] });
    const more = (await draftOrders.updateLineItem(draft_order.id, line.id, { quantity: 3 })).draft_order;
    expect(more.cart.items.find((item: Json) => item.id === line.id)).toMatchObject({
      quantity: 3,
      subtotal: 900,
    });
    const less = (await draftOrders.removeLineItem(draft_order.id, line.id)).draft_order;
    expect(less.cart.items).toHaveLength(2);

    await draftOrders.update(draft_order.id, { email: "other@example.com" });
    const found = await draftOrders.list({ q: "other@example.com" });
    expect(found).toMatchObject({
      count: 1,
      limit: 50,
      offset: 0,
      draft_orders: [
        {
          id: draft_order.id,
          status: "open",
          order: null,
          cart: { email: "other@example.com", items: [{ quantity: 2 }, { quantity: 1 }] },
        },
      ],
    });
    expect(found.draft_orders[0].cart).not.toHaveProperty("total");
    for (let time = 0; time < 2; time += 1) {
      expect(await draftOrders.delete(draft_order.id)).toMatchObject({
        id: draft_order.id,
        object: "draft-order",
        deleted: true,
      });
    }
    expect(await refusal(draftOrders.markPaid(draft_order.id))).toMatchObject(
      refused(404, "not_found", draft_order.id),
    );
  });
});

it("a draft order is not made with what is missing or unknown, and nothing is left behind", async () => {
  const before = (await shop.admin.draftOrders.list()).count;
  const wrong: [object, number, string, string][] = [
    [{ email: undefined }, 400, "invalid_data", "email"],
    [{ shipping_methods: undefined }, 400, "invalid_data", "shipping_methods"],
    [{ region_id: "reg_unknown" }, 404, "not_found", "reg_unknown"],
    [{ items: [{ variant_id: "variant_unknown", quantity: 1 }] }, 400, "invalid_data", "variant_unknown"],
    [{ shipping_methods: [{ option_id: "so_unknown" }] }, 404, "not_found", "so_unknown"],
    [{ discounts: [{ code: "nope" }] }, 404, "not_found", "NOPE"],
    [{ shipping_address: { ...ada, country_code: "jp" } }, 400, "not_allowed", "country"],
  ];
  for (const [change, status, type, word] of wrong) {
    const answer = await shop.raw("POST", "/admin/draft-orders", body(change));
    expect(answer, JSON.stringify(change)).toMatchObject(refused(status, type, word));
  }
  expect((await shop.admin.draftOrders.list()).count).toBe(before);
  expect(await refusal(shop.admin.draftOrders.retrieve("dorder_unknown"))).toMatchObject(
    refused(404, "not_found", "dorder_unknown"),
  );
});
