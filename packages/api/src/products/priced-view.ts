import type { SelectionInput } from "../core/selection";
import type { View } from "../core/view";
import { type PricedVariant, variantViews } from "./priced-variant-view";
import { type Product, productViewWith } from "./view";

/**
 * Products as the product routes show them: variants with their default prices, the members of pricing (all null,
 * because there is neither region nor currency; catalog.md §2.16) and what is in stock (§2.14).
 */
export interface PricedProduct extends Omit<Product, "variants"> {
  variants?: PricedVariant[] | undefined;
}

/** For reads: with stock. */
export const pricedProductView: View<PricedProduct> = productViewWith(
  "PricedProduct",
  () => variantViews.priced,
);
/** For the answers of writes, which show the stored quantity. */
export const changedProductView: View<PricedProduct> = productViewWith(
  "ChangedProduct",
  () => variantViews.changed,
);
/** For price lists: as stored, with the prices of all lists. */
export const listedProductView: View<PricedProduct> = productViewWith(
  "ListedProduct",
  () => variantViews.listed,
);
/** For reads that name members of variants, but not `variants`: as stored. */
export const nestedProductView: View<PricedProduct> = productViewWith(
  "NestedProduct",
  () => variantViews.nested,
);

/** v1 adds prices and stock only where `variants` itself is expanded, not where a longer path implies it. */
export function showsPrices({ fields, expand }: SelectionInput): boolean {
  if (expand === undefined || expand === null) return true;
  const isExpanded = expand.split(",").some((name) => name.trim() === "variants");
  return isExpanded || (fields ?? "").split(",").some((name) => /^\*?variants(\.[^.]+)?$/.test(name.trim()));
}
