import { query, type Tx } from "@backroom/db";
import { invalidField, notFound } from "../core/errors";

/**
 * @param ids of the reasons that customers gave
 * @throws Refusal not_found for an unknown one, invalid_data for a category, which has reasons below it
 */
export async function requireReasons(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const rows = await query<{ id: string; label: string; is_category: boolean }>(
    tx,
    `select r.id, r.label, exists (select from return_reason c
                                     where c.parent_return_reason_id = r.id and c.deleted_at is null) as is_category
       from return_reason r where r.id = any($1) and r.deleted_at is null`,
    [ids],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const id of ids) {
    const reason = byId.get(id);
    if (!reason) throw notFound("Return reason", id);
    if (reason.is_category) {
      throw invalidField("reason_id", `${id} (${reason.label}) is a category: choose a reason below it`);
    }
  }
}
