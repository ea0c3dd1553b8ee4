import { query } from "@backroom/db";
import { afterAll, beforeAll, expect, it } from "vitest";
import { lineOf, makePaidOrder, withItems } from "../fulfillments/testing";
import { checkStoredTotals } from "../orders/stored-totals";
import { completeCall } from "../providers/complete-call";
import { ProviderDeclined } from "../providers/declined";
import type { PaymentProvider } from "../providers/payment-provider";
import { addProviders } from "../providers/registry";
import { openTestApi, type TestApi } from "../testing/index";
import { refusalOf } from "../testing/refusals";
import { makeShop, type Shop } from "../testing/shop";
import { lastReturn } from "./testing";

/** A bank far away that answers as told. */
let answer: "yes" | "no" | "silence" = "yes";
let refunds = 0;
const reply = async ({ payment }: { payment: { data: Record<string, unknown> } }) => {
  if (answer === "no") throw new ProviderDeclined("The account is closed");
  if (answer === "silence") throw new Error("socket hang up");
  refunds += 1;
  return { data: payment.data };
};
const bank: PaymentProvider = {
  isLocal: false,
  capture: reply,
  refund: reply,
  cancel: reply,
  status: async ({ data }) => ({ state: "captured", refundKeys: [], data }),
};

let t: TestApi;
let shop: Shop;
beforeAll(async () => {
  t = await openTestApi();
  addProviders(t.config, { payment: { bank } });
  shop = await makeShop(t);
});
afterAll(() => t.close());

async function requested() {
  const order = await makePaidOrder(t, shop, { quantities: [1] });
  await t.db.updateTable("payment").set({ provider_id: "bank" }).where("order_id", "=", order.id).execute();
  const items = [{ item_id: lineOf(order).id, quantity: 1 }];
  const { id } = lastReturn((await t.api.orders.requestReturn({ id: order.id, items })).order);
  refunds = 0;
  return { order, input: { id, items } };
}
const get = async (id: string) => withItems((await t.api.orders.get({ id })).order);

it("a bank that declines leaves the goods received, nothing refunded, and the order in need of action", async () => {
  const { order, input } = await requested();
  answer = "no";
  const refusal = await refusalOf(t.api.returns.receive(input));
  expect(refusal).toMatchObject({ status: 500, message: "The account is closed" });
  const after = await get(order.id);
  expect(after).toMatchObject({
    fulfillment_status: "requires_action",
    refunded_total: 0,
    refunds: [],
    payments: [{ amount_refunded: 0 }],
    returns: [{ status: "received" }],
  });
  expect(lineOf(after).returned_quantity).toBe(1);
});

it("a silent bank is asked again later, and pays once", async () => {
  const { order, input } = await requested();
  answer = "silence";
  expect((await refusalOf(t.api.returns.receive(input))).kind).toBe("unavailable");
  // It counts as refunded from the moment it was asked for.
  expect(await get(order.id)).toMatchObject({ refunded_total: 1100, fulfillment_status: "returned" });
  answer = "yes";
  const calls = await query<{ id: string }>(
    t.db,
    "select id from provider_call where order_id = $1 and state = 'pending'",
    [order.id],
  );
  expect(calls).toHaveLength(1);
  for (const again of [1, 2]) {
    for (const { id } of calls) await completeCall({ db: t.db, config: t.config }, id);
    expect([again, refunds]).toEqual([again, 1]);
  }
  const after = await get(order.id);
  expect(after).toMatchObject({ refunded_total: 1100, payments: [{ amount_refunded: 1100 }] });
  for await (const page of checkStoredTotals(t.db)) expect(page.wrong).toEqual([]);
});
