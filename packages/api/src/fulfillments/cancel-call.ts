import { query } from "@backroom/db";
import { z } from "zod";
import { defineCall } from "../providers/call";
import { requireProvider } from "../providers/registry";
import { undoFulfillment } from "./undo";

const request = z.object({ order_id: z.string(), data: z.record(z.string(), z.unknown()) });

/** Asks who sends the goods to stop. Declined, because the parcel was picked up, everything stays as it is. */
export const cancelFulfillmentCall = defineCall({
  action: "fulfillment.cancel",
  request,
  isLocal: (config, id) => requireProvider(config, "fulfillment", id).isLocal,
  send: (config, { provider_id, resource_id, request: { data }, idempotency_key }) =>
    requireProvider(config, "fulfillment", provider_id).cancel({
      id: resource_id,
      data,
      idempotencyKey: idempotency_key,
    }),
  // One fulfilment is canceled at a time.
  settle: async (ctx, settled) => {
    for (const { call, outcome } of settled) {
      if (!outcome.ok) continue;
      await undoFulfillment(ctx, call.request.order_id, call.resource_id);
      if (Object.keys(outcome.data).length === 0) continue;
      await query(ctx.tx, "update fulfillment set data = $2 where id = $1", [call.resource_id, outcome.data]);
    }
  },
  failure: "is refused",
  noAnswer: "is refused",
});
