import type { Tx } from "@backroom/db";
import { computeReturnRefund, type DiscountRuleType } from "@backroom/domain";
import { sql } from "kysely";
import { totalsOrRefuse } from "../carts/public";
import { invalidField } from "../core/errors";
import { read, show } from "../core/read";
import { lineItemView } from "../line-items/view";
import type { LockedOrder } from "../orders/public";
import { orderView } from "../orders/view";
import type { ReturnMethod } from "./shipping";

/**
 * What is given back once the requested goods are here (spec/orders.md §12.1): a positive `asked` amount as it is, else
 * what the units cost after discounts, with tax, less the return shipping. Reads lines and discounts only to compute.
 * @throws Refusal invalid_data for an asked amount above what is left to refund (Q-39 improved)
 */
export async function decideRefundAmount(
  tx: Tx,
  order: LockedOrder,
  items: readonly { item_id: string; quantity: number }[],
  shipping: ReturnMethod | null,
  asked: number | null | undefined,
): Promise<number> {
  if (asked) {
    if (asked > order.refundable_amount) {
      throw invalidField("refund", `must not be greater than ${order.refundable_amount}, which is left`);
    }
    return Math.max(0, asked);
  }
  const ids = items.map(({ item_id }) => item_id);
  const lines = await read(tx, lineItemView, {
    where: [sql`t.id = any(${ids})`],
    expand: "adjustments,tax_lines",
  });
  const { discounts } = await show(tx, orderView, order.id, { fields: "id", expand: "discounts.rule" });
  const units = new Map(items.map(({ item_id, quantity }) => [item_id, quantity]));
  return totalsOrRefuse(() =>
    computeReturnRefund({
      lines: lines.map((line) => ({
        line: { ...line, adjustments: line.adjustments ?? [], tax_lines: line.tax_lines ?? [] },
        quantity: units.get(line.id) ?? 0,
      })),
      discounts: (discounts ?? []).map((discount) => ({
        id: discount.id,
        // The column has a CHECK on these words.
        rule: { type: (discount.rule?.type ?? "percentage") as DiscountRuleType },
      })),
      shipping,
    }),
  );
}
