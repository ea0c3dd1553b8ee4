import { newId, query, type Tx } from "@backroom/db";
import { groupBy } from "../core/group-by";
import { insertPrices, type NewPrice, updatePrices } from "./prices";

/** Changes of single default prices; `replace-prices.ts` sets all of a variant. */

/** One price becomes another: null where there was none, or is none any more. */
export interface PriceStep {
  from: NewPrice | null;
  to: NewPrice | null;
}

/** What a place is to have: the price without quantity bounds, or none. */
export type WantedPrice = Pick<NewPrice, "variant_id" | "currency_code" | "region_id"> & {
  amount: number | null;
};

/** The default prices of variants, by variant, oldest first. */
export async function defaultPricesOf(
  tx: Tx,
  variantIds: readonly string[],
): Promise<Map<string, NewPrice[]>> {
  const rows = await query<NewPrice>(
    tx,
    `select id, variant_id, currency_code, region_id, amount, min_quantity, max_quantity from money_amount
     where variant_id = any($1) and price_list_id is null and deleted_at is null order by created_at, id`,
    [variantIds],
  );
  return groupBy(rows, ({ variant_id }) => variant_id);
}

/** A region's price is the region's, whatever its currency. */
export const isAt = (
  price: Pick<NewPrice, "currency_code" | "region_id">,
  place: Pick<NewPrice, "currency_code" | "region_id">,
): boolean =>
  price.region_id === place.region_id &&
  (place.region_id !== null || price.currency_code === place.currency_code);

/** A bound of 0 is none (catalog.md §2.16). */
const isWithoutBounds = ({ min_quantity, max_quantity }: NewPrice) => !min_quantity && !max_quantity;

/**
 * What has to happen so that a place has the price. Of several rows at one place, which v1 allows, the oldest takes
 * the amount and the others go, because the lowest of them would win.
 */
export function stepsTo(wanted: WantedPrice, stored: readonly NewPrice[]): PriceStep[] {
  const { amount, ...place } = wanted;
  const [first, ...others] = stored.filter((price) => isWithoutBounds(price) && isAt(price, place));
  if (amount === null) return [...(first ? [first] : []), ...others].map((from) => ({ from, to: null }));
  const gone = others.map((from) => ({ from, to: null }));
  if (!first) {
    const to = { ...place, id: newId("ma"), amount, min_quantity: null, max_quantity: null };
    return [{ from: null, to }];
  }
  return first.amount === amount ? gone : [{ from: first, to: { ...first, amount } }, ...gone];
}

/** Three statements at most. */
export async function saveSteps(tx: Tx, steps: readonly PriceStep[]): Promise<void> {
  const gone = steps.flatMap(({ from, to }) => (from && !to ? from.id : []));
  if (gone.length > 0) await query(tx, "delete from money_amount where id = any($1)", [gone]);
  await updatePrices(
    tx,
    steps.flatMap(({ from, to }) => (from && to ? to : [])),
  );
  await insertPrices(
    tx,
    steps.flatMap(({ from, to }) => (!from && to ? to : [])),
  );
}

/** Where the variant of a step is. */
export const variantOf = ({ from, to }: PriceStep): string => (to ?? from)?.variant_id ?? "";
