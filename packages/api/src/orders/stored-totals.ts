import type { Database } from "@backroom/db";
import { computeOrderTotals } from "@backroom/domain";
import { sql } from "kysely";
import { read } from "../core/read";
import { explainedRelations, orderOfTotals } from "./explain";
import { type Order, orderView } from "./view";

/** A stored amount that is not what the rules give: of an order, or of one of its lines or shipping methods. */
export interface WrongTotal {
  order_id: string;
  display_id: number;
  /** `total`, or `item_… refundable`. */
  what: string;
  stored: number | null;
  computed: number;
}

const pageSize = 200;

/** Recomputes the totals of all orders, a page at a time, and yields after each page what it found there. */
export async function* checkStoredTotals(
  db: Database,
): AsyncGenerator<{ checked: number; wrong: WrongTotal[] }> {
  let after = "";
  for (;;) {
    const page = await read(db, orderView, {
      expand: explainedRelations,
      where: [sql`t.id > ${after}`],
      orderBy: sql`t.id`,
      limit: pageSize,
    });
    const last = page.at(-1);
    if (last === undefined) return;
    yield { checked: page.length, wrong: page.flatMap(wrongTotalsOf) };
    after = last.id;
  }
}

function wrongTotalsOf(order: Order): WrongTotal[] {
  const { items, shipping_methods, ...sums } = computeOrderTotals(orderOfTotals(order));
  const { id: order_id, display_id } = order;
  const differing = (prefix: string, computed: object, stored: object): WrongTotal[] =>
    differences(computed, stored).map(({ name, ...amounts }) => ({
      order_id,
      display_id,
      what: prefix + name,
      ...amounts,
    }));
  return [
    ...differing("", sums, order),
    ...items.flatMap((item) => differing(`${item.id} `, item, byId(order.items, item.id))),
    ...shipping_methods.flatMap((method) =>
      differing(`${method.id} `, method, byId(order.shipping_methods, method.id)),
    ),
  ];
}

const byId = <Row extends { id: string }>(rows: readonly Row[] | undefined, id: string): object =>
  rows?.find((row) => row.id === id) ?? {};

/** Amounts that are computed and stored under the same name; what the view does not store is not compared. */
function differences(computed: object, stored: object) {
  const kept = new Map<string, unknown>(Object.entries(stored));
  return Object.entries(computed).flatMap(([name, value]) => {
    const amount = kept.get(name);
    if (typeof value !== "number" || amount === undefined || amount === value) return [];
    return [{ name, stored: typeof amount === "number" ? amount : null, computed: value }];
  });
}
