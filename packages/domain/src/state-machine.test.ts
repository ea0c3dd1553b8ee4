import { describe, expect, test } from "vitest";
import { draftOrderStatuses, fulfillmentStatuses, orderStatuses, paymentStatuses } from "./constants";
import type { Decision } from "./decision";
import { draftOrderActions, nextDraftOrderStatus } from "./draft-order-status";
import {
  deriveFulfillmentStatus,
  fulfillmentActions,
  isEveryLine,
  nextFulfillmentStatus,
} from "./fulfillment-status";
import { nextOrderStatus, orderActions } from "./order-status";
import { nextPaymentStatus, paymentActions } from "./payment-status";

const answer = (decision: Decision<string>) =>
  decision.ok ? decision.value : `${decision.refusal.type}/${decision.refusal.reason}`;

describe("every state and action has an answer", () => {
  const machines = [
    [
      draftOrderStatuses.flatMap((s) => draftOrderActions.map((a) => nextDraftOrderStatus(s, a))),
      ["removed", ...draftOrderStatuses],
    ],
    [orderStatuses.flatMap((s) => orderActions.map((a) => nextOrderStatus(s, a))), orderStatuses],
    [paymentStatuses.flatMap((s) => paymentActions.map((a) => nextPaymentStatus(s, a))), paymentStatuses],
    [
      orderStatuses.flatMap((o) =>
        fulfillmentStatuses.flatMap((s) => fulfillmentActions.map((a) => nextFulfillmentStatus(s, a, o))),
      ),
      fulfillmentStatuses,
    ],
  ] as const;

  test.each(["draft order", "order", "payment", "fulfillment"].map((name, index) => [name, index] as const))(
    "%s",
    (_name, index) => {
      const [decisions, states] = machines[index] ?? [[], []];
      expect(decisions.length).toBeGreaterThan(0);
      for (const decision of decisions) {
        if (decision.ok) expect(states).toContain(decision.value);
        else expect(decision.refusal.message).not.toBe("");
      }
    },
  );
});

describe("draft order status", () => {
  test("an open draft can be changed, paid and deleted; a completed one nothing", () => {
    expect(draftOrderActions.map((action) => answer(nextDraftOrderStatus("open", action)))).toEqual([
      "open",
      "completed",
      "removed",
    ]);
    expect(draftOrderActions.map((action) => answer(nextDraftOrderStatus("completed", action)))).toEqual([
      "not_allowed/draft_order_completed",
      "duplicate_error/draft_order_already_paid",
      "not_allowed/draft_order_completed",
    ]);
  });
});

describe("order status", () => {
  test("completes from anything but canceled, archives only from completed, cancels always", () => {
    const table = orderStatuses.map((status) =>
      orderActions.map((action) => answer(nextOrderStatus(status, action))),
    );
    const no = "not_allowed/order_not_completed";
    const canceled = "not_allowed/order_canceled";
    expect(table).toEqual([
      ["completed", no, "canceled"],
      ["completed", "archived", "canceled"],
      ["completed", no, "canceled"],
      [canceled, canceled, "canceled"],
      ["completed", no, "canceled"],
    ]);
  });
});

describe("payment status", () => {
  test("capture leads to captured, a failure to requires_action, from every live state", () => {
    for (const status of paymentStatuses.filter((each) => each !== "canceled")) {
      expect(answer(nextPaymentStatus(status, "capture"))).toBe("captured");
      expect(answer(nextPaymentStatus(status, "capture_failed"))).toBe("requires_action");
      expect(answer(nextPaymentStatus(status, "refund_all"))).toBe("refunded");
    }
  });

  test("capturing nothing leaves refunded states alone (Q-29)", () => {
    expect(answer(nextPaymentStatus("awaiting", "capture_nothing"))).toBe("captured");
    expect(answer(nextPaymentStatus("refunded", "capture_nothing"))).toBe("refunded");
    expect(answer(nextPaymentStatus("partially_refunded", "capture_nothing"))).toBe("partially_refunded");
  });

  test("a refund that its provider declined leaves what was before it", () => {
    for (const status of ["captured", "partially_refunded", "refunded"] as const) {
      expect(answer(nextPaymentStatus(status, "refund_undone"))).toBe("captured");
    }
    for (const status of ["awaiting", "not_paid", "requires_action"] as const) {
      expect(answer(nextPaymentStatus(status, "refund_undone"))).toBe(status);
    }
  });

  test("a canceled order is neither captured nor refunded", () => {
    for (const action of [
      "refund_undone",
      "capture",
      "capture_nothing",
      "capture_failed",
      "refund_part",
      "refund_all",
    ] as const) {
      expect(answer(nextPaymentStatus("canceled", action))).toBe("not_allowed/order_canceled");
    }
    expect(answer(nextPaymentStatus("canceled", "cancel"))).toBe("canceled");
  });
});

describe("fulfillment status", () => {
  test("follows the operation, whatever it was before", () => {
    for (const status of fulfillmentStatuses.filter((each) => each !== "shipped")) {
      expect(
        fulfillmentActions.map((action) => answer(nextFulfillmentStatus(status, action, "pending"))),
      ).toEqual([
        "fulfilled",
        "partially_fulfilled",
        "canceled",
        "shipped",
        "partially_shipped",
        "returned",
        "partially_returned",
        "requires_action",
        "canceled",
      ]);
    }
  });

  test("never goes back from shipped to fulfilled (Q-34)", () => {
    expect(answer(nextFulfillmentStatus("shipped", "fulfill_part", "pending"))).toBe("shipped");
    expect(answer(nextFulfillmentStatus("partially_shipped", "fulfill_part", "pending"))).toBe(
      "partially_fulfilled",
    );
  });

  test("depends on the order not being canceled, not on its own canceled state", () => {
    expect(answer(nextFulfillmentStatus("canceled", "fulfill_all", "pending"))).toBe("fulfilled");
    expect(answer(nextFulfillmentStatus("canceled", "fulfill_all", "canceled"))).toBe(
      "not_allowed/order_canceled",
    );
    expect(answer(nextFulfillmentStatus("canceled", "cancel_fulfillment", "canceled"))).toBe("canceled");
  });

  const line = (quantity: number, fulfilled_quantity: number | null, shipped = 0, returned = 0) => ({
    quantity,
    fulfilled_quantity,
    shipped_quantity: shipped,
    returned_quantity: returned,
  });

  test("all lines count, and null means none", () => {
    expect(isEveryLine([line(2, 2), line(1, 1)], "fulfilled_quantity")).toBe(true);
    expect(isEveryLine([line(2, 2), line(1, null)], "fulfilled_quantity")).toBe(false);
  });

  test("can be read off the quantities, the furthest step first (Q-35)", () => {
    const states = [
      [line(2, null)],
      [line(2, 1)],
      [line(2, 2)],
      [line(2, 2, 1)],
      [line(2, 2, 2)],
      [line(2, 2, 2, 1)],
      [line(2, 2, 2, 2)],
    ].map(deriveFulfillmentStatus);
    expect(states).toEqual([
      "not_fulfilled",
      "partially_fulfilled",
      "fulfilled",
      "partially_shipped",
      "shipped",
      "partially_returned",
      "returned",
    ]);
  });
});
