import { query } from "@backroom/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { completeCall } from "../providers/complete-call";
import { ProviderDeclined } from "../providers/declined";
import type { FulfillmentProvider } from "../providers/fulfillment-provider";
import { addProviders } from "../providers/registry";
import { lastReturn } from "../returns/testing";
import { makeShippingOption } from "../shipping-options/testing";
import { openTestApi, type TestApi } from "../testing/index";
import { refusalOf } from "../testing/refusals";
import { makeShop, type Shop } from "../testing/shop";
import { fulfill, lastFulfillment, lineOf, makePaidOrder, withItems } from "./testing";

/** A carrier far away, which notes what it was asked and answers as told. */
type Answer = "yes" | "no" | "silence";
const asked: string[] = [];
let answer: Answer = "yes";
const reply = async (what: string, id: string) => {
  asked.push(`${what} ${id}`);
  if (answer === "no") throw new ProviderDeclined("The carrier does not drive there");
  if (answer === "silence") throw new Error("socket hang up");
  return { data: { label: `${what} of ${id}` } };
};
const courier: FulfillmentProvider = {
  isLocal: false,
  create: (call) => reply("create", call.id),
  cancel: (call) => reply("cancel", call.id),
  createReturn: (call) => reply("return", call.id),
};

let t: TestApi;
let shop: Shop;
let returnOption: string;
beforeAll(async () => {
  t = await openTestApi();
  addProviders(t.config, { fulfillment: { courier } });
  await t.db.insertInto("fulfillment_provider").values({ id: "courier" }).execute();
  const own = await makeShop(t);
  await t.api.regions.addFulfillmentProvider({ id: own.region_id, provider_id: "courier" });
  const option = await makeShippingOption(t, own.region_id, { amount: 500 });
  const back = await makeShippingOption(t, own.region_id, { is_return: true });
  // Which options a provider offers is another matter: here it only carries.
  await t.db
    .updateTable("shipping_option")
    .set({ provider_id: "courier" })
    .where("id", "in", [option.id, back.id])
    .execute();
  shop = { ...own, option_id: option.id };
  returnOption = back.id;
});
afterAll(() => t.close());
beforeEach(() => {
  answer = "yes";
  asked.length = 0;
});

const get = async (id: string) => withItems((await t.api.orders.get({ id })).order);

describe("a carrier outside", () => {
  it("is asked once, after the fulfilment is stored, and its answer is kept", async () => {
    const order = await makePaidOrder(t, shop);
    const { fulfillment } = await fulfill(t, order, { 0: 1 });
    expect(asked).toEqual([`create ${fulfillment.id}`]);
    expect(fulfillment.data).toEqual({ label: `create of ${fulfillment.id}` });
    expect((await t.eventsOf(order.id)).at(-1)).toBe("order.fulfillment_created");
  });

  it("that declines leaves a canceled fulfilment, and the units free", async () => {
    const order = await makePaidOrder(t, shop);
    answer = "no";
    const refusal = await refusalOf(fulfill(t, order, { 0: 1 }));
    expect(refusal).toMatchObject({ status: 500, message: "The carrier does not drive there" });
    const after = await get(order.id);
    expect(lineOf(after).fulfilled_quantity).toBe(0);
    expect(after.fulfillment_status).toBe("not_fulfilled");
    expect(lastFulfillment(after).canceled_at).toEqual(expect.any(String));
    expect((await t.eventsOf(order.id)).at(-1)).toBe("order.fulfillment_canceled");
    answer = "yes";
    expect((await fulfill(t, order, { 0: 2 })).fulfillment.canceled_at).toBeNull();
  });

  it("that is silent is asked again later; until then the fulfilment can neither leave nor be canceled", async () => {
    const order = await makePaidOrder(t, shop);
    answer = "silence";
    expect((await refusalOf(fulfill(t, order, { 0: 1 }))).kind).toBe("unavailable");
    const { id: fulfillment_id } = lastFulfillment(await get(order.id));
    for (const call of [t.api.orders.createShipment, t.api.orders.cancelFulfillment]) {
      expect((await refusalOf(call({ id: order.id, fulfillment_id }))).kind).toBe("conflict");
    }
    expect(lineOf(await get(order.id)).fulfilled_quantity).toBe(1);
    const [call] = await query<{ id: string }>(
      t.db,
      "select id from provider_call where resource_id = $1 and state = 'pending'",
      [fulfillment_id],
    );
    answer = "yes";
    for (let time = 0; time < 2; time += 1) {
      await completeCall({ db: t.db, config: t.config }, call?.id ?? "");
    }
    // Asked twice in all: what is settled is not asked for again.
    expect(asked).toEqual([`create ${fulfillment_id}`, `create ${fulfillment_id}`]);
    const { order: after } = await t.api.orders.createShipment({ id: order.id, fulfillment_id });
    expect(lastFulfillment(after)).toMatchObject({
      data: { label: `create of ${fulfillment_id}` },
      shipped_at: expect.any(String),
    });
  });

  it("must agree before a fulfilment is canceled", async () => {
    const order = await makePaidOrder(t, shop);
    const { fulfillment } = await fulfill(t, order, { 0: 1 });
    const input = { id: order.id, fulfillment_id: fulfillment.id };
    answer = "no";
    expect((await refusalOf(t.api.orders.cancelFulfillment(input))).status).toBe(500);
    expect(lineOf(await get(order.id)).fulfilled_quantity).toBe(1);
    answer = "yes";
    const { order: after } = await t.api.orders.cancelFulfillment(input);
    expect(lastFulfillment(after)).toMatchObject({
      canceled_at: expect.any(String),
      data: { label: `cancel of ${fulfillment.id}` },
    });
    expect(lineOf(withItems(after)).fulfilled_quantity).toBe(0);
  });

  it("fetches returns, or has them canceled", async () => {
    const order = await makePaidOrder(t, shop);
    const input = {
      id: order.id,
      items: [{ item_id: lineOf(order).id, quantity: 1 }],
      return_shipping: { option_id: returnOption },
    };
    const fetched = lastReturn((await t.api.orders.requestReturn(input)).order);
    expect(fetched).toMatchObject({
      status: "requested",
      shipping_data: { label: `return of ${fetched.id}` },
    });
    answer = "no";
    expect((await refusalOf(t.api.orders.requestReturn(input))).status).toBe(500);
    expect(lastReturn(await get(order.id))).toMatchObject({ status: "canceled", shipping_data: null });
    expect((await t.eventsOf(order.id)).at(-1)).toBe("order.return_canceled");
    answer = "silence";
    expect((await refusalOf(t.api.orders.requestReturn(input))).kind).toBe("unavailable");
    const { id } = lastReturn(await get(order.id));
    const receive = t.api.returns.receive({ id, items: input.items });
    expect((await refusalOf(receive)).kind).toBe("conflict");
    expect((await refusalOf(t.api.returns.cancel({ id }))).kind).toBe("conflict");
  });
});
