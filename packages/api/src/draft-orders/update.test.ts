import { newId, query } from "@backroom/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { etagOf } from "../core/write";
import { insertGroup } from "../discounts/testing";
import { makePriceList } from "../products/testing";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf } from "../testing/refusals";
import {
  attachGiftCard,
  makeCustomer,
  makeDiscount,
  makeDraft,
  makeShop,
  makeVariant,
  type Shop,
  withCart,
} from "../testing/shop";
import type { UpdateDraftOrderInput } from "./schema";

let t: TestApi;
let shop: Shop;
beforeAll(async () => {
  t = await openTestApi();
  shop = await makeShop(t);
});
afterAll(() => t.close());

type Change = Omit<UpdateDraftOrderInput, "id">;
const update = async (draft: { id: string }, change: Change) =>
  withCart((await t.api.draftOrders.update({ id: draft.id, ...change })).draft_order);
const reload = async (draft: { id: string }) =>
  withCart((await t.api.draftOrders.get({ id: draft.id })).draft_order);

describe("updating a draft", () => {
  it("answers all columns, moves the version on, and says so", async () => {
    const draft = await makeDraft(t, shop, { no_notification_order: true });
    const after = await update(draft, { no_notification_order: false });
    expect(after).toMatchObject({ no_notification_order: false, completed_at: null, idempotency_key: null });
    expect(after.updated_at > draft.updated_at).toBe(true);
    expect(await t.eventsOf(draft.id)).toEqual(["draft_order.created", "draft_order.updated"]);
    expect((await t.eventsOf(draft.cart_id)).slice(2)).toEqual(["cart.updated"]);
  });

  it("with nothing to change keeps everything", async () => {
    const variant = await makeVariant(t, 1000);
    const draft = await makeDraft(t, shop, {
      items: [{ variant_id: variant.id, quantity: 1, unit_price: 5 }],
      shipping_methods: [{ option_id: shop.option_id }],
      shipping_address: { country_code: shop.country },
    });
    await update(draft, {});
    const { updated_at: _draft, cart, ...rest } = await reload(draft);
    const { updated_at: _cart, ...after } = cart;
    expect(draft).toMatchObject(rest);
    expect(draft.cart).toMatchObject(after);
  });

  it("is refused for an unknown draft, a completed one, and who has seen an older version", async () => {
    const draft = await makeDraft(t, shop, { items: [{ quantity: 1 }] });
    const change = { email: "late@example.com" };
    const unknown = await cleanRefusalOf(t, () => update({ id: "dorder_unknown" }, change));
    expect(unknown).toMatchObject({ kind: "not_found", message: expect.stringContaining("dorder_unknown") });
    const ifMatch = etagOf(draft.updated_at);
    await t.as("admin", { ifMatch }).draftOrders.update({ id: draft.id, no_notification_order: true });
    const stale = await cleanRefusalOf(t, () =>
      t.as("admin", { ifMatch }).draftOrders.update({ id: draft.id, ...change }),
    );
    expect(stale).toMatchObject({ kind: "precondition_failed", status: 412 });
    await t.api.draftOrders.pay({ id: draft.id });
    expect(await cleanRefusalOf(t, () => update(draft, change))).toMatchObject({ kind: "not_allowed" });
  });

  it("refuses what it does not know", async () => {
    const draft = await makeDraft(t, shop);
    for (const change of [{ metadata: { a: 1 } }, { shipping_methods: [] }, { status: "completed" }]) {
      expect(await cleanRefusalOf(t, () => update(draft, change as Change))).toMatchObject({
        kind: "invalid_data",
        message: expect.stringContaining("should not exist"),
      });
    }
  });
});

