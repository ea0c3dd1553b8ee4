export { createDatabase, type Database, type OpenDatabase } from "./db";
export type * from "./generated/types";
export { newId } from "./ids";
export { classifyPgError, type ForeignKeyViolation, type PgFailure } from "./pg-errors";
export { createPool, type PoolOptions } from "./pool";
export { plannedForValues } from "./prepared-client";
export { type Executor, query } from "./query";
export { withSession } from "./session";
export { inTransaction, type TransactionOptions, type Tx } from "./transaction";
