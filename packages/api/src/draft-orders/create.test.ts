import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { insertGroup } from "../discounts/testing";
import { makePriceList } from "../products/testing";
import { makeShippingOption } from "../shipping-options/testing";
import { openTestApi, type TestApi } from "../testing/index";
import {
  draftInput,
  makeCustomer,
  makeDiscount,
  makeDraft,
  makeShop,
  makeTaxRate,
  makeVariant,
  type Shop,
  supply,
  withCart,
} from "../testing/shop";

let t: TestApi;
let shop: Shop;
beforeAll(async () => {
  t = await openTestApi();
  shop = await makeShop(t);
});
afterAll(() => t.close());

const linesOf = (draft: Awaited<ReturnType<typeof makeDraft>>) =>
  draft.cart.items.map(({ title, unit_price, quantity }) => ({ title, unit_price, quantity }));

describe("a new draft order", () => {
  it("has cart, lines, shipping and totals, and says so in events in their order", async () => {
    const variant = await makeVariant(t, 1000);
    const draft = await makeDraft(t, shop, {
      items: [{ variant_id: variant.id, quantity: 2 }],
      shipping_methods: [{ option_id: shop.option_id }],
      metadata: { source: "phone" },
      no_notification_order: true,
    });
    expect(draft).toMatchObject({
      id: expect.stringMatching(/^dorder_/),
      status: "open",
      order_id: null,
      metadata: null,
      no_notification_order: true,
      cart: {
        type: "draft_order",
        region_id: shop.region_id,
        completed_at: null,
        metadata: { source: "phone" },
        subtotal: 2000,
        shipping_total: 500,
        item_tax_total: 200,
        shipping_tax_total: 50,
        tax_total: 250,
        total: 2750,
        items: [
          {
            variant_id: variant.id,
            title: variant.title,
            description: "One",
            should_merge: true,
            allow_discounts: true,
            has_shipping: true,
            includes_tax: false,
            metadata: {},
            total: 2200,
            tax_lines: [{ rate: 10, code: "default", name: "default" }],
          },
        ],
        shipping_methods: [{ shipping_option_id: shop.option_id, price: 500, total: 550, data: {} }],
      },
    });
    const events = await t.db
      .selectFrom("event")
      .select("name")
      .where("resource_id", "in", [draft.id, draft.cart_id])
      .orderBy("id")
      .execute();
    expect(events.map((event) => event.name)).toEqual([
      "cart.created",
      "draft_order.created",
      "cart.updated",
    ]);
  });

  it("numbers drafts upwards", async () => {
    const first = await makeDraft(t, shop);
    const second = await makeDraft(t, shop);
    expect(second.display_id).toBeGreaterThan(first.display_id);
  });

  it("keeps the lines in the order of the request, and each its own price", async () => {
    const variant = await makeVariant(t, 1000);
    const draft = await makeDraft(t, shop, {
      items: [
        { title: "Z", quantity: 1, unit_price: 1 },
        { variant_id: variant.id, quantity: 1, unit_price: 700 },
        { variant_id: variant.id, quantity: 3 },
        { title: "A", quantity: 2 },
      ],
    });
    expect(linesOf(draft)).toEqual([
      { title: "Z", unit_price: 1, quantity: 1 },
      { title: variant.title, unit_price: 700, quantity: 1 },
      { title: variant.title, unit_price: 1000, quantity: 3 },
      { title: "A", unit_price: 0, quantity: 2 },
    ]);
    expect(draft.cart.items.map((line) => line.should_merge)).toEqual([true, false, true, true]);
  });

  it("takes more than there is in stock", async () => {
    const variant = await makeVariant(t, 1000);
    await supply(t, variant.id, 1);
    const draft = await makeDraft(t, shop, { items: [{ variant_id: variant.id, quantity: 5 }] });
    expect(draft.cart.items[0]?.quantity).toBe(5);
  });

  it("is open, whatever status is asked for", async () => {
    expect((await makeDraft(t, shop, { status: "completed" })).status).toBe("open");
  });

  it("makes custom lines that are neither taxed nor discounted", async () => {
    const { code } = await makeDiscount(t, shop, { type: "percentage", value: 50 });
    const draft = await makeDraft(t, shop, {
      items: [{ quantity: 2 }, { quantity: 1, unit_price: 900, title: "Wrap", metadata: { gift: true } }],
      discounts: [{ code }],
    });
    expect(draft.cart.items).toMatchObject([
      {
        title: "Custom item",
        unit_price: 0,
        variant_id: null,
        has_shipping: true,
        allow_discounts: false,
        tax_lines: [],
        metadata: {},
      },
      { title: "Wrap", unit_price: 900, metadata: { gift: true }, adjustments: [], total: 900 },
    ]);
    expect(draft.cart.total).toBe(900);
  });

  it("keeps text as it was sent, whatever it means elsewhere", async () => {
    const odd = `'; drop table "order"; -- <script>alert(1)</script> \\ \u{1F980} $1`;
    const draft = await makeDraft(t, shop, {
      items: [{ title: odd, quantity: 1, metadata: { [odd]: odd } }],
      shipping_address: { first_name: odd, address_1: odd, country_code: shop.country },
      metadata: { note: odd },
    });
    expect(draft.cart).toMatchObject({
      metadata: { note: odd },
      items: [{ title: odd, metadata: { [odd]: odd } }],
      shipping_address: { first_name: odd, address_1: odd },
    });
  });

  it("is sold in the store's default channel", async () => {
    const { default_sales_channel_id } = await t.db
      .selectFrom("store")
      .select("default_sales_channel_id")
      .executeTakeFirstOrThrow();
    expect((await makeDraft(t, shop)).cart.sales_channel_id).toBe(default_sales_channel_id);
  });

  it("shows what it would cost and writes nothing when it is a dry run", async () => {
    const variant = await makeVariant(t, 1000);
    const before = await t.countRows();
    const input = draftInput(shop, { items: [{ variant_id: variant.id, quantity: 3 }] });
    const { draft_order } = await t.as("admin", { dryRun: true }).draftOrders.create(input);
    expect(draft_order.cart?.total).toBe(3300);
    expect(await t.countRows()).toEqual(before);
  });

  it("shows the number it would get and takes none from the sequence when it is a dry run", async () => {
    const first = await makeDraft(t, shop);
    const shown = await t.as("admin", { dryRun: true }).draftOrders.create(draftInput(shop));
    await t.as("admin", { dryRun: true }).draftOrders.create(draftInput(shop));
    const second = await makeDraft(t, shop);
    expect(shown.draft_order.display_id).toBe(first.display_id + 1);
    expect(second.display_id).toBe(first.display_id + 1);
  });
});

