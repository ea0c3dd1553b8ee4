import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { insertGroup } from "../discounts/testing";
import { makeShippingOption } from "../shipping-options/testing";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf } from "../testing/refusals";
import {
  draftInput,
  makeCustomer,
  makeDiscount,
  makeDraft,
  makeShop,
  makeVariant,
  type Shop,
} from "../testing/shop";
import type { CreateDraftOrderInput } from "./schema";

let t: TestApi;
let shop: Shop;
let variant_id: string;
beforeAll(async () => {
  t = await openTestApi();
  shop = await makeShop(t);
  variant_id = (await makeVariant(t, 1000)).id;
});
afterAll(() => t.close());

/** The refusal of a draft that is right but for this, and that leaves nothing behind. */
const refusalWith = (input: Partial<CreateDraftOrderInput>) =>
  cleanRefusalOf(t, () =>
    t.api.draftOrders.create(
      draftInput(shop, {
        items: [{ variant_id, quantity: 1 }],
        shipping_methods: [{ option_id: shop.option_id }],
        ...input,
      }),
    ),
  );

describe("an unknown", () => {
  it.each<[string, Partial<CreateDraftOrderInput>, string, string]>([
    ["region", { region_id: "reg_unknown" }, "not_found", "reg_unknown"],
    [
      "variant",
      { items: [{ variant_id: "variant_unknown", quantity: 1 }] },
      "invalid_data",
      "variant_unknown",
    ],
    ["discount code", { discounts: [{ code: "nowhere" }] }, "not_found", "NOWHERE"],
    ["shipping option", { shipping_methods: [{ option_id: "so_unknown" }] }, "not_found", "so_unknown"],
    ["shipping address", { shipping_address: "addr_unknown" }, "not_found", "addr_unknown"],
    ["billing address", { billing_address: "addr_unknown" }, "not_found", "addr_unknown"],
  ])("%s is refused by its name", async (_what, input, kind, named) => {
    const refusal = await refusalWith(input);
    expect(refusal.kind).toBe(kind);
    expect(refusal.message).toContain(named);
  });

  it("variant among known ones is refused, and so is a deleted one", async () => {
    const gone = await makeVariant(t, 1);
    await t.api.products.delete({ id: gone.product_id });
    const items = [{ variant_id, quantity: 1 }, { variant_id: gone.id, quantity: 1 }, { quantity: 1 }];
    const refusal = await refusalWith({ items });
    expect(refusal).toMatchObject({ kind: "invalid_data", message: expect.stringContaining(gone.id) });
    expect(refusal.message).not.toContain(variant_id);
  });
});

describe("a wrong number", () => {
  it.each<[string, object, string]>([
    ["quantity of zero", { quantity: 0 }, "items.0.quantity"],
    ["negative quantity", { quantity: -1 }, "items.0.quantity"],
    ["fractional quantity", { quantity: 1.5 }, "items.0.quantity"],
    ["quantity beyond 32 bits", { quantity: 2 ** 31 }, "items.0.quantity"],
    ["fractional price", { quantity: 1, unit_price: 0.5 }, "items.0.unit_price"],
    ["price beyond 32 bits", { quantity: 1, unit_price: 2 ** 31 }, "items.0.unit_price"],
  ])("as %s is refused on its field", async (_what, line, path) => {
    for (const item of [{ variant_id, ...line }, line]) {
      // The types forbid nothing of this; the schema does.
      const refusal = await refusalWith({ items: [item as { quantity: number }] });
      expect(refusal).toMatchObject({ kind: "invalid_data", message: expect.stringContaining(path) });
      expect(refusal.details.fields?.map((field) => field.path)).toContain(path);
    }
  });

  it.each([-1, 1.5, 2 ** 31])("as the shipping price %d is refused on its field", async (price) => {
    const refusal = await refusalWith({ shipping_methods: [{ option_id: shop.option_id, price }] });
    expect(refusal).toMatchObject({
      kind: "invalid_data",
      message: expect.stringContaining("shipping_methods.0.price"),
    });
  });

  it.each<[string, Partial<CreateDraftOrderInput>]>([
    ["a line", { items: [{ quantity: 2, unit_price: 2_000_000_000 }] }],
    ["a catalogue line", { items: [{ quantity: 2_147_483_647, variant_id: "" }] }],
    [
      "all lines together",
      {
        items: [
          { quantity: 1, unit_price: 2_000_000_000 },
          { quantity: 1, unit_price: 2_000_000_000 },
        ],
      },
    ],
    ["line and shipping", { items: [{ quantity: 1, unit_price: 2_147_483_647 }] }],
  ])("that makes the totals of %s exceed 32 bits is refused by the amount's name", async (_what, input) => {
    const items = input.items?.map((item) => (item.variant_id === "" ? { ...item, variant_id } : item)) ?? [];
    const refusal = await refusalWith({ items });
    expect(refusal).toMatchObject({ kind: "invalid_data", message: expect.stringMatching(/total|subtotal/) });
  });
});

