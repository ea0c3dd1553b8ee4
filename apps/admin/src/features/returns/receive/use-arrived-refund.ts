import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { useDryRun } from "@/features/orders/use-dry-run";
import type { OpenReturn, OrderOfReturn } from "../shown";

/**
 * What the units that arrived are worth, by the rule that computed the agreed amount: the server is asked what it would
 * agree on for just these, and agrees on nothing.
 */
export function useArrivedRefund(
  ret: OpenReturn,
  order: OrderOfReturn,
  items: readonly { item_id: string; quantity: number }[],
  isPaused: boolean,
) {
  const method = ret.shipping_method;
  const [asked] = useDebouncedValue(JSON.stringify(items), 250);
  const run = useDryRun({
    name: `worth-${ret.id}`,
    seen: order.updated_at,
    currency: order.currency_code,
    input: asked === "[]" || isPaused ? undefined : asked,
    call: (client, text, options) =>
      client.orders.requestReturn.mutate(
        {
          id: order.id,
          // Written by this component from `items`.
          items: JSON.parse(text) as { item_id: string; quantity: number }[],
          ...(method?.shipping_option_id
            ? { return_shipping: { option_id: method.shipping_option_id, price: method.price } }
            : {}),
          fields: "id",
          expand: "returns",
        },
        options,
      ),
  });
  const newest = (run.answer?.order.returns ?? []).toSorted((a, b) =>
    b.created_at.localeCompare(a.created_at),
  )[0];
  const [kept, setKept] = useState<number>();
  const amount = items.length === 0 || run.isAsking ? undefined : newest?.refund_amount;
  if (amount !== undefined && amount !== kept) setKept(amount);
  return {
    // While the question is paused for the last look, the amount stays what it was.
    amount: isPaused ? kept : amount,
    hasShipping: method !== null && method !== undefined,
  };
}
