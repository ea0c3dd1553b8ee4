import { query } from "@backroom/db";
import type { Write } from "./context";

const sequences = { order: "order_display_id_seq", draft_order: "draft_order_display_id_seq" } as const;

/**
 * The `display_id` of a new row: undefined lets the column take the next of its sequence. A sequence does not give
 * a number back after a rollback, so a dry run only looks which one would be next.
 */
export async function displayIdFor(ctx: Write, table: keyof typeof sequences): Promise<number | undefined> {
  if (!ctx.isDryRun) return undefined;
  const [row] = await query<{ next: number }>(
    ctx.tx,
    `select last_value + case when is_called then 1 else 0 end as next from ${sequences[table]}`,
  );
  return row?.next;
}
