import { newId, query } from "@backroom/db";
import { type ItemQuantity, isEveryLine, nextFulfillmentStatus, planFulfillment } from "@backroom/domain";
import { Refusal, refusalOfRule } from "../core/errors";
import type { LockedOrder } from "../orders/public";
import type { CallingWrite } from "../providers/call";
import { createFulfillmentCall } from "./create-call";
import type { Goods, MethodOfGoods } from "./goods";

/** What of one order shall go out; the caller has locked the order and loaded its goods. */
export interface FulfillmentRequest {
  order: LockedOrder;
  goods: Goods;
  items: readonly ItemQuantity[];
  location_id?: string | null | undefined;
  no_notification?: boolean | null | undefined;
  metadata?: Record<string, unknown> | null | undefined;
}

/** The refusal of a request, or the parts to send with each shipping method, and the order's status afterwards. */
export function decideFulfillment(request: FulfillmentRequest): FulfillmentDecision {
  const { order, goods, items } = request;
  const plan = planFulfillment(goods, items);
  if (!plan.ok) return { refusal: refusalOfRule(plan.refusal) };
  const added = new Map(items.map(({ item_id, quantity }) => [item_id, quantity]));
  const after = goods.lines.map((line) => ({
    ...line,
    fulfilled_quantity: (line.fulfilled_quantity ?? 0) + (added.get(line.id) ?? 0),
  }));
  const status = nextFulfillmentStatus(
    order.fulfillment_status,
    isEveryLine(after, "fulfilled_quantity") ? "fulfill_all" : "fulfill_part",
    order.status,
  );
  if (!status.ok) return { refusal: refusalOfRule(status.refusal) };
  return { request, parts: plan.value, fulfillment_status: status.value };
}

type Part = { method: MethodOfGoods; items: ItemQuantity[] };
export type AcceptedFulfillment = {
  request: FulfillmentRequest;
  parts: Part[];
  fulfillment_status: string;
};
export type FulfillmentDecision = AcceptedFulfillment | { refusal: Refusal };

/**
 * Stores the fulfilments of any number of orders with one statement, quantities of the lines and statuses of the orders
 * with them, and hands them to their providers. Stock is the caller's (`takeStock`).
 * @returns ids of the new fulfilments
 * @throws Refusal conflict when a line has fewer units left than the plan saw
 */
export async function saveFulfillments(
  ctx: CallingWrite,
  accepted: readonly AcceptedFulfillment[],
): Promise<string[]> {
  const made = accepted.flatMap(({ request, parts }) =>
    parts.map((part) => ({ id: newId("ful"), request, ...part })),
  );
  const items = made.flatMap(({ id, items: own }) => own.map((item) => ({ ...item, fulfillment_id: id })));
  const moved = await query(
    ctx.tx,
    `with f as (
       insert into fulfillment (id, order_id, provider_id, location_id, metadata, no_notification)
       select id, order_id, provider_id, location_id, metadata, no_notification
         from jsonb_to_recordset($1::jsonb) as f(id text, order_id text, provider_id text, location_id text,
              metadata jsonb, no_notification boolean)),
     i as (
       insert into fulfillment_item (fulfillment_id, item_id, quantity)
       select fulfillment_id, item_id, quantity
         from jsonb_to_recordset($2::jsonb) as i(fulfillment_id text, item_id text, quantity int)),
     o as (
       update "order" o set fulfillment_status = s.fulfillment_status
         from jsonb_to_recordset($3::jsonb) as s(id text, fulfillment_status text) where o.id = s.id)
     update line_item l set fulfilled_quantity = coalesce(l.fulfilled_quantity, 0) + q.quantity
       from jsonb_to_recordset($2::jsonb) as q(item_id text, quantity int)
      where l.id = q.item_id and coalesce(l.fulfilled_quantity, 0) + q.quantity <= l.quantity
     returning l.id`,
    [
      JSON.stringify(made.map(rowOf)),
      JSON.stringify(items),
      JSON.stringify(
        accepted.map(({ request, fulfillment_status }) => ({ id: request.order.id, fulfillment_status })),
      ),
    ],
  );
  if (moved.length !== items.length) {
    throw new Refusal("conflict", "Units of the order were fulfilled at the same time. Try again.");
  }
  await createFulfillmentCall.start(ctx, made.map(callOf));
  return made.map(({ id }) => id);
}

type Made = Part & { id: string; request: FulfillmentRequest };

const rowOf = ({ id, method, request }: Made) => ({
  id,
  order_id: request.order.id,
  provider_id: method.provider_id,
  location_id: request.location_id ?? null,
  metadata: request.metadata ?? {},
  no_notification: request.no_notification ?? null,
});

function callOf({ id, method, items, request }: Made) {
  const { order, goods, no_notification } = request;
  const titles = new Map(goods.lines.map((line) => [line.id, line.title]));
  return {
    provider_id: method.provider_id,
    resource_type: "fulfillment",
    resource_id: id,
    order_id: order.id,
    request: {
      method: method.data,
      items: items.map((item) => ({ ...item, title: titles.get(item.item_id) ?? "" })),
      no_notification: no_notification ?? order.no_notification ?? false,
    },
  };
}