describe("the customer of a new draft", () => {
  it("is the one of the id, whose e-mail wins", async () => {
    const customer = await makeCustomer(t);
    const { cart } = await makeDraft(t, shop, { customer_id: customer.id, email: "other@example.com" });
    expect(cart).toMatchObject({
      customer_id: customer.id,
      email: customer.email,
      customer: { has_account: true },
    });
  });

  it("is a guest when the id is unknown, and the event of a new guest comes first", async () => {
    const { cart } = await makeDraft(t, shop, { customer_id: "cus_unknown", email: "Guest.One@Example.com" });
    expect(cart).toMatchObject({
      email: "guest.one@example.com",
      customer: { has_account: false, email: "guest.one@example.com" },
    });
    expect(await t.eventsOf(cart.customer_id ?? "")).toEqual(["customer.created"]);
  });

  it("is one guest per e-mail, also for several at once and in capitals", async () => {
    const drafts = await Promise.all(
      ["twin@example.com", "TWIN@example.com", "Twin@Example.com", "twin@example.com"].map((email) =>
        makeDraft(t, shop, { email }),
      ),
    );
    expect(new Set(drafts.map((draft) => draft.cart.customer_id)).size).toBe(1);
  });

  it("is not a registered one of the same e-mail", async () => {
    const customer = await makeCustomer(t);
    const { cart } = await makeDraft(t, shop, { email: customer.email });
    expect(cart.customer_id).not.toBe(customer.id);
    expect(cart.customer?.has_account).toBe(false);
  });
});

