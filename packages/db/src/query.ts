import type { Database } from "./db";
import { clientOf, poolOf } from "./session";
import type { Tx } from "./transaction";

/** Where statements run: on any connection of the pool, on one of them, or inside a transaction. */
export type Executor = Database | Tx;

/** Runs a ready SQL text, as a prepared statement when it has values. The caller states what the rows look like. */
export const query = async <Row>(
  executor: Executor,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> => {
  const target = clientOf(executor) ?? poolOf(executor);
  // The rows are what the text selects; its author says so in `Row`.
  const { rows } = values.length === 0 ? await target.query(text) : await target.query(text, [...values]);
  return rows as Row[];
};