describe("the customer of a draft", () => {
  it("is replaced with the e-mail, and the e-mail sent beside it does not count", async () => {
    const customer = await makeCustomer(t);
    const draft = await makeDraft(t, shop);
    const { cart } = await update(draft, { customer_id: customer.id, email: "ignored@example.com" });
    expect(cart).toMatchObject({ customer_id: customer.id, email: customer.email });
    expect((await t.eventsOf(draft.cart_id)).slice(2)).toEqual(["cart.customer_updated", "cart.updated"]);
  });

  it("is the guest of a new e-mail", async () => {
    const draft = await makeDraft(t, shop);
    const { cart } = await update(draft, { email: "New.Guest@Example.com" });
    expect(cart).toMatchObject({ email: "new.guest@example.com", customer: { has_account: false } });
    expect(cart.customer_id).not.toBe(draft.cart.customer_id);
  });

  it("must exist", async () => {
    const draft = await makeDraft(t, shop);
    const refusal = await cleanRefusalOf(t, () =>
      update(draft, { customer_id: "cus_unknown", email: "nobody@example.com" }),
    );
    expect(refusal).toMatchObject({ kind: "not_found", message: expect.stringContaining("cus_unknown") });
    expect(await reload(draft)).toEqual(draft);
  });

  it("changes automatic prices, not those given by hand nor custom lines", async () => {
    const variant = await makeVariant(t, 1000);
    const group = await insertGroup(t.db);
    const list = await makePriceList(t, { customer_group_ids: [group] });
    await t.db
      .insertInto("money_amount")
      .values({
        id: newId("ma"),
        variant_id: variant.id,
        currency_code: "usd",
        amount: 600,
        price_list_id: list,
      })
      .execute();
    const draft = await makeDraft(t, shop, {
      items: [
        { variant_id: variant.id, quantity: 1 },
        { variant_id: variant.id, quantity: 1, unit_price: 2000 },
        { quantity: 1, unit_price: 30 },
      ],
      discounts: [await makeDiscount(t, shop, { type: "percentage", value: 10 })],
    });
    const changed = withCart(
      (
        await t.api.draftOrders.addLineItem({
          id: draft.id,
          variant_id: variant.id,
          quantity: 1,
          metadata: { own: 1 },
        })
      ).draft_order,
    ).cart.items.at(-1);
    await t.api.draftOrders.updateLineItem({ id: draft.id, line_id: changed?.id ?? "", unit_price: 1500 });
    const member = await makeCustomer(t, [group]);
    const { cart } = await update(draft, { customer_id: member.id });
    expect(cart.items.map((line) => line.unit_price)).toEqual([600, 2000, 30, 1500]);
    expect(cart.discount_total).toBe(410);
  });
});