describe("the addresses of a new draft", () => {
  it("are stored, with the country in lower case", async () => {
    const draft = await makeDraft(t, shop, {
      shipping_address: {
        first_name: "Ada",
        address_1: "1 Main Street",
        country_code: shop.country.toUpperCase(),
        metadata: { a: 1 },
      },
      billing_address: { first_name: "Bill", country_code: shop.countries[1] },
    });
    expect(draft.cart.shipping_address).toMatchObject({
      first_name: "Ada",
      country_code: shop.country,
      metadata: { a: 1 },
      country: { iso_2: shop.country },
    });
    expect(draft.cart.billing_address).toMatchObject({ first_name: "Bill", country_code: shop.countries[1] });
  });

  it("may be ids of stored ones", async () => {
    const { cart } = await makeDraft(t, shop, {
      shipping_address: { city: "Springfield", country_code: shop.country },
    });
    const id = cart.shipping_address_id ?? "";
    const again = await makeDraft(t, shop, { shipping_address: id, billing_address: id });
    expect(again.cart).toMatchObject({
      shipping_address_id: id,
      billing_address_id: id,
      shipping_address: { city: "Springfield" },
    });
  });

  it("are absent where the region has several countries", async () => {
    const { cart } = await makeDraft(t, shop);
    expect(cart).toMatchObject({ shipping_address_id: null, shipping_address: null, billing_address: null });
  });

  it("name the only country of the region when none is given", async () => {
    const single = await makeShop(t, { countries: 1 });
    const { cart } = await makeDraft(t, single);
    expect(cart.shipping_address).toMatchObject({ country_code: single.country, first_name: null });
    expect(cart.billing_address).toBeNull();
  });
});

