import { query, type Tx } from "@backroom/db";
import type { Table } from "./view";

/**
 * Sets columns of any number of rows, each to values of its own, with one statement of a fixed text; the counterpart
 * of `insertRows`.
 */
export async function updateRows<Row extends { id: string }>(
  tx: Tx,
  table: Table,
  columns: readonly (keyof Row & string)[],
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  const changes = columns.map((name) => `"${name}" = given."${name}"`).join(", ");
  await query(
    tx,
    `update "${table}" t set ${changes} from jsonb_populate_recordset(null::"${table}", $1::jsonb) given
     where t.id = given.id`,
    [JSON.stringify(rows)],
  );
}
