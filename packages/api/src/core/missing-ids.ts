import { type Executor, query } from "@backroom/db";
import { quote } from "./plan";
import type { Table } from "./view";

/** Those of `ids` that no live row of `table` has; for checks that name every missing id at once. */
export async function missingIds(
  executor: Executor,
  table: Table,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await query<{ id: string }>(
    executor,
    `select id from ${quote(table)} where id = any($1)${tablesWithoutDeletedAt.has(table) ? "" : " and deleted_at is null"}`,
    [[...new Set(ids)]],
  );
  const found = new Set(rows.map((row) => row.id));
  return [...new Set(ids)].filter((id) => !found.has(id));
}

const tablesWithoutDeletedAt: ReadonlySet<Table> = new Set<Table>([
  "product_category",
  "payment_provider",
  "fulfillment_provider",
]);
