import { query, type Tx } from "@backroom/db";
import type { ReturnableLine } from "@backroom/domain";
import { invalid, notFound } from "../core/errors";

/** A line that belongs to an order: its own, or one that a swap or claim of it sent. */
export interface LineOfReturn extends ReturnableLine {
  variant_id: string | null;
  metadata: Record<string, unknown> | null;
  fulfilled_quantity: number | null;
  shipped_quantity: number | null;
  /** Only the order's own lines decide its status, and come back to stock (spec/orders.md §12.2). */
  is_own: boolean;
  /** Its swap or claim is canceled. */
  is_canceled: boolean;
}

const columns = `i.id, i.title, i.variant_id, i.quantity, i.fulfilled_quantity, i.shipped_quantity, i.returned_quantity,
  i.metadata, i.created_at`;

/** All lines that can be returned with an order that the caller has locked; one statement. */
export async function loadReturnableLines(tx: Tx, orderId: string): Promise<LineOfReturn[]> {
  return query<LineOfReturn>(
    tx,
    `select ${columns}, true as is_own, false as is_canceled from line_item i where i.order_id = $1
     union all
     select ${columns}, false, s.canceled_at is not null
       from swap s join line_item i on i.swap_id = s.id and not i.is_return
      where s.order_id = $1 and s.deleted_at is null
     union all
     select ${columns}, false, c.canceled_at is not null
       from claim_order c join line_item i on i.claim_order_id = c.id
      where c.order_id = $1 and c.deleted_at is null
     order by created_at, id`,
    [orderId],
  );
}

/**
 * @throws Refusal not_found for an item that does not exist, invalid_data for one that is not with this order, or whose
 * swap or claim is canceled
 */
export async function requireLinesOfOrder(
  tx: Tx,
  lines: readonly LineOfReturn[],
  itemIds: readonly string[],
): Promise<void> {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const canceled = itemIds.find((id) => byId.get(id)?.is_canceled);
  if (canceled !== undefined) throw invalid(`Item ${canceled} belongs to a canceled swap or claim`);
  const strange = itemIds.filter((id) => !byId.has(id));
  if (strange.length === 0) return;
  const found = await query<{ id: string }>(tx, "select id from line_item where id = any($1)", [strange]);
  const elsewhere = new Set(found.map(({ id }) => id));
  const unknown = strange.find((id) => !elsewhere.has(id));
  if (unknown !== undefined) throw notFound("Line item", unknown);
  throw invalid(`Item ${strange.join(", ")} is not on the order`);
}