describe("prices of a new draft", () => {
  it("are the lowest of region and currency, and those of another currency do not count", async () => {
    const eur = await makeShop(t, { currency_code: "eur" });
    const variant = await makeVariant(t, [
      { region_id: shop.region_id, amount: 1200 },
      { currency_code: "usd", amount: 1000 },
      { currency_code: "eur", amount: 50 },
    ]);
    const items = [{ variant_id: variant.id, quantity: 1 }];
    expect((await makeDraft(t, shop, { items })).cart.items[0]?.unit_price).toBe(1000);
    expect((await makeDraft(t, eur, { items })).cart.items[0]?.unit_price).toBe(50);
  });

  it("follow the quantity", async () => {
    const variant = await makeVariant(t, [
      { currency_code: "usd", amount: 1000, max_quantity: 9 },
      { currency_code: "usd", amount: 800, min_quantity: 10 },
    ]);
    const priceFor = async (quantity: number) =>
      (await makeDraft(t, shop, { items: [{ variant_id: variant.id, quantity }] })).cart.items[0]?.unit_price;
    expect([await priceFor(9), await priceFor(10)]).toEqual([1000, 800]);
  });

  it("come from active price lists, for customer groups only to their members", async () => {
    const variant = await makeVariant(t, 1000);
    const group = await insertGroup(t.db);
    const addPrice = async (list: string, amount: number) =>
      t.db
        .insertInto("money_amount")
        .values({
          id: `ma_${list}`,
          variant_id: variant.id,
          currency_code: "usd",
          amount,
          price_list_id: list,
        })
        .execute();
    await addPrice(await makePriceList(t), 900);
    await addPrice(await makePriceList(t, { customer_group_ids: [group] }), 600);
    await addPrice(await makePriceList(t, { status: "draft" }), 100);
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    await addPrice(await makePriceList(t, { starts_at: tomorrow }), 200);
    const member = await makeCustomer(t, [group]);
    const items = [{ variant_id: variant.id, quantity: 1 }];
    expect((await makeDraft(t, shop, { items })).cart.items[0]?.unit_price).toBe(900);
    expect((await makeDraft(t, shop, { items, customer_id: member.id })).cart.items[0]?.unit_price).toBe(600);
  });

  it("include tax in a tax-inclusive region, unless they are given", async () => {
    const inclusive = await makeShop(t, { tax_rate: 25, includes_tax: true });
    const variant = await makeVariant(t, [{ region_id: inclusive.region_id, amount: 1250 }]);
    const { cart } = await makeDraft(t, inclusive, {
      items: [
        { variant_id: variant.id, quantity: 2 },
        { variant_id: variant.id, quantity: 1, unit_price: 1000 },
      ],
    });
    expect(cart.items).toMatchObject([
      { includes_tax: true, subtotal: 2000, tax_total: 500, total: 2500 },
      { includes_tax: false, subtotal: 1000, tax_total: 250, total: 1250 },
    ]);
  });

  it("with and without tax are compared with the tax added: the region's rate, unless the product has its own", async () => {
    const inclusive = await makeShop(t, { tax_rate: 25, includes_tax: true });
    const priceAmong = async (gross: number, net: number, rate?: number) => {
      const variant = await makeVariant(t, [
        { currency_code: "usd", amount: net },
        { region_id: inclusive.region_id, amount: gross },
      ]);
      if (rate !== undefined) await makeTaxRate(t, inclusive, { rate, product_id: variant.product_id });
      const items = [{ variant_id: variant.id, quantity: 1 }];
      const { cart } = await makeDraft(t, inclusive, { items });
      return [cart.items[0]?.unit_price, cart.items[0]?.includes_tax];
    };
    // 1100 gross is less than 1000 and 25 % tax, and more than 1000 and 5 %.
    expect(await priceAmong(1100, 1000)).toEqual([1100, true]);
    expect(await priceAmong(1251, 1000)).toEqual([1000, false]);
    expect(await priceAmong(1100, 1000, 5)).toEqual([1000, false]);
    await t.api.regions.update({ id: inclusive.region_id, automatic_taxes: false });
    expect(await priceAmong(1100, 1000)).toEqual([1000, false]);
  });

  it("less than 0 count as 0, as in v1", async () => {
    const variant = await makeVariant(t, 1000);
    const items = [
      { variant_id: variant.id, quantity: 1, unit_price: -5 },
      { quantity: 2, unit_price: -7 },
    ];
    const draft = await makeDraft(t, shop, { items });
    for (const line of items) await t.api.draftOrders.addLineItem({ id: draft.id, ...line });
    const { cart } = withCart((await t.api.draftOrders.get({ id: draft.id })).draft_order);
    expect(cart.items.map((line) => [line.unit_price, line.quantity])).toEqual([
      [0, 1],
      [0, 2],
      [0, 1],
      [0, 2],
    ]);
  });

  it("are taxed with the rates of product and shipping option instead of the region's", async () => {
    const variant = await makeVariant(t, 1000);
    const own = await makeShop(t);
    await makeTaxRate(t, own, { rate: 5, product_id: variant.product_id, code: "A" });
    await makeTaxRate(t, own, { rate: 2, product_id: variant.product_id, code: "B" });
    await makeTaxRate(t, own, { rate: 20, option_id: own.option_id });
    const { cart } = await makeDraft(t, own, {
      items: [{ variant_id: variant.id, quantity: 1 }],
      shipping_methods: [{ option_id: own.option_id }],
    });
    expect(cart).toMatchObject({ item_tax_total: 70, shipping_tax_total: 100, total: 1670 });
  });

  it("have no tax yet where the region leaves it until payment", async () => {
    const manual = await makeShop(t, { automatic_taxes: false });
    const variant = await makeVariant(t, 1000);
    const { cart } = await makeDraft(t, manual, { items: [{ variant_id: variant.id, quantity: 1 }] });
    expect(cart).toMatchObject({ tax_total: 0, total: 1000, items: [{ tax_lines: [] }] });
  });
});

