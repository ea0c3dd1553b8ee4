import { newId, type Tx } from "@backroom/db";
import { invalidField } from "../core/errors";
import { insertRows } from "../core/insert";
import { copiedToItem, insertInventoryItems } from "./inventory-items";
import { type GivenPrices, insertPrices, resolvePrices } from "./prices";
import type { VariantInput } from "./schema";

/** A variant to be made, its option values in the order of the product's options. */
export interface NewVariant extends Omit<VariantInput, "options" | "prices"> {
  id: string;
  variant_rank: number;
  values: readonly string[];
}

/**
 * Every variant has a value for every option, and no two have the same ones (catalog.md §2.14, Q30).
 * @param path where the variants stand in the input
 * @throws Refusal invalid_data
 */
export function requireDistinctValues(
  path: string,
  optionCount: number,
  variants: readonly (readonly string[])[],
): void {
  const seen = new Map<string, number>();
  for (const [index, values] of variants.entries()) {
    if (values.length !== optionCount) {
      throw invalidField(
        `${path}.${index}.options`,
        `must have one value for each of the product's ${optionCount} options, not ${values.length}`,
      );
    }
    const key = JSON.stringify(values);
    const twin = seen.get(key);
    if (twin !== undefined) {
      const combination = values.join(" / ") || "no values";
      throw invalidField(
        `${path}.${index}.options`,
        `has the same values as variant ${twin}: ${combination}`,
      );
    }
    seen.set(key, index);
  }
}

/** Each is unique among live variants. */
export const codeColumns = ["sku", "barcode", "ean", "upc"] as const;
const physicalColumns = [...copiedToItem, "barcode", "ean", "upc"] as const;
/** What a client may set, and the rank, which follows from the order. */
export const variantColumnsOfClients = [
  "title",
  "variant_rank",
  "inventory_quantity",
  "allow_backorder",
  "manage_inventory",
  "metadata",
  ...physicalColumns,
] as const;

/**
 * Stores variants with option values, prices and, where stock is managed, an inventory item each: a constant number
 * of statements. A taken sku, barcode, ean or upc ends in duplicate_error (Q29).
 */
export async function insertVariants(
  tx: Tx,
  product: { id: string; optionIds: readonly string[] },
  variants: readonly NewVariant[],
  prices: readonly GivenPrices[],
): Promise<void> {
  if (variants.length === 0) return;
  const newPrices = await resolvePrices(tx, prices);
  const rows = variants.map((variant) => ({
    ...variant,
    product_id: product.id,
    inventory_quantity: variant.inventory_quantity ?? 0,
    allow_backorder: variant.allow_backorder ?? false,
    manage_inventory: variant.manage_inventory ?? true,
  }));
  await insertRows(tx, "product_variant", ["id", "product_id", ...variantColumnsOfClients], rows);
  const values = variants.flatMap(({ id, values: ofVariant }) =>
    ofVariant.map((value, index) => ({
      id: newId("optval"),
      value,
      variant_id: id,
      option_id: product.optionIds[index],
    })),
  );
  await insertRows(tx, "product_option_value", ["id", "value", "variant_id", "option_id"], values);
  await insertPrices(tx, newPrices);
  await insertInventoryItems(
    tx,
    rows.filter(({ manage_inventory }) => manage_inventory),
  );
}
