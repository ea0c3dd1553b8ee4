import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callerFactory } from "../root";
import { openTestApi, type TestApi } from "../testing/index";
import { refusalOf } from "../testing/refusals";
import { attachGiftCard, makeDiscount, makeDraft, makeShop, makeVariant, type Shop } from "../testing/shop";
import { type Fault, type WatchedDatabase, watchDatabase } from "../testing/watched-database";

let t: TestApi;
let shop: Shop;
let watched: WatchedDatabase;
let newDraft: () => ReturnType<typeof makeDraft>;
beforeAll(async () => {
  t = await openTestApi();
  shop = await makeShop(t);
  watched = watchDatabase(t.url);
  const [variant, card] = [await makeVariant(t, 1000), await makeVariant(t, 2500, { is_giftcard: true })];
  const discounts = [
    await makeDiscount(t, shop, { type: "percentage", value: 10 }),
    await makeDiscount(t, shop, { type: "free_shipping", value: 0 }),
  ];
  // Everything that paying touches: discounts, a gift card that pays, one that is bought.
  newDraft = async () => {
    const draft = await makeDraft(t, shop, {
      items: [
        { variant_id: variant.id, quantity: 2 },
        { variant_id: card.id, quantity: 1 },
      ],
      shipping_methods: [{ option_id: shop.option_id }],
      discounts,
    });
    await attachGiftCard(t, shop, draft.cart_id, { balance: 300 });
    return draft;
  };
});
afterAll(async () => {
  await watched.close();
  await t.close();
});

const payWatched = (draft: { id: string }) =>
  callerFactory({ ...t.context("admin", { idempotencyKey: draft.id }), db: watched.db }).draftOrders.pay({
    id: draft.id,
  });

/** What a failed payment must not have moved: rows, and the amounts that it changes in place. */
const stateOf = async (draft: { id: string; cart_id: string }) => ({
  rows: await t.countRows(),
  draft: (await t.api.draftOrders.get({ id: draft.id })).draft_order,
  discounts: await t.db.selectFrom("discount").select(["id", "usage_count"]).orderBy("id").execute(),
  gift_cards: await t.db
    .selectFrom("gift_card")
    .select(["id", "balance", "is_disabled"])
    .orderBy("id")
    .execute(),
});

async function countStatements(): Promise<readonly string[]> {
  // The first two runs prepare what is prepared once.
  for (let run = 0; run < 3; run += 1) {
    const draft = await newDraft();
    watched.reset();
    await payWatched(draft);
  }
  return [...watched.statements];
}

async function payWithFault(kind: Fault, at: number): Promise<void> {
  const draft = await newDraft();
  const before = await stateOf(draft);
  watched.reset({ kind, at });
  const refusal = await refusalOf(payWatched(draft));
  watched.reset();
  const what = `${kind} at statement ${at}: ${refusal.message}`;
  if (kind === "loses the connection") expect(refusal.status, what).toBe(503);
  const after = await stateOf(draft);
  const isPaid = after.draft.status === "completed";
  // The whole order may be there, when only the answer to `commit` was lost; otherwise nothing may.
  if (isPaid) expect(kind, what).toBe("loses the answer");
  else expect(after, what).toEqual(before);

  const { order } = await payWatched(draft);
  expect(order, what).toMatchObject({
    draft_order_id: draft.id,
    gift_card_total: 300,
    paid_total: order.total,
  });
  const orders = await t.db.selectFrom("order").select("id").where("cart_id", "=", draft.cart_id).execute();
  expect(orders, what).toEqual([{ id: order.id }]);
  const paid = await stateOf(draft);
  const added = (table: string) => (paid.rows[table] ?? 0) - (before.rows[table] ?? 0);
  expect([added("order"), added("payment"), added("gift_card_transaction"), added("event")], what).toEqual([
    1, 1, 1, 5,
  ]);
  expect(
    paid.discounts.map(({ usage_count }) => usage_count),
    what,
  ).toEqual(before.discounts.map(({ usage_count }) => usage_count + 1));
}

describe("marking a draft as paid, all or nothing", () => {
  it("whichever statement fails", async () => {
    const statements = await countStatements();
    expect(statements[0]).toContain("begin");
    expect(statements.at(-1)).toBe("commit");
    // `begin` itself only fails together with its connection, which is the next test.
    for (let at = 2; at <= statements.length; at += 1) await payWithFault("throws", at);
  }, 240_000);

  it("wherever between two statements the connection is lost", async () => {
    const { length } = await countStatements();
    for (let at = 1; at <= length; at += 1) await payWithFault("loses the connection", at);
  }, 240_000);

  it("when the answer to a statement is lost, that of `commit` as well: then the order is there, and a retry finds it", async () => {
    const { length } = await countStatements();
    for (const at of [Math.floor(length / 2), length - 1, length]) await payWithFault("loses the answer", at);
    const draft = await newDraft();
    watched.reset({ kind: "loses the answer", at: length });
    await refusalOf(payWatched(draft));
    expect((await t.api.draftOrders.get({ id: draft.id })).draft_order.status).toBe("completed");
  }, 120_000);
});
