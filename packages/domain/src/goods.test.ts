import { describe, expect, test } from "vitest";
import { returnStatuses } from "./constants";
import type { Decision } from "./decision";
import { planFulfillment, unfulfilledItems } from "./fulfillment-plan";
import {
  fulfillmentStateOf,
  fulfillmentStates,
  nextFulfillmentState,
  parcelActions,
} from "./fulfillment-state";
import { checkReturnedItems, mergeReceivedItems } from "./return-plan";
import { nextReturnStatus, returnActions } from "./return-status";
import { planStockReturn, planStockTake } from "./stock-plan";

const answer = (decision: Decision<unknown>) => (decision.ok ? decision.value : decision.refusal.reason);

describe("a fulfillment", () => {
  test("answers every action in every state", () => {
    const table = fulfillmentStates.map((state) => [
      state,
      ...parcelActions.map((action) => answer(nextFulfillmentState(state, action))),
    ]);
    expect(table).toEqual([
      ["created", "shipped", "canceled"],
      ["shipped", "fulfillment_shipped", "fulfillment_shipped"],
      ["canceled", "fulfillment_canceled", "fulfillment_canceled"],
    ]);
  });

  test("tells its state by its timestamps", () => {
    const at = "2026-01-01T00:00:00.000Z";
    expect(fulfillmentStateOf({ shipped_at: null, canceled_at: null })).toBe("created");
    expect(fulfillmentStateOf({ shipped_at: at, canceled_at: null })).toBe("shipped");
    expect(fulfillmentStateOf({ shipped_at: null, canceled_at: at })).toBe("canceled");
  });
});

test("a return answers every action in every state", () => {
  const table = returnStatuses.map((status) => [
    status,
    ...returnActions.map((action) => answer(nextReturnStatus(status, action))),
  ]);
  expect(table).toEqual([
    ["requested", "received", "canceled"],
    ["received", "return_received", "return_received"],
    ["requires_action", "received", "canceled"],
    ["canceled", "return_canceled", "canceled"],
  ]);
});

describe("the plan of a fulfillment", () => {
  const line = (
    id: string,
    quantity: number,
    fulfilled_quantity: number | null,
    profile_id: string | null,
  ) => ({
    id,
    title: id,
    quantity,
    fulfilled_quantity,
    profile_id,
  });
  const lines = [line("a", 2, null, "p1"), line("b", 3, 1, "p2"), line("custom", 1, null, null)];
  const methods = [
    { id: "m1", profile_id: "p1" },
    { id: "m2", profile_id: "p2" },
  ];
  const plan = (items: [string, number][], given = methods) =>
    answer(
      planFulfillment(
        { lines, methods: given },
        items.map(([item_id, quantity]) => ({ item_id, quantity })),
      ),
    );

  test("splits items by profile, and what no method serves goes with the first (Q-33)", () => {
    const [m1, m2] = methods;
    expect(
      plan([
        ["custom", 1],
        ["b", 2],
        ["a", 1],
      ]),
    ).toEqual([
      {
        method: m1,
        items: [
          { item_id: "custom", quantity: 1 },
          { item_id: "a", quantity: 1 },
        ],
      },
      { method: m2, items: [{ item_id: "b", quantity: 2 }] },
    ]);
  });

  test("leaves out the method that nothing goes with", () => {
    expect(plan([["b", 1]])).toEqual([{ method: methods[1], items: [{ item_id: "b", quantity: 1 }] }]);
  });

  test("refuses what cannot be sent", () => {
    expect(plan([["a", 3]])).toBe("above_ordered");
    expect(plan([["b", 3]])).toBe("above_ordered");
    expect(plan([["other", 1]])).toBe("unknown_item");
    expect(
      plan([
        ["a", 1],
        ["a", 1],
      ]),
    ).toBe("item_twice");
    expect(plan([])).toBe("no_items");
    expect(plan([["a", 1]], [])).toBe("no_shipping_method");
  });

  test("of the whole rest takes what is not fulfilled", () => {
    expect(unfulfilledItems([...lines, line("done", 2, 2, "p1")])).toEqual([
      { item_id: "a", quantity: 2 },
      { item_id: "b", quantity: 2 },
      { item_id: "custom", quantity: 1 },
    ]);
  });
});

