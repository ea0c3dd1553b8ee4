import { type Executor, query, type Tx } from "@backroom/db";
import { invalid, Refusal } from "../core/errors";
import { show } from "../core/read";
import type { SelectionInput } from "../core/selection";
import { storeView } from "./view";

/** The reads and writes that serve the rules of the store. */

const noStore = () => new Refusal("unexpected_state", "The store is not set up: run `backroom start` once.");

/** Locks the store for the rest of the transaction. */
export async function lockStore(tx: Tx) {
  const store = await tx.selectFrom("store").selectAll().forUpdate().executeTakeFirst();
  if (!store) throw noStore();
  return store;
}

/** The store through its view. */
export async function showStore(executor: Executor, selection: SelectionInput = {}) {
  const store = await executor.selectFrom("store").select("id").executeTakeFirst();
  if (!store) throw noStore();
  return show(executor, storeView, store.id, selection);
}

export async function currencyCodesOf(tx: Tx, storeId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("store_currency")
    .select("currency_code")
    .where("store_id", "=", storeId)
    .execute();
  return rows.map((row) => row.currency_code);
}

/** @throws Refusal invalid_data naming the codes that are no currency. */
export async function requireCurrencies(tx: Tx, codes: readonly string[]): Promise<void> {
  const known = await query<{ code: string }>(tx, "select code from currency where code = any($1)", [codes]);
  const missing = codes.filter((code) => !known.some((currency) => currency.code === code));
  if (missing.length > 0) throw invalid(`currencies: ${missing.join(", ")} is not a known currency`);
}

/** Makes the set of the store's currencies exactly this one. */
export async function replaceCurrencies(tx: Tx, storeId: string, codes: readonly string[]): Promise<void> {
  await query(tx, "delete from store_currency where store_id = $1 and currency_code <> all($2)", [
    storeId,
    codes,
  ]);
  await addCurrencies(tx, storeId, codes);
}

/** @returns the codes that were not there yet. */
export async function addCurrencies(tx: Tx, storeId: string, codes: readonly string[]): Promise<string[]> {
  const added = await query<{ currency_code: string }>(
    tx,
    `insert into store_currency (store_id, currency_code) select $1, unnest($2::text[])
     on conflict do nothing returning currency_code`,
    [storeId, codes],
  );
  return added.map((row) => row.currency_code);
}

/** Moves `updated_at` on, so that the ETag changes when only the currencies did. */
export async function touchStore(tx: Tx, id: string): Promise<void> {
  await query(tx, "update store set updated_at = now() where id = $1", [id]);
}