describe("discounts of a new draft", () => {
  const cartWith = async (...discounts: { code: string }[]) => {
    const [a, b] = [await makeVariant(t, 1000), await makeVariant(t, 999)];
    const { cart } = await makeDraft(t, shop, {
      items: [
        { variant_id: a.id, quantity: 2 },
        { variant_id: b.id, quantity: 3 },
        { title: "Custom", quantity: 1, unit_price: 333 },
      ],
      shipping_methods: [{ option_id: shop.option_id }],
      discounts,
    });
    return cart;
  };
  const amounts = (cart: Awaited<ReturnType<typeof cartWith>>) =>
    cart.items.map((line) => line.adjustments?.map((adjustment) => adjustment.amount));

  it("take a percentage of each line (W1)", async () => {
    const { code } = await makeDiscount(t, shop, { type: "percentage", value: 15 });
    const cart = await cartWith({ code: ` ${code.toLowerCase()} ` });
    expect(amounts(cart)).toEqual([[300], [450], []]);
    expect(cart).toMatchObject({ subtotal: 5330, discount_total: 750, tax_total: 475, total: 5555 });
  });

  it("share a fixed total over the lines, in fractions", async () => {
    const cart = await cartWith(await makeDiscount(t, shop, { type: "fixed", value: 1000 }));
    expect(cart.discount_total).toBe(1000);
    expect(cart.items[0]?.adjustments?.[0]?.amount).toBeCloseTo((1000 * 2000) / 4997, 6);
  });

  it("take a fixed amount per item", async () => {
    const cart = await cartWith(
      await makeDiscount(t, shop, { type: "fixed", value: 100, allocation: "item" }),
    );
    expect(amounts(cart)).toEqual([[200], [300], []]);
  });

  it("make shipping free in the totals, and keep its stored price", async () => {
    const cart = await cartWith(await makeDiscount(t, shop, { type: "free_shipping", value: 0 }));
    expect(cart).toMatchObject({
      shipping_total: 0,
      discount_total: 0,
      shipping_methods: [{ price: 500, total: 0, original_total: 550 }],
    });
  });

  it("are all free shipping ones and the first other of the request", async () => {
    const [ten, free, twenty] = [
      await makeDiscount(t, shop, { type: "percentage", value: 10 }),
      await makeDiscount(t, shop, { type: "free_shipping", value: 0 }),
      await makeDiscount(t, shop, { type: "percentage", value: 20 }),
    ];
    const cart = await cartWith(twenty, free, ten);
    expect(cart.discounts?.map((discount) => discount.code)).toEqual([twenty.code, free.code]);
    expect(cart).toMatchObject({ discount_total: 400 + 599, shipping_total: 0 });
  });

  it("give nothing to lines that their conditions leave out", async () => {
    const [a, b] = [await makeVariant(t, 1000), await makeVariant(t, 1000)];
    const items = [
      { variant_id: a.id, quantity: 1 },
      { variant_id: b.id, quantity: 1 },
    ];
    const only = await makeDiscount(t, shop, {
      type: "percentage",
      value: 10,
      conditions: [{ operator: "in", products: [a.product_id] }],
    });
    expect(amounts((await makeDraft(t, shop, { items, discounts: [only] })).cart)).toEqual([[100], []]);
    const share = await makeDiscount(t, shop, {
      type: "fixed",
      value: 500,
      conditions: [{ operator: "not_in", products: [a.product_id] }],
    });
    expect(amounts((await makeDraft(t, shop, { items, discounts: [share] })).cart)).toEqual([[], [250]]);
  });

  it("are taken from the tax-free part of inclusive prices", async () => {
    const inclusive = await makeShop(t, { tax_rate: 25, includes_tax: true });
    const variant = await makeVariant(t, [{ region_id: inclusive.region_id, amount: 1250 }]);
    const discount = await makeDiscount(t, inclusive, { type: "percentage", value: 10 });
    const { cart } = await makeDraft(t, inclusive, {
      items: [{ variant_id: variant.id, quantity: 1 }],
      discounts: [discount],
    });
    expect(cart).toMatchObject({ subtotal: 1000, discount_total: 100, tax_total: 225, total: 1125 });
  });

  it("may be for members of a customer group", async () => {
    const group = await insertGroup(t.db);
    const member = await makeCustomer(t, [group]);
    const discount = await makeDiscount(t, shop, {
      type: "percentage",
      conditions: [{ operator: "in", customer_groups: [group] }],
    });
    const variant = await makeVariant(t, 1000);
    const { cart } = await makeDraft(t, shop, {
      customer_id: member.id,
      items: [{ variant_id: variant.id, quantity: 1 }],
      discounts: [discount],
    });
    expect(cart.discount_total).toBe(100);
  });
});

