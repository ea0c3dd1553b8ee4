import { newId, query, type Tx } from "@backroom/db";
import { invalidField, Refusal } from "../core/errors";
import { insertRows } from "../core/insert";
import { updateRows } from "../core/update-rows";
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
  /** Absent for a default price. */
  price_list_id?: string;
}

/** Prices of one variant as a client gave them; `path` is where they stand in the input. */
export interface GivenPrices {
  variant_id: string;
  path: string;
  prices: readonly PriceInput[];
}

/** A price that names its place. */
interface PlacedPrice {
  variant_id: string;
  /** Where it stands in the input. */
  path: string;
  price: PriceInput;
}

/**
 * Checks prices of any number of variants with two statements: a region's price takes the region's currency.
 * @throws Refusal invalid_data unless each names a region or a currency; `unknown` when there is no such
 */
export async function placePrices(
  tx: Tx,
  all: readonly PlacedPrice[],
  unknown: "invalid_data" | "not_found",
): Promise<NewPrice[]> {
  for (const { path, price } of all) {
    if (!price.region_id === !price.currency_code) {
      throw invalidField(path, "must have exactly one of region_id and currency_code");
    }
  }
  const regionIds = unique(all.map(({ price }) => price.region_id));
  const codes = unique(all.map(({ price }) => price.currency_code?.toLowerCase()));
  const currencyOfRegion = await currenciesOfRegions(tx, regionIds, unknown);
  await requireCurrencies(tx, codes, unknown);
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

/** Prices of variants that are made. @throws Refusal invalid_data for all that is wrong with them */
export const resolvePrices = (tx: Tx, given: readonly GivenPrices[]): Promise<NewPrice[]> =>
  placePrices(
    tx,
    given.flatMap(({ variant_id, path, prices }) =>
      prices.map((price, index) => ({ variant_id, path: `${path}.${index}`, price })),
    ),
    "invalid_data",
  );

export const insertPrices = (tx: Tx, prices: readonly NewPrice[]): Promise<void> =>
  insertRows(
    tx,
    "money_amount",
    [
      "id",
      "variant_id",
      "currency_code",
      "region_id",
      "amount",
      "min_quantity",
      "max_quantity",
      "price_list_id",
    ],
    prices,
  );

export const updatePrices = (tx: Tx, prices: readonly NewPrice[]): Promise<void> =>
  updateRows(
    tx,
    "money_amount",
    ["variant_id", "currency_code", "region_id", "amount", "min_quantity", "max_quantity"],
    prices,
  );

const unique = (values: readonly (string | null | undefined)[]): string[] => [
  ...new Set(values.filter((value): value is string => typeof value === "string" && value !== "")),
];

async function currenciesOfRegions(
  tx: Tx,
  ids: readonly string[],
  unknown: "invalid_data" | "not_found",
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await query<{ id: string; currency_code: string }>(
    tx,
    "select id, currency_code from region where id = any($1) and deleted_at is null",
    [ids],
  );
  const found = new Map(rows.map(({ id, currency_code }) => [id, currency_code]));
  const missing = ids.filter((id) => !found.has(id));
  if (missing.length > 0) throw new Refusal(unknown, `prices: region ${missing.join(", ")} was not found`);
  return found;
}

async function requireCurrencies(
  tx: Tx,
  codes: readonly string[],
  unknown: "invalid_data" | "not_found",
): Promise<void> {
  if (codes.length === 0) return;
  const rows = await query<{ code: string }>(tx, "select code from currency where code = any($1)", [codes]);
  const missing = codes.filter((code) => !rows.some((row) => row.code === code));
  if (missing.length > 0) throw new Refusal(unknown, `prices: currency ${missing.join(", ")} was not found`);
}
