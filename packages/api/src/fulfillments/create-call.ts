import { query } from "@backroom/db";
import { z } from "zod";
import { defineCall, type SettledCall } from "../providers/call";
import { requireProvider } from "../providers/registry";
import { undoFulfillment } from "./undo";

const request = z.object({
  method: z.record(z.string(), z.unknown()),
  items: z.array(z.object({ item_id: z.string(), title: z.string(), quantity: z.int() })),
  no_notification: z.boolean(),
});
type Request = z.infer<typeof request>;

/** Hands packed goods over to who sends them. Declined, the fulfilment is canceled again. */
export const createFulfillmentCall = defineCall<Request>({
  action: "fulfillment.create",
  request,
  isLocal: (config, id) => requireProvider(config, "fulfillment", id).isLocal,
  send: (config, { provider_id, resource_id, order_id, request: { method, items }, idempotency_key }) =>
    requireProvider(config, "fulfillment", provider_id).create({
      id: resource_id,
      order_id: orderOf(order_id),
      method,
      items,
      idempotencyKey: idempotency_key,
    }),
  settle: async (ctx, settled) => {
    const answers = settled.flatMap(answerOf).filter(({ data }) => Object.keys(data).length > 0);
    if (answers.length > 0) {
      await query(
        ctx.tx,
        `update fulfillment f set data = a.data
           from jsonb_to_recordset($1::jsonb) as a(id text, data jsonb) where f.id = a.id`,
        [JSON.stringify(answers)],
      );
    }
    for (const { call, outcome } of settled) {
      const order_id = orderOf(call.order_id);
      // Only a remote provider's no comes here; each is settled by itself.
      if (!outcome.ok) await undoFulfillment(ctx, order_id, call.resource_id, outcome.message);
      else
        ctx.emit({
          name: "order.fulfillment_created",
          resource_type: "order",
          resource_id: order_id,
          data: { fulfillment_id: call.resource_id, no_notification: call.request.no_notification },
        });
    }
  },
  failure: "is refused",
  noAnswer: "is refused",
});

const answerOf = ({ call, outcome }: SettledCall<Request>) =>
  outcome.ok ? [{ id: call.resource_id, data: outcome.data }] : [];

/** Fulfilments of orders are the only ones asked for here. */
function orderOf(id: string | null): string {
  if (id === null) throw new Error("A fulfilment was handed over without its order");
  return id;
}
