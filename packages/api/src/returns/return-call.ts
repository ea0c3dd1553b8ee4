import { query } from "@backroom/db";
import { z } from "zod";
import { lockOrder } from "../orders/public";
import { defineCall } from "../providers/call";
import { requireProvider } from "../providers/registry";

const request = z.object({
  order_id: z.string(),
  items: z.array(z.object({ item_id: z.string(), title: z.string(), quantity: z.int() })),
  no_notification: z.boolean(),
});

/** Asks who fetches goods to fetch a return. Declined, the return is canceled. */
export const createReturnCall = defineCall({
  action: "return.create",
  request,
  isLocal: (config, id) => requireProvider(config, "fulfillment", id).isLocal,
  send: (config, { provider_id, resource_id, request: { order_id, items }, idempotency_key }) =>
    requireProvider(config, "fulfillment", provider_id).createReturn({
      id: resource_id,
      order_id,
      method: {},
      items,
      idempotencyKey: idempotency_key,
    }),
  // One return is requested at a time.
  settle: async ({ tx, emit }, settled) => {
    for (const { call, outcome } of settled) {
      const { order_id, no_notification } = call.request;
      const data = { return_id: call.resource_id, no_notification };
      const event = { resource_type: "order", resource_id: order_id };
      if (outcome.ok) {
        await query(tx, 'update "return" set shipping_data = $2 where id = $1', [
          call.resource_id,
          outcome.data,
        ]);
        emit({ ...event, name: "order.return_requested", data });
        continue;
      }
      await lockOrder(tx, order_id);
      await query(tx, `update "return" set status = 'canceled' where id = $1 and status = 'requested'`, [
        call.resource_id,
      ]);
      emit({ ...event, name: "order.return_canceled", data: { ...data, error: outcome.message } });
    }
  },
  failure: "is refused",
  noAnswer: "is refused",
});