describe("the region of a draft", () => {
  const filled = async () => {
    const variant = await makeVariant(t, [
      { currency_code: "usd", amount: 1000 },
      { currency_code: "eur", amount: 900 },
    ]);
    const draft = await makeDraft(t, shop, {
      items: [
        { variant_id: variant.id, quantity: 2 },
        { variant_id: variant.id, quantity: 1, unit_price: 77 },
        { quantity: 1, unit_price: 30 },
      ],
      shipping_methods: [{ option_id: shop.option_id, price: 100 }],
      shipping_address: { city: "Springfield", country_code: shop.country },
    });
    return draft;
  };

  it("brings its prices and takes the shipping away", async () => {
    const draft = await filled();
    const eur = await makeShop(t, { currency_code: "eur", tax_rate: 20 });
    const { cart } = await update(draft, { region_id: eur.region_id });
    expect(cart).toMatchObject({
      region_id: eur.region_id,
      shipping_methods: [],
      subtotal: 1800 + 77 + 30,
      item_tax_total: 360 + 15,
    });
    expect(cart.items.map((line) => [line.unit_price, line.has_shipping])).toEqual([
      [900, false],
      [77, false],
      [30, true],
    ]);
    expect(
      await t.db.selectFrom("custom_shipping_option").select("id").where("cart_id", "=", cart.id).execute(),
    ).toEqual([]);
  });

  it("clears the country, or names the only one, and keeps the rest of the address", async () => {
    const several = await update(await filled(), { region_id: (await makeShop(t)).region_id });
    expect(several.cart.shipping_address).toMatchObject({ city: "Springfield", country_code: null });
    const single = await makeShop(t, { countries: 1 });
    const one = await update(await filled(), { region_id: single.region_id });
    expect(one.cart.shipping_address).toMatchObject({ city: "Springfield", country_code: single.country });
    const bare = await update(await makeDraft(t, shop), { region_id: single.region_id });
    expect(bare.cart.shipping_address).toMatchObject({ city: null, country_code: single.country });
  });

  it("takes the country asked for, alone or in an address", async () => {
    const next = await makeShop(t);
    const [country = ""] = next.countries;
    const alone = await update(await filled(), {
      region_id: next.region_id,
      country_code: country.toUpperCase(),
    });
    expect(alone.cart.shipping_address).toMatchObject({ city: "Springfield", country_code: country });
    const within = await update(await filled(), {
      region_id: next.region_id,
      shipping_address: { first_name: "Ada", country_code: country },
    });
    expect(within.cart.shipping_address).toMatchObject({
      city: "Springfield",
      first_name: "Ada",
      country_code: country,
    });
    const { cart } = await makeDraft(t, next, {
      shipping_address: { city: "Ogdenville", country_code: country },
    });
    const stored = await update(await filled(), {
      region_id: next.region_id,
      shipping_address: cart.shipping_address_id,
    });
    expect(stored.cart.shipping_address_id).toBe(cart.shipping_address_id);
  });

  it("drops discounts that are not for it, and keeps the others", async () => {
    const next = await makeShop(t);
    const both = { regions: [shop.region_id, next.region_id] };
    const stays = await makeDiscount(t, shop, { type: "free_shipping", value: 0 }, both);
    const goes = await makeDiscount(t, shop, { type: "percentage" });
    const variant = await makeVariant(t, 1000);
    const draft = await makeDraft(t, shop, {
      items: [{ variant_id: variant.id, quantity: 1 }],
      discounts: [goes, stays],
    });
    const { cart } = await update(draft, { region_id: next.region_id });
    expect(cart.discounts?.map((discount) => discount.code)).toEqual([stays.code]);
    expect(cart).toMatchObject({ discount_total: 0, items: [{ adjustments: [] }] });
  });

  it("takes gift cards and payment sessions away", async () => {
    const draft = await filled();
    await attachGiftCard(t, shop, draft.cart_id, { balance: 100 });
    await t.db
      .insertInto("payment_session")
      .values({ id: newId("ps"), cart_id: draft.cart_id, provider_id: "manual", status: "pending" })
      .execute();
    const { cart } = await update(draft, { region_id: (await makeShop(t)).region_id });
    expect(cart).toMatchObject({ gift_cards: [], payment_sessions: [], gift_card_total: 0 });
  });

  it("is not left by the one it already has", async () => {
    const draft = await filled();
    const { cart } = await update(draft, { region_id: shop.region_id });
    expect(cart.shipping_methods).toHaveLength(1);
    expect(cart.shipping_address?.country_code).toBe(shop.country);
  });

  it("is refused where a variant has no price, and the line is not dropped", async () => {
    const draft = await filled();
    const dkk = await makeShop(t, { currency_code: "dkk" });
    const refusal = await cleanRefusalOf(t, () => update(draft, { region_id: dkk.region_id }));
    expect(refusal).toMatchObject({
      kind: "invalid_data",
      message: expect.stringContaining(draft.cart.items[0]?.variant_id ?? ""),
    });
    expect(await reload(draft)).toEqual(draft);
  });

  it("is refused when it is unknown, or its country is outside", async () => {
    const draft = await filled();
    const next = await makeShop(t);
    const refusal = await cleanRefusalOf(t, () => update(draft, { region_id: "reg_unknown" }));
    expect(refusal).toMatchObject({ kind: "not_found", message: expect.stringContaining("reg_unknown") });
    const { cart } = await makeDraft(t, next, { shipping_address: { country_code: next.country } });
    for (const change of [
      { country_code: "jp" },
      { shipping_address: { country_code: "jp" } },
      { country_code: "jp", shipping_address: cart.shipping_address_id },
    ]) {
      const outside = await cleanRefusalOf(t, () => update(draft, { region_id: next.region_id, ...change }));
      expect(outside).toMatchObject({ kind: "not_allowed", message: expect.stringContaining("jp") });
    }
    expect(await reload(draft)).toEqual(draft);
  });

  it("cannot change once the payment is authorized", async () => {
    const draft = await filled();
    await query(t.db, "update cart set payment_authorized_at = now() where id = $1", [draft.cart_id]);
    const { region_id } = await makeShop(t);
    expect((await cleanRefusalOf(t, () => update(draft, { region_id }))).kind).toBe("not_allowed");
  });
});

