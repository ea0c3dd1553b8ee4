import type { Place } from "@/features/products/use-places";
import { cellKey, type Edits, isInvalid } from "@/features/sheet/types";
import type { Outputs } from "@/lib/api";
import {
  anyQuantity,
  isAnyQuantity,
  type PriceRecord,
  placeOf,
  type QuantityStep,
  type SentPrice,
  stepKey,
} from "./list-prices";

type Product = Outputs["products"]["get"]["product"];
export type ListPrice = PriceRecord & { variant_id: string };

export interface StepRow {
  id: string;
  variant_id: string;
  title: string;
  sku: string | null;
  step: QuantityStep;
  /** By place, the lowest first: it is the one that wins, so it is the one that is shown. */
  prices: Readonly<Record<string, readonly ListPrice[]>>;
  /** The variant's default prices by place, for rows that hold for any quantity. */
  defaults: Readonly<Record<string, number>>;
}

/** All steps that prices have, any quantity first. */
export function stepsOf(prices: readonly QuantityStep[]): QuantityStep[] {
  // Prices are steps too, but only their quantities may become part of a row.
  const steps = new Map(
    [anyQuantity, ...prices].map(({ min_quantity, max_quantity }) => {
      const step = { min_quantity, max_quantity };
      return [stepKey(step), step];
    }),
  );
  const rank = ({ min_quantity, max_quantity }: QuantityStep) => [
    min_quantity ?? 0,
    max_quantity ?? Infinity,
  ];
  return [...steps.values()].toSorted((one, other) => {
    if (isAnyQuantity(one) !== isAnyQuantity(other)) return isAnyQuantity(one) ? -1 : 1;
    const [a = 0, b = 0] = rank(one);
    const [c = 0, d = 0] = rank(other);
    return a - c || (b === d ? 0 : b - d);
  });
}

/** A row for each variant and step. */
export function stepRows(
  product: Product,
  prices: readonly ListPrice[],
  steps: readonly QuantityStep[],
): StepRow[] {
  const found = new Map<string, ListPrice[]>();
  for (const price of prices) {
    const key = `${price.variant_id}|${stepKey(price)}`;
    found.set(key, [...(found.get(key) ?? []), price]);
  }
  return (product.variants ?? []).flatMap((variant) =>
    steps.map((step) => {
      const id = `${variant.id}|${stepKey(step)}`;
      const byPlace: Record<string, ListPrice[]> = {};
      for (const price of (found.get(id) ?? []).toSorted((one, other) => one.amount - other.amount)) {
        const place = price.region_id ?? price.currency_code;
        byPlace[place] = [...(byPlace[place] ?? []), price];
      }
      return {
        id,
        variant_id: variant.id,
        title: variant.title,
        sku: variant.sku,
        step,
        prices: byPlace,
        defaults: isAnyQuantity(step) ? defaultsOf(variant.prices ?? []) : {},
      };
    }),
  );
}

const defaultsOf = (prices: readonly PriceRecord[]): Record<string, number> =>
  Object.fromEntries(
    prices
      .filter((price) => !price.price_list_id && isAnyQuantity(price))
      .map((price) => [price.region_id ?? price.currency_code, price.amount]),
  );

export interface PriceChanges {
  /** Cells in the order of `prices`, to tell which of them was refused. */
  keys: string[];
  prices: SentPrice[];
  /** Ids of prices that go. */
  gone: string[];
}

/** What edited cells change: an emptied one removes its price, and one of several equal prices takes their place. */
export function priceChanges(rows: readonly StepRow[], places: readonly Place[], edits: Edits): PriceChanges {
  const changes: PriceChanges = { keys: [], prices: [], gone: [] };
  for (const row of rows) {
    for (const place of places) {
      const key = cellKey(row.id, place.id);
      const value = edits[key];
      if (value === undefined || isInvalid(value) || typeof value === "string") continue;
      const [first, ...others] = row.prices[place.id] ?? [];
      changes.gone.push(...others.map(({ id }) => id));
      if (value === null) {
        if (first) changes.gone.push(first.id);
        continue;
      }
      changes.keys.push(key);
      changes.prices.push({
        ...(first ? { id: first.id } : {}),
        variant_id: row.variant_id,
        ...placeOf({ region_id: place.region_id, currency_code: place.currency }),
        ...row.step,
        amount: value,
      });
    }
  }
  return changes;
}
