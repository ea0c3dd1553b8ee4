import { describe, expect, it } from "vitest";
import type { ShownOrder } from "@/features/orders/shown";
import { capturedOf, refundableNow, stepsOf } from "@/features/orders/steps";

const line = {
  id: "item_1",
  title: "Cup",
  quantity: 3,
  fulfilled_quantity: 0,
  shipped_quantity: 0,
  returned_quantity: 0,
};
const paid = {
  id: "pay_1",
  amount: 3000,
  amount_refunded: 0,
  captured_at: "2026-01-01T10:00:00Z",
  canceled_at: null,
};
const parcel = {
  id: "ful_1",
  shipped_at: null,
  canceled_at: null,
  items: [{ item_id: "item_1", quantity: 3 }],
};

/** An order with what the rules look at; the page gives them a whole one. */
const order = (change: object): ShownOrder =>
  ({
    status: "pending",
    payment_status: "captured",
    fulfillment_status: "not_fulfilled",
    refundable_amount: 3000,
    items: [line],
    payments: [paid],
    refunds: [],
    fulfillments: [],
    shipping_methods: [{ id: "sm_1" }],
    returns: [],
    swaps: [],
    claims: [],
    ...change,
  }) as unknown as ShownOrder;

const packed = {
  items: [{ ...line, fulfilled_quantity: 3 }],
  fulfillments: [parcel],
  fulfillment_status: "fulfilled",
};
const shipped = {
  items: [{ ...line, fulfilled_quantity: 3, shipped_quantity: 3 }],
  fulfillments: [{ ...parcel, shipped_at: "2026-01-02T10:00:00Z" }],
  fulfillment_status: "shipped",
};

describe("the next step of an order", () => {
  it("is to capture what is authorized", () => {
    const steps = stepsOf(order({ payment_status: "awaiting", payments: [{ ...paid, captured_at: null }] }));
    expect(steps.primary).toBe("capture");
    expect(steps.possible.has("refund")).toBe(false);
  });

  it("is to fulfill what is paid, then to ship, to complete and to archive it", () => {
    expect(stepsOf(order({})).primary).toBe("fulfill");
    expect(stepsOf(order(packed)).primary).toBe("ship");
    expect(stepsOf(order(shipped)).primary).toBe("complete");
    expect(stepsOf(order({ ...shipped, status: "completed" })).primary).toBe("archive");
    expect(stepsOf(order({ ...shipped, status: "archived" })).primary).toBeNull();
  });

  it("is not to fulfill an order without a way to ship", () => {
    const steps = stepsOf(order({ shipping_methods: [] }));
    expect(steps.possible.has("fulfill")).toBe(false);
    expect(steps.possible.has("addShipping")).toBe(true);
  });
});

describe("canceling an order", () => {
  it("is possible while nothing hangs on it", () => {
    expect(stepsOf(order({})).possible.has("cancel")).toBe(true);
  });

  it.each([
    ["has_fulfillments", packed],
    ["has_refunds", { refunds: [{ id: "ref_1" }] }],
    ["has_returns", { returns: [{ status: "requested" }] }],
  ])("is not, and says why: %s", (reason, change) => {
    const steps = stepsOf(order(change));
    expect(steps.possible.has("cancel")).toBe(false);
    expect(steps.cancelBlock).toBe(reason);
  });

  it("is over once it is canceled, as is everything else", () => {
    const steps = stepsOf(
      order({ status: "canceled", payment_status: "canceled", fulfillment_status: "canceled" }),
    );
    expect([...steps.possible]).toEqual([]);
    expect(steps).toMatchObject({ primary: null, cancelBlock: null });
  });
});

describe("what can be refunded", () => {
  it("is no more than what was captured and is not given back yet", () => {
    const payments = [
      { ...paid, amount_refunded: 1000 },
      { ...paid, id: "pay_2", captured_at: null },
    ];
    expect(refundableNow(order({ payments, refundable_amount: 9000 }))).toBe(2000);
    expect(refundableNow(order({ payments, refundable_amount: 500 }))).toBe(500);
  });

  it("is never negative, and nothing then offers a refund", () => {
    const nothing = order({ refundable_amount: -200 });
    expect(refundableNow(nothing)).toBe(0);
    expect(stepsOf(nothing).possible.has("refund")).toBe(false);
  });
});

describe("what was paid", () => {
  const payment = (amount: number, captured_at: string | null) => ({ amount, captured_at });

  it("is what was captured, not what is only promised", () => {
    const payments = [
      payment(1000, "2026-01-01T00:00:00.000Z"),
      payment(500, null),
      payment(25, "2026-01-02"),
    ];
    expect(capturedOf({ payments })).toBe(1025);
  });

  it("is nothing without a payment", () => {
    expect(capturedOf({})).toBe(0);
  });
});
