import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { etagOf } from "../core/write";
import { insertGroup } from "../discounts/testing";
import { makePriceList } from "../products/testing";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf } from "../testing/refusals";
import {
  makeCustomer,
  makeDiscount,
  makeDraft,
  makeShop,
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

type Draft = Awaited<ReturnType<typeof makeDraft>>;
type Caller = TestApi["api"];
type AddInput = Parameters<Caller["draftOrders"]["addLineItem"]>[0];
type UpdateInput = Parameters<Caller["draftOrders"]["updateLineItem"]>[0];

const add = async (draft: Draft, line: Omit<AddInput, "id">) =>
  withCart((await t.api.draftOrders.addLineItem({ id: draft.id, ...line })).draft_order);
const update = async (
  draft: Draft,
  line_id: string | undefined,
  change: Omit<UpdateInput, "id" | "line_id">,
) =>
  withCart(
    (await t.api.draftOrders.updateLineItem({ id: draft.id, line_id: line_id ?? "", ...change })).draft_order,
  );
const remove = async (draft: Draft, line_id: string | undefined) =>
  withCart((await t.api.draftOrders.deleteLineItem({ id: draft.id, line_id: line_id ?? "" })).draft_order);
const lines = (draft: Draft) => draft.cart.items.map(({ unit_price, quantity }) => [unit_price, quantity]);

const stocked = async (quantity: number) => {
  const variant = await makeVariant(t, 1000);
  await supply(t, variant.id, quantity);
  return variant;
};

describe("adding a line", () => {
  it("appends a variant, keeps shipping, says so, and moves the version on", async () => {
    const [first, second] = [await makeVariant(t, 1000), await makeVariant(t, 500)];
    const draft = await makeDraft(t, shop, {
      items: [{ variant_id: first.id, quantity: 1 }],
      shipping_methods: [{ option_id: shop.option_id }],
    });
    const after = await add(draft, { variant_id: second.id, quantity: 2, metadata: { note: "x" } });
    expect(lines(after)).toEqual([
      [1000, 1],
      [500, 2],
    ]);
    expect(after.cart.items[1]).toMatchObject({
      title: second.title,
      has_shipping: true,
      metadata: { note: "x" },
    });
    expect(after.cart).toMatchObject({ subtotal: 2000, shipping_total: 500, total: 2750 });
    expect(after.updated_at > draft.updated_at).toBe(true);
    expect((await t.eventsOf(draft.cart_id)).slice(2)).toEqual(["cart.updated"]);
  });

  it("merges the same variant and selects the price again for the whole quantity", async () => {
    const variant = await makeVariant(t, [
      { currency_code: "usd", amount: 1000 },
      { currency_code: "usd", amount: 700, min_quantity: 5 },
    ]);
    const draft = await makeDraft(t, shop, {
      items: [{ variant_id: variant.id, quantity: 3, metadata: { a: { b: 1 } } }],
    });
    const after = await add(draft, { variant_id: variant.id, quantity: 2, metadata: { a: { b: 1 } } });
    expect(lines(after)).toEqual([[700, 5]]);
    expect(after.cart.items[0]?.id).toBe(draft.cart.items[0]?.id);
  });

  it("takes the prices of the customer's groups when it merges", async () => {
    const group = await insertGroup(t.db);
    const variant = await makeVariant(t, 1000);
    const customer = await makeCustomer(t, [group]);
    const draft = await makeDraft(t, shop, {
      customer_id: customer.id,
      items: [{ variant_id: variant.id, quantity: 1 }],
    });
    const list = await makePriceList(t, { customer_group_ids: [group] });
    await t.db
      .insertInto("money_amount")
      .values({
        id: `ma_${list}`,
        variant_id: variant.id,
        currency_code: "usd",
        amount: 600,
        price_list_id: list,
      })
      .execute();
    expect(lines(await add(draft, { variant_id: variant.id, quantity: 1 }))).toEqual([[600, 2]]);
  });

  it("does not merge other metadata, nor a price that was given", async () => {
    const variant = await makeVariant(t, 1000);
    const draft = await makeDraft(t, shop, { items: [{ variant_id: variant.id, quantity: 1 }] });
    await add(draft, { variant_id: variant.id, quantity: 1, metadata: { engraving: "A" } });
    await add(draft, { variant_id: variant.id, quantity: 1, unit_price: 1000 });
    const after = await add(draft, { variant_id: variant.id, quantity: 1, unit_price: 1000 });
    expect(lines(after)).toEqual([
      [1000, 1],
      [1000, 1],
      [1000, 1],
      [1000, 1],
    ]);
    expect(lines(await add(draft, { variant_id: variant.id, quantity: 1 }))).toEqual([
      [1000, 2],
      [1000, 1],
      [1000, 1],
      [1000, 1],
    ]);
  });

  it("takes custom lines without an event, each a line of its own, and moves the version on", async () => {
    const draft = await makeDraft(t, shop);
    const first = await add(draft, { title: "Wrap", unit_price: 300, quantity: 1 });
    const after = await add(draft, { title: "Wrap", unit_price: 300, quantity: 1 });
    expect(lines(after)).toEqual([
      [300, 1],
      [300, 1],
    ]);
    expect(lines(await add(draft, { quantity: 2 }))).toEqual([
      [300, 1],
      [300, 1],
      [0, 2],
    ]);
    expect(after.updated_at > first.updated_at && first.updated_at > draft.updated_at).toBe(true);
    expect(await t.eventsOf(draft.cart_id)).toEqual(["cart.created", "cart.updated"]);
  });

  it("shares a fixed discount anew", async () => {
    const [a, b] = [await makeVariant(t, 1000), await makeVariant(t, 3000)];
    const draft = await makeDraft(t, shop, {
      items: [{ variant_id: a.id, quantity: 1 }],
      discounts: [await makeDiscount(t, shop, { type: "fixed", value: 400 })],
    });
    expect(draft.cart.items[0]?.adjustments).toMatchObject([{ amount: 400 }]);
    const after = await add(draft, { variant_id: b.id, quantity: 1 });
    expect(after.cart.items.map((line) => line.adjustments?.[0]?.amount)).toEqual([100, 300]);
    expect(after.cart.discount_total).toBe(400);
  });

  it("needs stock for the merged quantity", async () => {
    const variant = await stocked(3);
    const draft = await makeDraft(t, shop, { items: [{ variant_id: variant.id, quantity: 2 }] });
    const refusal = await cleanRefusalOf(t, () => add(draft, { variant_id: variant.id, quantity: 2 }));
    expect(refusal.toBody()).toMatchObject({
      type: "not_allowed",
      code: "insufficient_inventory",
      message: expect.stringContaining(variant.id),
    });
    expect(refusal.status).toBe(400);
    expect(lines(await add(draft, { variant_id: variant.id, quantity: 1 }))).toEqual([[1000, 3]]);
    const backorder = await stocked(0);
    await t.db
      .updateTable("product_variant")
      .set({ allow_backorder: true })
      .where("id", "=", backorder.id)
      .execute();
    expect(lines(await add(draft, { variant_id: backorder.id, quantity: 9 }))).toContainEqual([1000, 9]);
  });

  it("adds up two at the same moment", async () => {
    const variant = await stocked(10);
    const draft = await makeDraft(t, shop, { items: [{ variant_id: variant.id, quantity: 4 }] });
    const outcomes = await Promise.allSettled(
      [1, 2].map(() => add(draft, { variant_id: variant.id, quantity: 4 })),
    );
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(lines(withCart((await t.api.draftOrders.get({ id: draft.id })).draft_order))).toEqual([[1000, 8]]);
  });

  it.each<[string, Omit<AddInput, "id">, string]>([
    ["an unknown variant", { variant_id: "variant_unknown", quantity: 1 }, "variant_unknown"],
    ["no quantity", { title: "x" } as unknown as Omit<AddInput, "id">, "quantity is required"],
    ["quantity 0", { quantity: 0 }, "quantity"],
    ["a negative quantity", { quantity: -2 }, "quantity"],
    ["a fractional quantity", { quantity: 0.5 }, "quantity"],
    ["a quantity beyond 32 bits", { quantity: 2 ** 31 }, "quantity"],
    ["a fractional price", { quantity: 1, unit_price: 1.5 }, "unit_price"],
    ["a total beyond 32 bits", { quantity: 2, unit_price: 2_000_000_000 }, "total"],
  ])("refuses %s", async (_what, line, named) => {
    const draft = await makeDraft(t, shop);
    const refusal = await cleanRefusalOf(t, () => add(draft, line));
    expect(refusal).toMatchObject({ kind: "invalid_data", message: expect.stringContaining(named) });
  });

  it("refuses a merged quantity beyond 32 bits, and a variant without a price here", async () => {
    const free = await makeVariant(t, 0);
    const draft = await makeDraft(t, shop, { items: [{ variant_id: free.id, quantity: 2_147_483_647 }] });
    const tooMany = await cleanRefusalOf(t, () => add(draft, { variant_id: free.id, quantity: 1 }));
    expect(tooMany).toMatchObject({ kind: "invalid_data", message: expect.stringContaining("quantity") });
    const euro = await makeVariant(t, [{ currency_code: "eur", amount: 1 }]);
    const unpriced = await cleanRefusalOf(t, () => add(draft, { variant_id: euro.id, quantity: 1 }));
    expect(unpriced).toMatchObject({ kind: "invalid_data", message: expect.stringContaining(euro.id) });
  });
});

describe("changing a line", () => {
  const draftOf = async (price = 1000, quantity = 2) => {
    const variant = await makeVariant(t, [
      { currency_code: "usd", amount: price },
      { currency_code: "usd", amount: 1, min_quantity: 100 },
    ]);
    const draft = await makeDraft(t, shop, {
      items: [
        { variant_id: variant.id, quantity, metadata: { a: 1, b: 2 } },
        { title: "Wrap", quantity: 1, unit_price: 50 },
      ],
      shipping_methods: [{ option_id: shop.option_id }],
      discounts: [await makeDiscount(t, shop, { type: "percentage", value: 10 })],
    });
    return { draft, line: draft.cart.items[0]?.id, variant };
  };

  it("sets title, price, quantity and metadata, and keeps the rest", async () => {
    const { draft, line } = await draftOf();
    const after = await update(draft, line, {
      title: "Better",
      unit_price: 600,
      quantity: 3,
      metadata: { a: "", c: 3 },
    });
    expect(after.cart.items[0]).toMatchObject({
      title: "Better",
      unit_price: 600,
      quantity: 3,
      metadata: { b: 2, c: 3 },
      adjustments: [{ amount: 180 }],
    });
    expect(after.cart.items[1]).toEqual({ ...draft.cart.items[1], updated_at: expect.any(String) });
    expect(after.cart.shipping_methods).toHaveLength(1);
    expect(after.updated_at > draft.updated_at).toBe(true);
    expect((await t.eventsOf(draft.cart_id)).slice(2)).toEqual(["cart.updated"]);
  });

  it("changes only what is sent", async () => {
    const { draft, line } = await draftOf();
    const after = await update(draft, line, { title: "New" });
    expect(after.cart.items[0]).toEqual({
      ...draft.cart.items[0],
      title: "New",
      updated_at: expect.any(String),
      adjustments: expect.any(Array),
    });
  });

  it("does not select the price again for another quantity", async () => {
    const { draft, line } = await draftOf();
    expect((await update(draft, line, { quantity: 200 })).cart.items[0]?.unit_price).toBe(1000);
  });

  it("leaves a tax-inclusive line tax-inclusive", async () => {
    const inclusive = await makeShop(t, { tax_rate: 25, includes_tax: true });
    const variant = await makeVariant(t, [{ region_id: inclusive.region_id, amount: 1250 }]);
    const draft = await makeDraft(t, inclusive, { items: [{ variant_id: variant.id, quantity: 1 }] });
    const after = await update(draft, draft.cart.items[0]?.id, { unit_price: 2500 });
    expect(after.cart.items[0]).toMatchObject({ includes_tax: true, subtotal: 2000, total: 2500 });
  });

  it("takes the price 0", async () => {
    const { draft, line } = await draftOf();
    expect((await update(draft, line, { unit_price: 0 })).cart).toMatchObject({
      subtotal: 50,
      discount_total: 0,
      items: [{ unit_price: 0, adjustments: [] }, {}],
    });
  });

  it("removes it with quantity 0, and shares the discount anew", async () => {
    const { draft, line } = await draftOf();
    const after = await update(draft, line, { quantity: 0 });
    expect(lines(after)).toEqual([[50, 1]]);
    expect(after.cart.discount_total).toBe(0);
    expect(after.cart.shipping_methods).toHaveLength(1);
  });

  it("is no error with quantity 0 for an unknown line, and leaves the draft alone", async () => {
    const { draft } = await draftOf();
    expect((await update(draft, "item_unknown", { quantity: 0 })).updated_at).toBe(draft.updated_at);
  });

  it("needs stock only for another quantity of a variant", async () => {
    const { draft, line, variant } = await draftOf();
    await supply(t, variant.id, 1);
    const refusal = await cleanRefusalOf(t, () => update(draft, line, { quantity: 3 }));
    expect(refusal.toBody()).toMatchObject({ type: "not_allowed", code: "insufficient_inventory" });
    expect((await update(draft, line, { quantity: 2, title: "Same" })).cart.items[0]?.title).toBe("Same");
    expect((await update(draft, draft.cart.items[1]?.id, { quantity: 1000 })).cart.items[1]?.quantity).toBe(
      1000,
    );
  });

  it("leaves it to be merged into, which selects its price again, as in v1", async () => {
    const { draft, line, variant } = await draftOf();
    const after = await update(draft, line, { unit_price: 10 });
    expect(after.cart.items[0]).toMatchObject({ unit_price: 10, should_merge: true });
    expect(
      lines(await add(draft, { variant_id: variant.id, quantity: 1, metadata: { a: 1, b: 2 } })),
    ).toEqual([
      [1000, 3],
      [50, 1],
    ]);
  });

  it("takes null for what is left out", async () => {
    const { draft, line } = await draftOf();
    const nothing = { title: null, unit_price: null, quantity: null, metadata: null };
    const after = await update(draft, line, nothing);
    expect(after.cart.items[0]).toEqual({
      ...draft.cart.items[0],
      updated_at: expect.any(String),
      adjustments: expect.any(Array),
    });
  });

  it.each<[string, Omit<UpdateInput, "id" | "line_id">, string]>([
    ["a negative quantity", { quantity: -1 }, "quantity"],
    ["a fractional quantity", { quantity: 1.5 }, "quantity"],
    ["a quantity beyond 32 bits", { quantity: 2 ** 31 }, "quantity"],
    ["a negative price", { unit_price: -1 }, "unit_price"],
    ["a fractional price", { unit_price: 9.99 }, "unit_price"],
    ["a total beyond 32 bits", { unit_price: 2_147_483_647, quantity: 2 }, "total"],
  ])("refuses %s", async (_what, change, named) => {
    const { draft, line } = await draftOf();
    const refusal = await cleanRefusalOf(t, () => update(draft, line, change));
    expect(refusal).toMatchObject({ kind: "invalid_data", message: expect.stringContaining(named) });
    expect((await t.api.draftOrders.get({ id: draft.id })).draft_order).toEqual(draft);
  });

  it("refuses an unknown line, and one of another draft", async () => {
    const [one, two] = [await draftOf(), await draftOf()];
    for (const line of ["item_unknown", two.line ?? ""]) {
      const refusal = await cleanRefusalOf(t, () => update(one.draft, line, { quantity: 1 }));
      expect(refusal).toMatchObject({ kind: "invalid_data", message: expect.stringContaining(line) });
    }
  });
});

describe("removing a line", () => {
  it("takes it with its adjustments and keeps the shipping", async () => {
    const variant = await makeVariant(t, 1000);
    const draft = await makeDraft(t, shop, {
      items: [{ variant_id: variant.id, quantity: 1 }, { quantity: 1 }],
      shipping_methods: [{ option_id: shop.option_id }],
      discounts: [await makeDiscount(t, shop, { type: "percentage" })],
    });
    const after = await remove(draft, draft.cart.items[0]?.id);
    expect(lines(after)).toEqual([[0, 1]]);
    expect(after.cart).toMatchObject({ discount_total: 0, shipping_total: 500 });
    expect(after.updated_at > draft.updated_at).toBe(true);
    expect(
      await t.db
        .selectFrom("line_item_adjustment")
        .select("id")
        .where("item_id", "=", draft.cart.items[0]?.id ?? "")
        .execute(),
    ).toEqual([]);
  });

  it("is no error for an unknown line or one of another draft, which stays", async () => {
    const [one, two] = [
      await makeDraft(t, shop, { items: [{ quantity: 1 }] }),
      await makeDraft(t, shop, { items: [{ quantity: 1 }] }),
    ];
    expect(await remove(one, "item_unknown")).toEqual(one);
    expect(await remove(one, two.cart.items[0]?.id)).toEqual(one);
    expect((await t.api.draftOrders.get({ id: two.id })).draft_order).toEqual(two);
  });
});

describe("the lines of a draft", () => {
  const changes = (caller: Caller, draft: Draft) => [
    () => caller.draftOrders.addLineItem({ id: draft.id, quantity: 1 }),
    () =>
      caller.draftOrders.updateLineItem({
        id: draft.id,
        line_id: draft.cart.items[0]?.id ?? "",
        quantity: 5,
      }),
    () => caller.draftOrders.deleteLineItem({ id: draft.id, line_id: draft.cart.items[0]?.id ?? "" }),
  ];

  it("are not changed by who has seen an older version", async () => {
    const draft = await makeDraft(t, shop, { items: [{ quantity: 1 }] });
    const ifMatch = etagOf(draft.updated_at);
    const { draft_order: newer } = await t
      .as("admin", { ifMatch })
      .draftOrders.addLineItem({ id: draft.id, quantity: 1 });
    for (const change of changes(t.as("admin", { ifMatch }), draft)) {
      const refusal = await cleanRefusalOf(t, change);
      expect(refusal).toMatchObject({ kind: "precondition_failed", status: 412 });
    }
    expect((await t.api.draftOrders.get({ id: draft.id })).draft_order).toEqual(newer);
  });

  it("cannot be changed once it is paid", async () => {
    const draft = await makeDraft(t, shop, { items: [{ quantity: 1 }] });
    await t.api.draftOrders.pay({ id: draft.id });
    for (const change of changes(t.api, draft)) {
      expect(await cleanRefusalOf(t, change)).toMatchObject({
        kind: "not_allowed",
        message: expect.stringContaining("completed"),
      });
    }
  });

  it("of an unknown draft are not found", async () => {
    const draft = await makeDraft(t, shop, { items: [{ quantity: 1 }] });
    for (const change of changes(t.api, { ...draft, id: "dorder_unknown" })) {
      expect(await cleanRefusalOf(t, change)).toMatchObject({
        kind: "not_found",
        message: expect.stringContaining("dorder_unknown"),
      });
    }
  });
});
