import { CompiledQuery } from "kysely";
import type { Database } from "./db";
import type { Tx } from "./transaction";

/** Where statements run: on any connection of the pool, or inside a transaction. */
export type Executor = Database | Tx;

/** Runs a ready SQL text, as a prepared statement when it has values. The caller states what the rows look like. */
export const query = async <Row>(
  executor: Executor,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> => {
  const { rows } = await executor.executeQuery(CompiledQuery.raw(text, [...values]) as CompiledQuery<Row>);
  return rows;
};
