import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  lineOf,
  makePaidOrder,
  makeStocked,
  type PaidOrder,
  stockAt,
  withItems,
} from "../fulfillments/testing";
import { openTestApi, type TestApi } from "../testing/index";
import { refusalOf } from "../testing/refusals";
import { makeDiscount, makeShop, makeVariant, type Shop } from "../testing/shop";
import { checkStoredTotals } from "./stored-totals";
import { type Action, LifeModel, refundable } from "./testing/life-model";

let t: TestApi;
let shop: Shop;
let discounts: { code: string }[];
let counted: { id: string; location_id: string };
let plain: { id: string };
beforeAll(async () => {
  t = await openTestApi();
  shop = await makeShop(t, { tax_rate: 10 });
  discounts = [await makeDiscount(t, shop, { type: "percentage", value: 15 })];
  counted = await makeStocked(t, 3);
  plain = await makeVariant(t, 333);
});
afterAll(() => t.close());

const units = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 2, maxLength: 2 });
const pick = fc.nat(5);
const flag = fc.boolean();
const mostly = fc.oneof(
  { weight: 4, arbitrary: fc.constant(true) },
  { weight: 1, arbitrary: fc.constant(false) },
);
const refund = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.integer({ min: -1, max: 6000 }) },
);
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant("fulfill" as const), units, isLocated: flag }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant("ship" as const), pick }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom("unfulfill", "unreturn"), pick }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom("capture", "complete", "archive", "cancel") }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom("capture", "cancel") }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("refund" as const), amount: fc.integer({ min: 0, max: 4000 }) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("request" as const),
      units,
      refund,
      isLocated: mostly,
      isHere: fc.oneof(
        { weight: 3, arbitrary: fc.constant(false) },
        { weight: 1, arbitrary: fc.constant(true) },
      ),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant("receive" as const), pick, units, refund, isLocated: mostly }),
  },
);

/** The action on something that is there, most often; goods mostly arrive as they were announced. */
function aimed(step: Action, { parcels, returns }: LifeModel): Action {
  if (step.do === "receive") {
    const at = step.pick % Math.max(1, returns.length);
    const asked = step.refund === null ? returns[at]?.units : undefined;
    return { ...step, pick: at, units: asked ?? step.units };
  }
  if (!("pick" in step)) return step;
  const { length } = step.do === "unreturn" ? returns : parcels;
  return { ...step, pick: step.pick % Math.max(1, length) };
}

/** A paid order with a counted and an uncounted line, 15 % off, and its model. */
async function begin(isCaptured: boolean) {
  const variants = [
    { id: counted.id, quantity: 3 },
    { id: plain.id, quantity: 2 },
  ];
  const order = await makePaidOrder(t, shop, { variants, discounts });
  // Less than the order wants, so that fulfilling from it can fail.
  await t.db
    .updateTable("inventory_level")
    .set({ stocked_quantity: 2 })
    .where("location_id", "=", counted.location_id)
    .execute();
  if (!isCaptured) {
    await t.db.updateTable("payment").set({ captured_at: null }).where("order_id", "=", order.id).execute();
    await t.db.updateTable("order").set({ payment_status: "awaiting" }).where("id", "=", order.id).execute();
  }
  const line = (price: number, ordered: number) => ({
    price,
    ordered,
    discount: Math.round(price * ordered * 0.15),
    fulfilled: 0,
    shipped: 0,
    returned: 0,
  });
  const model = new LifeModel([line(1000, 3), line(333, 2)], order.total, isCaptured ? order.total : 0, 2);
  return { order, model };
}

