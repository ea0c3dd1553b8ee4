import { query } from "@backroom/db";
import { z } from "zod";
import { defineCall, type SettledCall, type Settling } from "../providers/call";
import { requireProvider } from "../providers/registry";
import { isLocalPayment, sentPayment } from "./calls";

const request = z.object({ payment: sentPayment });
type Request = z.infer<typeof request>;

/**
 * Gives up the authorization of a payment that was never captured. The order is canceled already: it does not wait
 * for the provider, and a provider that declines (the authorization expired) changes nothing about that.
 */
export const cancelCall = defineCall<Request>({
  action: "payment.cancel",
  request,
  isLocal: isLocalPayment,
  send: async (config, { provider_id, request: { payment }, idempotency_key, attempts }) => {
    const provider = requireProvider(config, "payment", provider_id);
    if (attempts > 0) {
      const { state, data } = await provider.status(payment);
      if (state === "canceled") return { data };
    }
    return provider.cancel({ payment, idempotencyKey: idempotency_key });
  },
  settle,
  failure: "is shown",
  noAnswer: "is shown",
});

async function settle({ tx, now, emit }: Settling, settled: readonly SettledCall<Request>[]): Promise<void> {
  const canceled = settled.flatMap(({ call, outcome }) =>
    outcome.ok ? [{ id: call.request.payment.id, data: outcome.data }] : [],
  );
  await query(
    tx,
    `update payment p set canceled_at = $2, data = p.data || t.data
       from jsonb_to_recordset($1::jsonb) as t(id text, data jsonb)
      where p.id = t.id and p.canceled_at is null`,
    [JSON.stringify(canceled), now.toISOString()],
  );
  for (const { call, outcome } of settled) {
    if (outcome.ok) continue;
    emit({
      name: "payment.payment_cancel_failed",
      resource_type: "payment",
      resource_id: call.request.payment.id,
      data: { order_id: call.order_id, error: outcome.message },
    });
  }
}