describe("the addresses of a draft", () => {
  const addressed = () =>
    makeDraft(t, shop, {
      shipping_address: {
        first_name: "Ada",
        city: "Springfield",
        country_code: shop.country,
        metadata: { a: 1, b: 2 },
      },
      billing_address: { first_name: "Bill", country_code: shop.country },
    });

  it("are merged into the present ones", async () => {
    const draft = await addressed();
    const { cart } = await update(draft, {
      shipping_address: {
        city: "Shelbyville",
        country_code: shop.countries[1]?.toUpperCase(),
        metadata: { a: "", c: 3 },
      },
      billing_address: { phone: "1" },
    });
    expect(cart.shipping_address).toMatchObject({
      id: draft.cart.shipping_address_id,
      first_name: "Ada",
      city: "Shelbyville",
      country_code: shop.countries[1],
      metadata: { b: 2, c: 3 },
    });
    expect(cart.billing_address).toMatchObject({
      id: draft.cart.billing_address_id,
      first_name: "Bill",
      phone: "1",
      country_code: shop.country,
    });
  });

  it("are created where there are none, for billing in any country", async () => {
    const draft = await makeDraft(t, shop);
    const { cart } = await update(draft, {
      shipping_address: { city: "Springfield" },
      billing_address: { country_code: "JP" },
    });
    expect(cart.shipping_address).toMatchObject({ city: "Springfield", country_code: null });
    expect(cart.billing_address).toMatchObject({ country_code: "jp" });
  });

  it("may be ids of stored ones, which are then shared", async () => {
    const [one, two] = [await addressed(), await makeDraft(t, shop)];
    const id = one.cart.shipping_address_id;
    const { cart } = await update(two, { shipping_address: id, billing_address: id });
    expect(cart).toMatchObject({ shipping_address_id: id, billing_address_id: id });
  });

  it("are copied before a change when another draft has them, too", async () => {
    const one = await addressed();
    const two = await makeDraft(t, shop, { shipping_address: one.cart.shipping_address_id });
    const { cart } = await update(two, { shipping_address: { city: "Ogdenville" } });
    expect(cart.shipping_address_id).not.toBe(one.cart.shipping_address_id);
    expect(cart.shipping_address).toMatchObject({
      first_name: "Ada",
      city: "Ogdenville",
      metadata: { a: 1, b: 2 },
    });
    expect((await reload(one)).cart.shipping_address).toEqual(one.cart.shipping_address);
  });

  it("are copied before a change when they are for shipping and billing, or a customer's", async () => {
    const customer = await makeCustomer(t);
    const saved = newId("addr");
    await t.db
      .insertInto("address")
      .values({ id: saved, customer_id: customer.id, city: "Home", country_code: shop.country })
      .execute();
    const draft = await makeDraft(t, shop, { shipping_address: saved, billing_address: saved });
    const once = await update(draft, { shipping_address: { city: "Work" } });
    expect(once.cart).toMatchObject({
      billing_address_id: saved,
      shipping_address: { city: "Work", customer_id: null },
    });
    const twice = await update(draft, { billing_address: { city: "Bank" } });
    expect(twice.cart).toMatchObject({
      shipping_address: { city: "Work" },
      billing_address: { city: "Bank" },
    });
    expect(
      await t.db.selectFrom("address").select("city").where("id", "=", saved).executeTakeFirst(),
    ).toEqual({ city: "Home" });
  });

  it("are copied before a change when an order has them", async () => {
    const paid = await makeDraft(t, shop, {
      items: [{ quantity: 1 }],
      shipping_address: { city: "Old", country_code: shop.country },
    });
    const { order } = await t.api.draftOrders.pay({ id: paid.id });
    const draft = await makeDraft(t, shop, { shipping_address: order.shipping_address_id });
    await update(draft, { shipping_address: { city: "New" } });
    expect((await t.api.orders.get({ id: order.id })).order.shipping_address?.city).toBe("Old");
  });

  it.each<[string, Change, string, string]>([
    [
      "a shipping country outside",
      { shipping_address: { country_code: "jp" } },
      "invalid_data",
      "country_code",
    ],
    ["an unknown shipping address", { shipping_address: "addr_unknown" }, "not_found", "addr_unknown"],
    ["an unknown billing address", { billing_address: "addr_unknown" }, "not_found", "addr_unknown"],
    [
      "a billing country that does not exist",
      { billing_address: { country_code: "zz" } },
      "not_found",
      "country_code zz",
    ],
  ])("refuse %s", async (_what, change, kind, named) => {
    const draft = await addressed();
    const refusal = await cleanRefusalOf(t, () => update(draft, { email: "undone@example.com", ...change }));
    expect(refusal).toMatchObject({ kind, message: expect.stringContaining(named) });
    expect(await reload(draft)).toEqual(draft);
  });
});

