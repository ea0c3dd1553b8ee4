import { query, type Tx } from "@backroom/db";
import { groupBy } from "../core/group-by";
import { defaultPricesOf } from "./default-prices";
import { entriesOf, resolveEntries } from "./price-entries";
import { insertPrices, type NewPrice, updatePrices } from "./prices";
import type { PriceUpdateInput } from "./schema";

/** All default prices that a variant is to have; `path` is where they stand in the input. */
export interface WantedPrices {
  variant_id: string;
  path: string;
  prices: readonly PriceUpdateInput[];
}

export interface PriceChange {
  from: NewPrice[];
  to: NewPrice[];
}

/**
 * Makes these the default prices of the variants, in a constant number of statements (Q37): an entry is the price of
 * its `id`, else one of the same region, currency and quantities, else a new one. What is not wanted any more goes;
 * prices of price lists are left alone.
 * @returns what changed, by variant
 * @throws Refusal not_found for an unknown price, region or currency
 */
export async function replacePrices(
  tx: Tx,
  wanted: readonly WantedPrices[],
): Promise<Map<string, PriceChange>> {
  if (wanted.length === 0) return new Map();
  const stored = await defaultPricesOf(
    tx,
    wanted.map(({ variant_id }) => variant_id),
  );
  const targets = await targetsOf(tx, wanted, stored);
  const inserts: NewPrice[] = [];
  const updates: NewPrice[] = [];
  const deletions: string[] = [];
  const changes = new Map<string, PriceChange>();
  for (const { variant_id } of wanted) {
    const before = stored.get(variant_id) ?? [];
    const after = targets.get(variant_id) ?? [];
    const known = new Map(before.map((price) => [price.id, price]));
    const added = after.filter(({ id }) => !known.has(id));
    const changed = after.filter((price) => known.has(price.id) && !isSame(price, known.get(price.id)));
    const kept = new Set(after.map(({ id }) => id));
    const gone = before.filter(({ id }) => !kept.has(id));
    inserts.push(...added);
    updates.push(...changed);
    deletions.push(...gone.map(({ id }) => id));
    if (added.length + changed.length + gone.length > 0) changes.set(variant_id, { from: before, to: after });
  }
  if (deletions.length > 0) await query(tx, "delete from money_amount where id = any($1)", [deletions]);
  await updatePrices(tx, updates);
  await insertPrices(tx, inserts);
  return changes;
}

async function targetsOf(
  tx: Tx,
  wanted: readonly WantedPrices[],
  stored: ReadonlyMap<string, NewPrice[]>,
): Promise<Map<string, NewPrice[]>> {
  const entries = wanted.flatMap(({ variant_id, path, prices }) => {
    const own = new Map(stored.get(variant_id)?.map((price) => [price.id, price]));
    return entriesOf(
      prices.map((price, index) => ({ variant_id, path: `${path}.${index}`, price })),
      own,
    );
  });
  const claimed = new Set(entries.flatMap(({ own }) => own?.id ?? []));
  const resolved = await resolveEntries(tx, entries);
  const targets = resolved.map((price, index) => {
    if (entries[index]?.own) return price;
    const candidates = stored.get(price.variant_id) ?? [];
    const twin = candidates.find((one) => !claimed.has(one.id) && keyOf(one) === keyOf(price));
    if (twin) claimed.add(twin.id);
    return { ...price, id: twin?.id ?? price.id };
  });
  return groupBy(targets, ({ variant_id }) => variant_id);
}

const keyOf = (price: NewPrice): string =>
  JSON.stringify([price.region_id, price.currency_code, price.min_quantity, price.max_quantity]);

const isSame = (one: NewPrice, other: NewPrice | undefined): boolean =>
  other !== undefined && one.amount === other.amount && keyOf(one) === keyOf(other);