describe("what is missing or of another kind", () => {
  it.each<[string, object, string]>([
    ["no e-mail", { email: undefined }, "email"],
    ["no region", { region_id: undefined }, "region_id is required"],
    ["no shipping methods", { shipping_methods: undefined }, "shipping_methods is required"],
    ["a wrong e-mail", { email: "nobody" }, "email must be an email"],
    ["a line without quantity", { items: [{ variant_id: "variant_x" }] }, "items.0.quantity is required"],
    ["an unknown member", { cart_id: "x" }, "property cart_id should not exist"],
    ["a wrong status", { status: "paid" }, "status must be one of"],
    ["a zero byte", { items: [{ title: "a\u0000b", quantity: 1 }] }, "items.0.title"],
  ])("%s is refused", async (_what, input, message) => {
    const refusal = await refusalWith(input as Partial<CreateDraftOrderInput>);
    expect(refusal).toMatchObject({ kind: "invalid_data", message: expect.stringContaining(message) });
  });
});

describe("prices", () => {
  it("of another currency alone are refused, per entry", async () => {
    const euro = await makeVariant(t, [{ currency_code: "eur", amount: 1000 }]);
    const priced = { variant_id: euro.id, quantity: 1, unit_price: 5 };
    const refusal = await refusalWith({ items: [priced, { variant_id: euro.id, quantity: 1 }, priced] });
    expect(refusal).toMatchObject({ kind: "invalid_data", message: expect.stringContaining(euro.id) });
    const { cart } = await makeDraft(t, shop, { items: [priced] });
    expect(cart.items[0]?.unit_price).toBe(5);
  });

  it("for other quantities alone are refused", async () => {
    const bulk = await makeVariant(t, [{ currency_code: "usd", amount: 1000, min_quantity: 10 }]);
    const refusal = await refusalWith({ items: [{ variant_id: bulk.id, quantity: 9 }] });
    expect(refusal).toMatchObject({ kind: "invalid_data", message: expect.stringContaining(bulk.id) });
  });
});