describe("returned items", () => {
  const lines = [
    { id: "a", title: "a", quantity: 3, returned_quantity: 1 },
    { id: "b", title: "b", quantity: 1, returned_quantity: null },
  ];
  const check = (...items: [string, number][]) =>
    answer(
      checkReturnedItems(
        lines,
        items.map(([item_id, quantity]) => ({ item_id, quantity })),
      ),
    );

  test("may be all that is not returned yet, each item once", () => {
    expect(check(["a", 2], ["b", 1])).toEqual([
      { line: lines[0], quantity: 2 },
      { line: lines[1], quantity: 1 },
    ]);
    expect(check(["a", 3])).toBe("above_unreturned");
    expect(check(["a", 1], ["a", 1])).toBe("item_twice");
    expect(check(["c", 1])).toBe("unknown_item");
    expect(check()).toBe("no_items");
    expect(check(["a", 0])).toBe("no_items");
  });

  test("arrive as requested, in part, not at all, or unasked (Q-41)", () => {
    const requested = [
      { item_id: "a", quantity: 2 },
      { item_id: "b", quantity: 1 },
      { item_id: "c", quantity: 1 },
    ];
    const received = [
      { item_id: "a", quantity: 1 },
      { item_id: "b", quantity: 1 },
      { item_id: "d", quantity: 4 },
      { item_id: "e", quantity: 0 },
    ];
    expect(
      mergeReceivedItems(requested, received).map((item) => [
        item.item_id,
        item.quantity,
        item.received_quantity,
        item.requested_quantity,
        item.is_requested,
      ]),
    ).toEqual([
      ["a", 1, 1, 2, false],
      ["b", 1, 1, 1, true],
      ["c", 0, 0, 1, false],
      ["d", 4, 4, null, false],
    ]);
  });
});

describe("stock", () => {
  const link = { variant_id: "v", inventory_item_id: "i", required_quantity: 2 };
  const level = (location_id: string, stocked_quantity: number) => ({
    id: `i@${location_id}`,
    inventory_item_id: "i",
    location_id,
    stocked_quantity,
  });
  const reservation = (id: string, location_id: string, quantity: number, line_item_id = "line") => ({
    id,
    line_item_id,
    inventory_item_id: "i",
    location_id,
    quantity,
  });
  const line = { item_id: "line", variant_id: "v", quantity: 2 };
  const levels = [level("here", 5), level("there", 9)];
  const take = (reservations: ReturnType<typeof reservation>[], lines = [line], location = "here") =>
    answer(planStockTake(location, lines, { links: [link], levels, reservations }));

  test("is taken at the location, with an exact reservation there before any other", () => {
    expect(
      take([reservation("far", "there", 4), reservation("more", "here", 5), reservation("fits", "here", 4)]),
    ).toEqual({
      levels: [{ id: "i@here", stocked: -4, reserved: -4 }],
      reservations: [{ id: "fits", quantity: 0 }],
    });
  });

  test("uses up reservations at the location, then elsewhere, and leaves those of other lines", () => {
    expect(
      take([
        reservation("other", "here", 9, "x"),
        reservation("far", "there", 9),
        reservation("near", "here", 3),
      ]),
    ).toEqual({
      levels: [
        { id: "i@here", stocked: -4, reserved: -3 },
        { id: "i@there", stocked: 0, reserved: -1 },
      ],
      reservations: [
        { id: "far", quantity: 8 },
        { id: "near", quantity: 0 },
      ],
    });
  });

  test("must suffice for all lines together, and be there at all", () => {
    expect(take([], [line, { ...line, item_id: "second", quantity: 1 }])).toBe("not_enough");
    expect(take([], [line], "nowhere")).toBe("not_stocked");
    expect(take([], [{ ...line, variant_id: "uncounted", quantity: 99 }], "nowhere")).toEqual({
      levels: [],
      reservations: [],
    });
  });

  test("comes back to a location that has the item", () => {
    const back = (location: string | null) =>
      answer(planStockReturn(location, [line], { links: [link], levels }));
    expect(back("there")).toEqual({
      levels: [{ id: "i@there", stocked: 4, reserved: 0 }],
      reservations: [],
    });
    expect(back(null)).toBe("not_stocked");
    expect(back("nowhere")).toBe("not_stocked");
  });
});
