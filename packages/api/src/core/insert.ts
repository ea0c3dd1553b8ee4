import { query, type Tx } from "@backroom/db";
import type { Table } from "./view";

/**
 * Inserts any number of rows with one statement of a fixed text, so that it stays prepared. The rows travel as one
 * JSON value; Postgres reads them by the types of the table. Columns left out of `columns` get their defaults.
 */
export async function insertRows<Row extends object>(
  tx: Tx,
  table: Table,
  columns: readonly (keyof Row & string)[],
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = columns.map((name) => `"${name}"`).join(", ");
  await query(
    tx,
    `insert into "${table}" (${names}) select ${names} from jsonb_populate_recordset(null::"${table}", $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}
