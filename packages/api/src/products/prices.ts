import { newId, query, type Tx } from "@backroom/db";
import { invalid, invalidField } from "../core/errors";
import { insertRows } from "../core/insert";
import type { PriceInput } from "./schema";

/** A price that is ready to be stored. */
export interface NewPrice {
  id: string;
  variant_id: string;
  currency_code: string;
  region_id: string | null;
  amount: number;
  min_quantity: number | null;
  max_quantity: number | null;
}

/** Prices of one variant as a client gave them; `path` is where they stand in the input. */
export interface GivenPrices {
  variant_id: string;
  path: string;
  prices: readonly PriceInput[];
}

/**
 * Checks prices of any number of variants with two statements: a region's price takes the region's currency.
 * @throws Refusal invalid_data unless each names a region or a currency, and a known one.
 */
export async function resolvePrices(tx: Tx, given: readonly GivenPrices[]): Promise<NewPrice[]> {
  const all = given.flatMap(({ variant_id, path, prices }) =>
    prices.map((price, index) => ({ variant_id, path: `${path}.${index}`, price })),
  );
  for (const { path, price } of all) {
    if (!price.region_id === !price.currency_code) {
      throw invalidField(path, "must have exactly one of region_id and currency_code");
    }
  }
  const regionIds = unique(all.map(({ price }) => price.region_id));
  const codes = unique(all.map(({ price }) => price.currency_code?.toLowerCase()));
  const currencyOfRegion = await currenciesOfRegions(tx, regionIds);
  await requireCurrencies(tx, codes);
  return all.map(({ variant_id, price }) => ({
    id: newId("ma"),
    variant_id,
    region_id: price.region_id ?? null,
    currency_code: currencyOfRegion.get(price.region_id ?? "") ?? price.currency_code?.toLowerCase() ?? "",
    amount: price.amount,
    min_quantity: price.min_quantity ?? null,
    max_quantity: price.max_quantity ?? null,
  }));
}

export const insertPrices = (tx: Tx, prices: readonly NewPrice[]): Promise<void> =>
  insertRows(
    tx,
    "money_amount",
    ["id", "variant_id", "currency_code", "region_id", "amount", "min_quantity", "max_quantity"],
    prices,
  );

const unique = (values: readonly (string | null | undefined)[]): string[] => [
  ...new Set(values.filter((value): value is string => typeof value === "string" && value !== "")),
];

async function currenciesOfRegions(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await query<{ id: string; currency_code: string }>(
    tx,
    "select id, currency_code from region where id = any($1) and deleted_at is null",
    [ids],
  );
  const found = new Map(rows.map(({ id, currency_code }) => [id, currency_code]));
  const missing = ids.filter((id) => !found.has(id));
  if (missing.length > 0) throw invalid(`prices: region ${missing.join(", ")} was not found`);
  return found;
}

async function requireCurrencies(tx: Tx, codes: readonly string[]): Promise<void> {
  if (codes.length === 0) return;
  const rows = await query<{ code: string }>(tx, "select code from currency where code = any($1)", [codes]);
  const missing = codes.filter((code) => !rows.some((row) => row.code === code));
  if (missing.length > 0) throw invalid(`prices: currency ${missing.join(", ")} was not found`);
}
