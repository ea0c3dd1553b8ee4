import type { Write } from "@backroom/api";
import {
  createFulfillment,
  createNote,
  createShipment,
  moveOrder,
  receiveReturn,
  refundOrder,
  requestReturn,
} from "@backroom/api/use-cases";
import { query } from "@backroom/db";
import type { PlacedOrder } from "./load-orders";

/** Of the shipped orders, every so many-th goes on like this. */
const everyReturned = 14;
const everyRefunded = 19;
const doneAfterDays = 21;
/** Minor units; less than any order of the demo is worth. */
const goodwill = 300;

interface Line {
  id: string;
  quantity: number;
}

/** What happened to the orders after they were paid: packed, shipped, noted, refunded, sent back. */
export async function loadAfterlife(ctx: Write, orders: readonly PlacedOrder[]): Promise<void> {
  const shipped = orders.filter(({ sale }) => sale.stage === "shipped");
  const returned = new Set(shipped.filter((_, index) => index % everyReturned === 5));
  const refunded = new Set(shipped.filter((_, index) => index % everyRefunded === 3));
  for (const order of orders) {
    // Every provider of the demo works by hand, so no call leaves the process.
    const then = { ...ctx, now: order.at, calls: [] };
    if (order.sale.note) {
      await createNote(then, { resource_type: "order", resource_id: order.id, value: order.sale.note });
    }
    if (order.sale.stage === "paid") continue;
    const lines = await query<Line>(ctx.tx, "select id, quantity from line_item where order_id = $1", [
      order.id,
    ]);
    await send(then, order, lines);
    if (returned.has(order)) await sendBack(then, order, lines);
    else if (refunded.has(order)) {
      await refundOrder(then, {
        id: order.id,
        amount: goodwill,
        reason: "discount",
        note: "Came a week late.",
      });
    } else if (order.sale.stage === "shipped" && order.sale.days_ago > doneAfterDays) {
      await moveOrder(then, order.id, "complete");
    }
  }
}

type Calling = Write & { calls: string[] };

async function send(ctx: Calling, { id, sale }: PlacedOrder, lines: readonly Line[]): Promise<void> {
  await createFulfillment(ctx, {
    id,
    items: lines.map((line) => ({ item_id: line.id, quantity: line.quantity })),
  });
  if (sale.stage !== "shipped") return;
  const packed = await query<{ id: string }>(ctx.tx, "select id from fulfillment where order_id = $1", [id]);
  for (const fulfillment of packed) {
    await createShipment(ctx, {
      id,
      fulfillment_id: fulfillment.id,
      tracking_numbers: [`AF${id.slice(-9)}`],
    });
  }
}

/** One piece of the first line comes back; what is still on its way shows in the list of returns. */
async function sendBack(ctx: Calling, { id, sale }: PlacedOrder, lines: readonly Line[]): Promise<void> {
  const [line] = lines;
  if (!line) return;
  const items = [{ item_id: line.id, quantity: 1 }];
  const return_id = await requestReturn(ctx, { id, items });
  if (sale.days_ago < doneAfterDays) return;
  const [location] = await query<{ id: string }>(ctx.tx, "select id from stock_location");
  await receiveReturn(ctx, { id: return_id, items, location_id: location?.id });
}
