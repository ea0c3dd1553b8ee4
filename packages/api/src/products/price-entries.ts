import type { Tx } from "@backroom/db";
import { invalidField, notFound } from "../core/errors";
import { type NewPrice, placePrices } from "./prices";
import type { PriceUpdateInput } from "./schema";

/** A price as a client gave it, which may be one that is stored already. */
export interface PriceEntry {
  variant_id: string;
  /** Where it stands in the input. */
  path: string;
  price: PriceUpdateInput;
}

interface KnownEntry extends PriceEntry {
  /** The stored price that its id names. */
  own: NewPrice | undefined;
}

/**
 * Finds the stored prices that entries name.
 * @param stored by id
 * @throws Refusal not_found for an id that is not among them, invalid_data for one that is there twice
 */
export function entriesOf(
  entries: readonly PriceEntry[],
  stored: ReadonlyMap<string, NewPrice>,
): KnownEntry[] {
  const claimed = new Set<string>();
  return entries.map((entry) => {
    const { id } = entry.price;
    if (id === undefined || id === null) return { ...entry, own: undefined };
    const own = stored.get(id);
    if (!own) throw notFound(`${entry.path}: Price`, id);
    if (claimed.has(id)) throw invalidField(`${entry.path}.id`, `is there twice: ${id}`);
    claimed.add(id);
    return { ...entry, own };
  });
}

/**
 * The rows that entries stand for, in their order: a stored price with what was sent, or a new one. Two statements.
 * @throws Refusal not_found for an unknown region or currency, invalid_data for both or neither
 */
export async function resolveEntries(tx: Tx, entries: readonly KnownEntry[]): Promise<NewPrice[]> {
  const moved = entries.filter(({ price, own }) => !own || !keepsPlace(price, own));
  const places = await placePrices(tx, moved, "not_found");
  const placeOf = new Map(moved.map((entry, index) => [entry, places[index]]));
  return entries.flatMap((entry): NewPrice | NewPrice[] => {
    const place = placeOf.get(entry);
    return entry.own ? withInput(entry.own, entry, place ?? entry.own) : (place ?? []);
  });
}

/** A client may send back both, the way a region's price is shown. */
function keepsPlace(given: PriceUpdateInput, stored: NewPrice): boolean {
  if (!given.region_id && !given.currency_code) return true;
  return given.region_id === stored.region_id && given.currency_code?.toLowerCase() === stored.currency_code;
}

function withInput(stored: NewPrice, { variant_id, price }: PriceEntry, place: NewPrice): NewPrice {
  const { region_id, currency_code } = place;
  const { amount, min_quantity = stored.min_quantity, max_quantity = stored.max_quantity } = price;
  return { ...stored, variant_id, region_id, currency_code, amount, min_quantity, max_quantity };
}
