import { type Executor, query } from "@backroom/db";
import type { PriceCandidate, PriceListOfPrice } from "@backroom/domain";

/** Where prices are asked for; with neither member, prices of all regions and currencies. */
export interface PricePlace {
  region_id?: string | null | undefined;
  currency_code?: string | null | undefined;
}

interface PriceRow extends Omit<PriceCandidate, "price_list"> {
  variant_id: string;
  price_list_id: string | null;
}

/**
 * The prices of variants as the domain's `selectPrice` takes them, default prices and those of price lists, oldest
 * first. Dates, status and customer groups of a list are left to `selectPrice` to judge. Two statements at most,
 * whatever the number of variants; a variant without price has an empty list.
 * @param place only its region's prices and its currency's, which are all that `selectPrice` would consider
 */
export async function pricesOf(
  executor: Executor,
  variantIds: readonly string[],
  place: PricePlace = {},
): Promise<Map<string, PriceCandidate[]>> {
  const prices = new Map<string, PriceCandidate[]>(variantIds.map((id) => [id, []]));
  if (prices.size === 0) return prices;
  const rows = await query<PriceRow>(
    executor,
    `select variant_id, id, amount, currency_code, region_id, min_quantity, max_quantity, price_list_id
     from money_amount
     where variant_id = any($1) and deleted_at is null
       and (($2::text is null and $3::text is null) or region_id = $2 or (region_id is null and currency_code = $3))
     order by created_at, id`,
    [[...prices.keys()], place.region_id ?? null, place.currency_code?.toLowerCase() ?? null],
  );
  const lists = await priceLists(executor, rows);
  for (const { variant_id, price_list_id, ...price } of rows) {
    const price_list = price_list_id === null ? null : lists.get(price_list_id);
    // The row of a deleted list.
    if (price_list === undefined) continue;
    prices.get(variant_id)?.push({ ...price, price_list });
  }
  return prices;
}

async function priceLists(
  executor: Executor,
  rows: readonly PriceRow[],
): Promise<Map<string, PriceListOfPrice>> {
  const ids = [...new Set(rows.flatMap(({ price_list_id }) => price_list_id ?? []))];
  if (ids.length === 0) return new Map();
  const lists = await query<Omit<PriceListOfPrice, "customer_groups"> & { group_ids: string[] }>(
    executor,
    `select list.id, type, status, starts_at, ends_at, includes_tax,
       array(select customer_group_id from price_list_customer_group where price_list_id = list.id order by 1) as group_ids
     from price_list list where list.id = any($1) and list.deleted_at is null`,
    [ids],
  );
  return new Map(
    lists.map(({ group_ids, ...list }) => [
      list.id,
      { ...list, customer_groups: group_ids.map((id) => ({ id })) },
    ]),
  );
}
