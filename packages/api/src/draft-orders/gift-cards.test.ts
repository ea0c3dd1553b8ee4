import { query } from "@backroom/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf } from "../testing/refusals";
import { attachGiftCard, makeDraft, makeShop, makeVariant, type Shop } from "../testing/shop";

let t: TestApi;
let shop: Shop;
beforeAll(async () => {
  t = await openTestApi();
  shop = await makeShop(t, { gift_cards_taxable: false });
});
afterAll(() => t.close());

const pay = async (draft: { id: string }) => (await t.api.draftOrders.pay({ id: draft.id })).order;
const get = async (draft: { id: string }) => (await t.api.draftOrders.get({ id: draft.id })).draft_order;
const cardsOf = (ids: string[]) =>
  query<{ balance: number; is_disabled: boolean }>(
    t.db,
    "select balance, is_disabled from gift_card where id = any($1) order by array_position($1, id)",
    [ids],
  );
const draftFor = async (price: number, where = shop) => {
  const variant = await makeVariant(t, price);
  return makeDraft(t, where, { items: [{ variant_id: variant.id, quantity: 1 }] });
};

describe("gift cards on a paid order", () => {
  it("pay in the order of their end, then of their balance, and what is left stays on the last (W12)", async () => {
    const draft = await draftFor(1000);
    const attach = (balance: number, ends_at?: string) =>
      attachGiftCard(t, shop, draft.cart_id, { balance, ...(ends_at ? { ends_at } : {}) });
    const [big, small, ending] = [
      await attach(1000),
      await attach(200),
      await attach(300, "2099-01-01T00:00:00.000Z"),
    ];
    expect((await get(draft)).cart).toMatchObject({ gift_card_total: 1100, total: 0 });
    const order = await pay(draft);
    expect(order).toMatchObject({ gift_card_total: 1100, total: 0, paid_total: 0, payments: [] });
    const paid = order.gift_card_transactions?.map(({ gift_card_id, amount }) => [gift_card_id, amount]);
    expect(new Map(paid as [string, number][])).toEqual(
      new Map([
        [ending, 300],
        [small, 200],
        [big, 600],
      ]),
    );
    expect(await cardsOf([ending, small, big])).toEqual([
      { balance: 0, is_disabled: true },
      { balance: 0, is_disabled: true },
      { balance: 400, is_disabled: false },
    ]);
    expect(order.gift_cards).toHaveLength(3);
  });

  it("leave the rest to be paid, and the draft keeps showing what they have paid", async () => {
    const draft = await draftFor(1000);
    await attachGiftCard(t, shop, draft.cart_id, { balance: 400 });
    const before = (await get(draft)).cart;
    const order = await pay(draft);
    expect(order).toMatchObject({
      gift_card_total: 400,
      total: 700,
      paid_total: 700,
      payments: [{ amount: 700 }],
    });
    expect((await get(draft)).cart).toMatchObject({ gift_card_total: 400, total: before?.total });
    expect((await t.api.orders.totals({ id: order.id })).explanation.totals).toMatchObject({
      gift_card_total: 400,
      total: 700,
    });
  });

  it("reduce the tax where they were taxed when sold", async () => {
    const taxed = await makeShop(t, { gift_cards_taxable: true });
    const draft = await draftFor(1000, taxed);
    await attachGiftCard(t, taxed, draft.cart_id, { balance: 500, tax_rate: 10 });
    const { cart } = await get(draft);
    const order = await pay(draft);
    expect(cart).toMatchObject({ tax_total: 100, gift_card_total: 500, gift_card_tax_total: 50, total: 550 });
    expect(order).toMatchObject({
      tax_total: 50,
      gift_card_total: 500,
      gift_card_tax_total: 50,
      total: 550,
      paid_total: 550,
    });
  });

  it("leave nothing unpaid where taxed and untaxed ones mix", async () => {
    const taxed = await makeShop(t, { gift_cards_taxable: true });
    const draft = await draftFor(1000, taxed);
    await attachGiftCard(t, taxed, draft.cart_id, { balance: 700 });
    await attachGiftCard(t, taxed, draft.cart_id, {
      balance: 600,
      tax_rate: 10,
      ends_at: "2099-01-01T00:00:00.000Z",
    });
    await attachGiftCard(t, taxed, draft.cart_id, { balance: 900, tax_rate: 10 });
    const order = await pay(draft);
    expect(order.paid_total).toBe(order.total);
    expect((await get(draft)).cart?.total).toBe(order.total);
  });

  it("stay disabled when they were", async () => {
    const draft = await draftFor(100);
    const card = await attachGiftCard(t, shop, draft.cart_id, { balance: 1000 });
    await t.db.updateTable("gift_card").set({ is_disabled: true }).where("id", "=", card).execute();
    await pay(draft);
    expect(await cardsOf([card])).toEqual([{ balance: 890, is_disabled: true }]);
  });

  it("are never used for more than they hold by two orders at once", async () => {
    const [one, two] = [await draftFor(1000), await draftFor(1000)];
    const card = await attachGiftCard(t, shop, one.cart_id, { balance: 1500 });
    await t.db.insertInto("cart_gift_card").values({ cart_id: two.cart_id, gift_card_id: card }).execute();
    const outcomes = await Promise.allSettled([pay(one), pay(two)]);
    const orders = outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : []));
    expect(orders.length).toBeGreaterThanOrEqual(1);
    for (const draft of [one, two]) {
      // Whoever lost the race reads the new balance the next time.
      const { status } = await get(draft);
      if (status === "open") orders.push(await pay(draft));
    }
    expect(orders.map((order) => order.gift_card_total).sort()).toEqual([1100, 400]);
    expect(await cardsOf([card])).toEqual([{ balance: 0, is_disabled: true }]);
  });

  it("are bought unit by unit, for the order and region, with the line's metadata", async () => {
    const taxed = await makeShop(t, { gift_cards_taxable: true });
    const card = await makeVariant(t, 2500, { is_giftcard: true });
    const draft = await makeDraft(t, taxed, {
      items: [{ variant_id: card.id, quantity: 3, metadata: { to: "Ada" } }, { quantity: 1 }],
    });
    const order = await pay(draft);
    const bought = await t.db
      .selectFrom("gift_card")
      .select(["id", "code", "value", "balance", "tax_rate", "region_id", "metadata", "is_disabled"])
      .where("order_id", "=", order.id)
      .execute();
    expect(bought).toHaveLength(3);
    for (const each of bought) {
      expect(each).toMatchObject({
        value: 2500,
        balance: 2500,
        region_id: taxed.region_id,
        metadata: { to: "Ada" },
        is_disabled: false,
      });
      expect(Number(each.tax_rate)).toBe(10);
      expect(each.code).toMatch(/^[A-Z0-9]{4}(-[A-Z0-9]{4}){3}$/);
      expect(await t.eventsOf(each.id)).toEqual(["gift_card.created"]);
    }
    const untaxed = await pay(await makeDraft(t, shop, { items: [{ variant_id: card.id, quantity: 1 }] }));
    expect(
      await t.db.selectFrom("gift_card").select("tax_rate").where("order_id", "=", untaxed.id).execute(),
    ).toEqual([{ tax_rate: null }]);
  });

  it("are not bought by lines that cost nothing", async () => {
    const card = await makeVariant(t, 2500, { is_giftcard: true });
    const order = await pay(
      await makeDraft(t, shop, { items: [{ variant_id: card.id, quantity: 2, unit_price: 0 }] }),
    );
    expect(
      await t.db.selectFrom("gift_card").select("id").where("order_id", "=", order.id).execute(),
    ).toEqual([]);
  });

  it("leave no trace when paying is refused", async () => {
    const draft = await draftFor(1000);
    const card = await attachGiftCard(t, shop, draft.cart_id, { balance: 100 });
    await t.db.updateTable("cart").set({ customer_id: null }).where("id", "=", draft.cart_id).execute();
    await cleanRefusalOf(t, () => pay(draft));
    expect(await cardsOf([card])).toEqual([{ balance: 100, is_disabled: false }]);
  });
});
