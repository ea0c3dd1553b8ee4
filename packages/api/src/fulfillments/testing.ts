import { newId } from "@backroom/db";
import type { TestApi } from "../testing/index";
import { makeDraft, makeVariant, type Shop, supply } from "../testing/shop";

type Order = Awaited<ReturnType<TestApi["api"]["orders"]["get"]>>["order"];
/** For tests: a paid order whose lines are known to be there. */
export type PaidOrder = Order & { items: NonNullable<Order["items"]> };

interface PaidOrderInput {
  /** Units of each line; each is a variant of its own for 1000. */
  quantities?: number[];
  variants?: { id: string; quantity: number }[];
  shipping?: boolean;
  discounts?: { code: string }[];
  no_notification?: boolean;
}

/** For tests: a paid order, by way of a draft. */
export async function makePaidOrder(
  t: TestApi,
  shop: Shop,
  { quantities = [2, 1], variants, shipping = true, discounts = [], no_notification }: PaidOrderInput = {},
): Promise<PaidOrder> {
  const items = [];
  for (const { id, quantity } of variants ?? []) items.push({ variant_id: id, quantity });
  if (!variants) {
    for (const quantity of quantities) items.push({ variant_id: (await makeVariant(t, 1000)).id, quantity });
  }
  const draft = await makeDraft(t, shop, {
    items,
    shipping_methods: shipping ? [{ option_id: shop.option_id }] : [],
    shipping_address: { country_code: shop.country },
    discounts,
    ...(no_notification === undefined ? {} : { no_notification_order: no_notification }),
  });
  return withItems((await t.api.draftOrders.pay({ id: draft.id })).order);
}

/** For tests: an answer of an order operation, whose lines are there. */
export function withItems(order: Order): PaidOrder {
  if (!order.items) throw new Error(`Order ${order.id} came without its lines`);
  return { ...order, items: order.items };
}

/** For tests: the n-th line of an order, counted from 0. */
export function lineOf(order: PaidOrder, index = 0) {
  const line = order.items[index];
  if (!line) throw new Error(`Order ${order.id} has no line ${index}`);
  return line;
}

/** For tests: the fulfilment made last. */
export function lastFulfillment(order: Order) {
  const last = order.fulfillments?.at(-1);
  if (!last) throw new Error(`Order ${order.id} has no fulfilment`);
  return last;
}

/** For tests: fulfils units of the n-th lines and answers the order and the fulfilment. */
export async function fulfill(t: TestApi, order: PaidOrder, units: Record<number, number>, more = {}) {
  const items = Object.entries(units).map(([index, quantity]) => ({
    item_id: lineOf(order, Number(index)).id,
    quantity,
  }));
  const answer = await t.api.orders.createFulfillment({ id: order.id, items, ...more });
  return { order: withItems(answer.order), fulfillment: lastFulfillment(answer.order) };
}

/** For tests: fulfils and ships units of the n-th lines. */
export async function send(t: TestApi, order: PaidOrder, units: Record<number, number>) {
  const { fulfillment } = await fulfill(t, order, units);
  const answer = await t.api.orders.createShipment({ id: order.id, fulfillment_id: fulfillment.id });
  return { order: withItems(answer.order), fulfillment: lastFulfillment(answer.order) };
}

/** For tests: the stock of a variant at a location, and what is reserved of it. */
export async function stockAt(t: TestApi, variant_id: string, location_id: string) {
  return t.db
    .selectFrom("inventory_level as l")
    .innerJoin("product_variant_inventory_item as i", "i.inventory_item_id", "l.inventory_item_id")
    .select(["l.stocked_quantity as stocked", "l.reserved_quantity as reserved"])
    .where("i.variant_id", "=", variant_id)
    .where("l.location_id", "=", location_id)
    .executeTakeFirstOrThrow();
}

/** For tests: reserves units of the variant's item for a line at a location. @returns the id */
export async function reserve(
  t: TestApi,
  line: { id: string; variant_id: string | null },
  location_id: string,
  quantity: number,
): Promise<string> {
  const { inventory_item_id } = await t.db
    .selectFrom("product_variant_inventory_item")
    .select("inventory_item_id")
    .where("variant_id", "=", line.variant_id)
    .executeTakeFirstOrThrow();
  const id = newId("resitem");
  await t.db
    .insertInto("reservation_item")
    .values({ id, line_item_id: line.id, inventory_item_id, location_id, quantity })
    .execute();
  await t.db
    .updateTable("inventory_level")
    .set((eb) => ({ reserved_quantity: eb("reserved_quantity", "+", quantity) }))
    .where("inventory_item_id", "=", inventory_item_id)
    .where("location_id", "=", location_id)
    .execute();
  return id;
}

/** For tests: a variant of which the stock is counted, with so much at a new location. */
export async function makeStocked(t: TestApi, quantity: number) {
  const { id } = await makeVariant(t, 1000);
  await supply(t, id, quantity);
  const { location_id } = await t.db
    .selectFrom("inventory_level as l")
    .innerJoin("product_variant_inventory_item as i", "i.inventory_item_id", "l.inventory_item_id")
    .select("l.location_id")
    .where("i.variant_id", "=", id)
    .executeTakeFirstOrThrow();
  return { id, location_id };
}