describe("a discount", () => {
  const hour = 3_600_000;
  it.each<[string, Parameters<typeof makeDiscount>[3], string]>([
    ["that has ended", { starts_at: Date.now() - 2 * hour, ends_at: Date.now() - hour }, "not_allowed"],
    ["that has not begun", { starts_at: Date.now() + hour }, "not_allowed"],
    ["that is disabled", { is_disabled: true }, "not_allowed"],
  ])("%s is refused by its code", async (_what, input, kind) => {
    const discount = await makeDiscount(t, shop, { type: "percentage" }, input);
    const refusal = await refusalWith({ discounts: [discount] });
    expect(refusal).toMatchObject({ kind, message: expect.stringContaining(discount.code) });
    expect(refusal.details.fields).toMatchObject([{ path: "discounts.0.code" }]);
  });

  it("that is used up is refused", async () => {
    const discount = await makeDiscount(t, shop, { type: "percentage" }, { usage_limit: 1 });
    await t.db.updateTable("discount").set({ usage_count: 1 }).where("code", "=", discount.code).execute();
    expect(await refusalWith({ discounts: [discount] })).toMatchObject({
      kind: "not_allowed",
      message: expect.stringContaining(discount.code),
    });
  });

  it("of another region is refused", async () => {
    const discount = await makeDiscount(t, await makeShop(t), { type: "percentage" });
    expect(await refusalWith({ discounts: [discount] })).toMatchObject({
      kind: "invalid_data",
      message: expect.stringContaining(discount.code),
    });
  });

  it("for a customer group is refused to others, whichever place it has in the request", async () => {
    const group = await insertGroup(t.db);
    const vip = await makeDiscount(t, shop, {
      type: "percentage",
      conditions: [{ operator: "in", customer_groups: [group] }],
    });
    const all = await makeDiscount(t, shop, { type: "percentage" });
    const customer = await makeCustomer(t);
    for (const input of [{}, { customer_id: customer.id }]) {
      const refusal = await refusalWith({ ...input, discounts: [all, vip] });
      expect(refusal).toMatchObject({ kind: "not_allowed", message: expect.stringContaining(vip.code) });
      expect(refusal.details.fields).toMatchObject([{ path: "discounts.1.code" }]);
    }
  });

  it("sent twice is refused", async () => {
    const discount = await makeDiscount(t, shop, { type: "percentage" });
    const refusal = await refusalWith({ discounts: [discount, { code: discount.code.toLowerCase() }] });
    expect(refusal).toMatchObject({ kind: "not_found", message: expect.stringContaining(discount.code) });
  });
});

describe("an address", () => {
  it.each<[string, Partial<CreateDraftOrderInput>, string]>([
    ["of a country outside", { shipping_address: { country_code: "jp" } }, "shipping_address"],
    ["for billing outside", { billing_address: { country_code: "jp" } }, "billing_address"],
    ["without country", { shipping_address: { city: "Springfield" } }, "shipping_address"],
    ["of no country at all", { billing_address: { country_code: "zz" } }, "billing_address"],
  ])("%s is refused", async (_what, input, named) => {
    expect(await refusalWith(input)).toMatchObject({
      kind: "not_allowed",
      message: expect.stringContaining(named),
    });
  });

  it("that is stored and outside is refused", async () => {
    const other = await makeShop(t);
    const { cart } = await makeDraft(t, other, { shipping_address: { country_code: other.country } });
    const refusal = await refusalWith({ shipping_address: cart.shipping_address_id });
    expect(refusal).toMatchObject({ kind: "not_allowed", message: expect.stringContaining(other.country) });
  });
});

describe("a shipping option", () => {
  it("of another region is refused", async () => {
    const other = await makeShop(t);
    const refusal = await refusalWith({ shipping_methods: [{ option_id: other.option_id }] });
    expect(refusal).toMatchObject({ kind: "invalid_data", message: expect.stringContaining("region") });
  });

  it.each([
    ["below its least subtotal", { type: "min_subtotal" as const, amount: 1001 }],
    ["at its greatest subtotal", { type: "max_subtotal" as const, amount: 1000 }],
  ])("%s is refused", async (_what, requirement) => {
    const option = await makeShippingOption(t, shop.region_id, {
      name: "Bulky",
      requirements: [requirement],
    });
    const refusal = await refusalWith({ shipping_methods: [{ option_id: option.id }] });
    expect(refusal).toMatchObject({ kind: "not_allowed", message: expect.stringContaining("Bulky") });
  });

  it("that was deleted is refused", async () => {
    const option = await makeShippingOption(t, shop.region_id);
    await t.api.shippingOptions.delete({ id: option.id });
    expect((await refusalWith({ shipping_methods: [{ option_id: option.id }] })).kind).toBe("not_found");
  });
});

describe("the default sales channel", () => {
  it("must not be disabled", async () => {
    const set = (is_disabled: boolean) => t.db.updateTable("sales_channel").set({ is_disabled }).execute();
    await set(true);
    const refusal = await refusalWith({});
    await set(false);
    expect(refusal).toMatchObject({ kind: "invalid_data", message: expect.stringContaining("disabled") });
  });
});

describe("somebody", () => {
  it("who is not signed in is refused", async () => {
    const refusal = await cleanRefusalOf(t, () => t.as("nobody").draftOrders.create(draftInput(shop)));
    expect(refusal.status).toBe(401);
  });
});