describe("the discounts of a draft", () => {
  const drafted = async (...codes: { code: string }[]) => {
    const variant = await makeVariant(t, 1000);
    return makeDraft(t, shop, {
      items: [{ variant_id: variant.id, quantity: 1 }],
      shipping_methods: [{ option_id: shop.option_id, price: 123 }],
      discounts: codes,
    });
  };

  it("replace the set, in the order of the request", async () => {
    const [ten, free, twenty] = [
      await makeDiscount(t, shop, { type: "percentage", value: 10 }),
      await makeDiscount(t, shop, { type: "free_shipping", value: 0 }),
      await makeDiscount(t, shop, { type: "percentage", value: 20 }),
    ];
    const draft = await drafted(ten);
    const { cart } = await update(draft, { discounts: [free, twenty, ten] });
    expect(cart.discounts?.map((discount) => discount.code)).toEqual([free.code, twenty.code]);
    expect(cart).toMatchObject({
      discount_total: 200,
      shipping_total: 0,
      items: [{ adjustments: [{ amount: 200, description: "discount" }] }],
    });
  });

  it("leave no adjustment behind when only free shipping remains, and the given shipping price comes back", async () => {
    const draft = await drafted(await makeDiscount(t, shop, { type: "percentage", value: 10 }));
    const free = await makeDiscount(t, shop, { type: "free_shipping", value: 0 });
    const { cart } = await update(draft, { discounts: [free] });
    expect(cart).toMatchObject({
      discount_total: 0,
      shipping_total: 0,
      items: [{ adjustments: [] }],
      shipping_methods: [{ price: 123 }],
    });
    const none = await update(draft, { discounts: [] });
    expect(none.cart).toMatchObject({
      discounts: [],
      shipping_total: 123,
      shipping_methods: [{ price: 123, total: 135 }],
    });
  });

  it("stay as they are when they are not sent", async () => {
    const draft = await drafted(await makeDiscount(t, shop, { type: "percentage", value: 10 }));
    const { cart } = await update(draft, { email: "someone@example.com" });
    expect(cart.discount_total).toBe(100);
  });

  it("are refused as on creation, and the old ones stay", async () => {
    const old = await makeDiscount(t, shop, { type: "percentage", value: 10 });
    const draft = await drafted(old);
    const off = await makeDiscount(t, shop, { type: "percentage" }, { is_disabled: true });
    const far = await makeDiscount(t, await makeShop(t), { type: "percentage" });
    const cases = [
      [off, "not_allowed"],
      [far, "invalid_data"],
      [{ code: "NOWHERE" }, "not_found"],
    ] as const;
    for (const [discount, kind] of cases) {
      const refusal = await cleanRefusalOf(t, () => update(draft, { discounts: [old, discount] }));
      expect(refusal).toMatchObject({ kind, message: expect.stringContaining(discount.code) });
    }
    expect(await reload(draft)).toEqual(draft);
  });

  it("are checked for the customer and region of the same request", async () => {
    const group = await insertGroup(t.db);
    const member = await makeCustomer(t, [group]);
    const next = await makeShop(t);
    const vip = await makeDiscount(t, next, {
      type: "percentage",
      conditions: [{ operator: "in", customer_groups: [group] }],
    });
    const draft = await drafted();
    expect((await cleanRefusalOf(t, () => update(draft, { discounts: [vip] }))).kind).toBe("invalid_data");
    const { cart } = await update(draft, {
      customer_id: member.id,
      region_id: next.region_id,
      discounts: [vip],
    });
    expect(cart.discount_total).toBe(100);
  });
});

describe("deleting a draft", () => {
  it("removes it and keeps its cart", async () => {
    const draft = await makeDraft(t, shop, { items: [{ quantity: 1 }] });
    expect(await t.api.draftOrders.delete({ id: draft.id })).toEqual({
      id: draft.id,
      object: "draft-order",
      deleted: true,
    });
    expect((await cleanRefusalOf(t, () => reload(draft))).kind).toBe("not_found");
    expect(await t.db.selectFrom("cart").select("id").where("id", "=", draft.cart_id).execute()).toHaveLength(
      1,
    );
    expect(await t.eventsOf(draft.id)).toEqual(["draft_order.created", "draft_order.deleted"]);
  });

  it("is no error for an unknown one, and no event", async () => {
    const answer = { id: "dorder_unknown", object: "draft-order", deleted: true };
    expect(await t.api.draftOrders.delete({ id: "dorder_unknown" })).toEqual(answer);
    expect(await t.eventsOf("dorder_unknown")).toEqual([]);
  });

  it("is refused once it is paid", async () => {
    const draft = await makeDraft(t, shop, { items: [{ quantity: 1 }] });
    await t.api.draftOrders.pay({ id: draft.id });
    const refusal = await cleanRefusalOf(t, () => t.api.draftOrders.delete({ id: draft.id }));
    expect(refusal).toMatchObject({
      kind: "not_allowed",
      status: 400,
      message: expect.stringContaining("completed"),
    });
  });
});