function perform(order: PaidOrder, now: PaidOrder, action: Action): Promise<unknown> {
  const { id } = order;
  const { orders, returns } = t.api;
  const itemsOf = (counts: number[]) =>
    counts.flatMap((quantity, index) =>
      quantity > 0 ? [{ item_id: lineOf(order, index).id, quantity }] : [],
    );
  const at = (isLocated: boolean) => (isLocated ? { location_id: counted.location_id } : {});
  switch (action.do) {
    case "fulfill":
      return orders.createFulfillment({ id, items: itemsOf(action.units), ...at(action.isLocated) });
    case "ship":
      return orders.createShipment({ id, fulfillment_id: now.fulfillments?.[action.pick]?.id ?? "ful_none" });
    case "unfulfill":
      return orders.cancelFulfillment({
        id,
        fulfillment_id: now.fulfillments?.[action.pick]?.id ?? "ful_none",
      });
    case "refund":
      return orders.refund({ id, amount: action.amount, reason: "discount" });
    case "request":
      return orders.requestReturn({
        id,
        items: itemsOf(action.units),
        refund: action.refund,
        receive_now: action.isHere,
        ...at(action.isLocated),
      });
    case "receive":
      return returns.receive({
        id: now.returns?.[action.pick]?.id ?? "ret_none",
        items: itemsOf(action.units),
        refund: action.refund,
        ...at(action.isLocated),
      });
    case "unreturn":
      return returns.cancel({ id: now.returns?.[action.pick]?.id ?? "ret_none" });
    default:
      return orders[action.do]({ id });
  }
}

/** What the order shows, in the words of the model. */
const shown = (order: PaidOrder) => ({
  status: order.status,
  fulfillment_status: order.fulfillment_status,
  payment_status: order.payment_status,
  refunded: order.refunded_total,
  left: order.refundable_amount,
  taken: order.payments?.reduce((sum, payment) => sum + payment.amount_refunded, 0),
  refunds: order.refunds?.reduce((sum, one) => sum + one.amount, 0),
  total: order.total,
  parcels: order.fulfillments?.map(({ shipped_at, canceled_at }) =>
    canceled_at ? "canceled" : shipped_at ? "shipped" : "created",
  ),
  returns: order.returns?.map((one) => [one.status, one.refund_amount]),
  lines: order.items.map((line) => ({
    fulfilled: line.fulfilled_quantity ?? 0,
    shipped: line.shipped_quantity ?? 0,
    returned: line.returned_quantity ?? 0,
    refundable: line.refundable,
  })),
});

const expected = (model: LifeModel): ReturnType<typeof shown> => ({
  status: model.status,
  fulfillment_status: model.fulfillment_status,
  payment_status: model.payment_status,
  refunded: model.refunded,
  left: model.paid - model.refunded,
  taken: model.refunded,
  refunds: model.refunded,
  total: model.paid,
  parcels: model.parcels.map((parcel) => parcel.state),
  returns: model.returns.map((one) => [one.state, one.refund]),
  lines: model.lines.map((line) => ({
    fulfilled: line.fulfilled,
    shipped: line.shipped,
    returned: line.returned,
    refundable: refundable(line, line.ordered - line.returned),
  })),
});

it("an order's money and goods add up after whatever is done to it", async () => {
  await fc.assert(
    fc.asyncProperty(
      mostly,
      fc.array(action, { minLength: 8, maxLength: 16 }),
      async (isCaptured, actions) => {
        const { order, model } = await begin(isCaptured);
        let now = order;
        for (const drawn of actions) {
          const step = aimed(drawn, model);
          const call = perform(order, now, step);
          if (model.act(step)) await call;
          else expect((await refusalOf(call)).status).toBeLessThan(500);
          now = withItems((await t.api.orders.get({ id: order.id })).order);
          expect(shown(now)).toEqual(expected(model));
          expect((await stockAt(t, counted.id, counted.location_id)).stocked).toBe(model.stock);
          expect(model.captured).toBeGreaterThanOrEqual(model.refunded);
          for (const line of model.lines) {
            expect(line.ordered).toBeGreaterThanOrEqual(line.fulfilled);
            expect(line.fulfilled).toBeGreaterThanOrEqual(line.shipped);
            expect(line.ordered).toBeGreaterThanOrEqual(line.returned);
          }
          const { explanation } = await t.api.orders.totals({ id: order.id });
          const { total, refunded_total, refundable_amount, paid_total } = now;
          expect(explanation.totals).toMatchObject({ total, refunded_total, refundable_amount, paid_total });
        }
        for await (const page of checkStoredTotals(t.db)) expect(page.wrong).toEqual([]);
      },
    ),
    // On a busy machine fewer sequences are tried.
    { numRuns: 40, interruptAfterTimeLimit: 20_000 },
  );
}, 60_000);