describe("shipping of a new draft", () => {
  const makeProfile = async () => {
    const { shipping_profile } = await t.api.shippingProfiles.create({ name: "Heavy", type: "custom" });
    return shipping_profile.id;
  };

  it("mixes a given price with that of an option, and keeps the given one for this cart", async () => {
    const heavy = await makeShippingOption(t, shop.region_id, {
      amount: 900,
      profile_id: await makeProfile(),
    });
    const { cart } = await makeDraft(t, shop, {
      shipping_methods: [{ option_id: shop.option_id, price: 0, data: { slot: 1 } }, { option_id: heavy.id }],
    });
    expect(cart.shipping_methods).toMatchObject([
      { shipping_option_id: shop.option_id, price: 0, data: { slot: 1 } },
      { shipping_option_id: heavy.id, price: 900 },
    ]);
    const custom = await t.db
      .selectFrom("custom_shipping_option")
      .select(["price", "shipping_option_id"])
      .where("cart_id", "=", cart.id)
      .execute();
    expect(custom).toEqual([{ price: 0, shipping_option_id: shop.option_id }]);
  });

  it("has one method per profile: the last one", async () => {
    const express = await makeShippingOption(t, shop.region_id, { amount: 1500 });
    const { cart } = await makeDraft(t, shop, {
      shipping_methods: [{ option_id: shop.option_id, price: 1 }, { option_id: express.id }],
    });
    expect(cart.shipping_methods?.map((method) => method.price)).toEqual([1500]);
    expect(
      await t.db.selectFrom("custom_shipping_option").select("id").where("cart_id", "=", cart.id).execute(),
    ).toEqual([]);
  });

  it("covers the lines whose profile has a method", async () => {
    const heavy = await makeProfile();
    const light = await makeVariant(t, 100);
    const stone = await makeVariant(t, 100);
    await t.db.updateTable("product").set({ profile_id: heavy }).where("id", "=", stone.product_id).execute();
    const { cart } = await makeDraft(t, shop, {
      items: [{ variant_id: light.id, quantity: 1 }, { variant_id: stone.id, quantity: 1 }, { quantity: 1 }],
      shipping_methods: [{ option_id: shop.option_id }],
    });
    expect(cart.items.map((line) => line.has_shipping)).toEqual([true, false, true]);
  });

  it("may be a return option, which is not checked", async () => {
    const other = await makeShop(t);
    const back = await makeShippingOption(t, other.region_id, {
      is_return: true,
      requirements: [{ type: "min_subtotal", amount: 1_000_000 }],
    });
    const { cart } = await makeDraft(t, shop, { shipping_methods: [{ option_id: back.id }] });
    expect(cart.shipping_methods).toHaveLength(1);
  });

  it("meets its requirements with the lines of the same request, before discounts", async () => {
    const variant = await makeVariant(t, 1000);
    const { code } = await makeDiscount(t, shop, { type: "percentage", value: 90 });
    const option = await makeShippingOption(t, shop.region_id, {
      requirements: [
        { type: "min_subtotal", amount: 2000 },
        { type: "max_subtotal", amount: 2001 },
      ],
    });
    const { draft_order } = await t.api.draftOrders.create(
      draftInput(shop, {
        items: [{ variant_id: variant.id, quantity: 2 }],
        shipping_methods: [{ option_id: option.id }],
        discounts: [{ code }],
      }),
    );
    expect(withCart(draft_order).cart.shipping_methods).toHaveLength(1);
  });

  it("compares a tax-inclusive option with the lines and their tax", async () => {
    const variant = await makeVariant(t, 1000);
    const option = await makeShippingOption(t, shop.region_id, {
      includes_tax: true,
      requirements: [{ type: "min_subtotal", amount: 1100 }],
    });
    const { cart } = await makeDraft(t, shop, {
      items: [{ variant_id: variant.id, quantity: 1 }],
      shipping_methods: [{ option_id: option.id }],
    });
    expect(cart.shipping_methods).toMatchObject([{ includes_tax: true, price: 700, total: 700 }]);
  });
});
