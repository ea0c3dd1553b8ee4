import type { Inputs, Outputs } from "@/lib/api";
import type { CellValue, Edits } from "../../sheet/types";
import { cellKey, isInvalid } from "../../sheet/types";
import type { Place } from "../use-places";

type Product = Outputs["products"]["get"]["product"];
export type Cells = Inputs["products"]["savePrices"]["prices"];

export interface PriceRow {
  id: string;
  title: string;
  sku: string | null;
  /** Default prices without quantity bounds, by place. */
  prices: Readonly<Record<string, number>>;
}

/** What the grid reads of a product, and nothing more. */
export const gridFields = [
  "id,title,updated_at",
  "variants.id,variants.title,variants.sku",
  "variants.prices.amount,variants.prices.currency_code,variants.prices.region_id",
  "variants.prices.min_quantity,variants.prices.max_quantity",
].join(",");

export const rowsOf = (product: Product): PriceRow[] =>
  (product.variants ?? []).map(({ id, title, sku, prices = [] }) => ({
    id,
    title,
    sku,
    prices: Object.fromEntries(
      prices
        .filter(({ min_quantity, max_quantity }) => min_quantity === null && max_quantity === null)
        .map((price) => [price.region_id ?? price.currency_code, price.amount]),
    ),
  }));

export interface EditedCell {
  key: string;
  cell: Cells[number];
}

/** The edited cells as the server takes them, in the order of the grid. */
export function editedCells(rows: readonly PriceRow[], places: readonly Place[], edits: Edits): EditedCell[] {
  return rows.flatMap((row) =>
    places.flatMap((place) => {
      const key = cellKey(row.id, place.id);
      const value: CellValue | undefined = edits[key];
      if (value === undefined || isInvalid(value) || typeof value === "string") return [];
      const where = place.region_id ? { region_id: place.region_id } : { currency_code: place.id };
      return [{ key, cell: { variant_id: row.id, ...where, amount: value } }];
    }),
  );
}

/** Edited cells that hold something else now than when they were edited, with what they hold. */
export function clashes(
  edits: Edits,
  before: readonly PriceRow[],
  after: readonly PriceRow[],
  places: readonly Place[],
): { key: string; place: Place; price: number | null }[] {
  const old = new Map(before.map((row) => [row.id, row]));
  return after.flatMap((row) =>
    places.flatMap((place) => {
      const key = cellKey(row.id, place.id);
      const price = row.prices[place.id] ?? null;
      const edit = edits[key];
      if (edit === undefined || edit === price) return [];
      return price === (old.get(row.id)?.prices[place.id] ?? null) ? [] : [{ key, place, price }];
    }),
  );
}
