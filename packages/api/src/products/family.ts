import { type ProductVariant, query, type Tx } from "@backroom/db";
import type { Selectable } from "kysely";
import { invalid, invalidField, notFound } from "../core/errors";
import type { OptionValueInput } from "./schema";

/** A product's options and what its variants have for them: each combination there is belongs to one variant. */

export interface OptionOfProduct {
  id: string;
  title: string;
}

/** Values by option. */
export type OptionValues = ReadonlyMap<string, string>;

export type StoredVariant = Selectable<ProductVariant>;

/** Of live options, in the order in which they were made: the order of positional values. */
export async function loadOptions(tx: Tx, productId: string): Promise<OptionOfProduct[]> {
  return tx
    .selectFrom("product_option")
    .select(["id", "title"])
    .where("product_id", "=", productId)
    .where("deleted_at", "is", null)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
}

/** Locks the variants of a product, in the order of their ids. */
export async function lockVariants(tx: Tx, productId: string): Promise<Map<string, StoredVariant>> {
  const rows = await tx
    .selectFrom("product_variant")
    .selectAll()
    .where("product_id", "=", productId)
    .where("deleted_at", "is", null)
    .orderBy("id")
    .forUpdate()
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** What each variant of the product has for its options. */
export async function loadValues(tx: Tx, productId: string): Promise<Map<string, Map<string, string>>> {
  const rows = await query<{ variant_id: string; option_id: string | null; value: string }>(
    tx,
    `select variant.id as variant_id, value.option_id, value.value
     from product_variant variant
     left join product_option_value value on value.variant_id = variant.id and value.deleted_at is null
     where variant.product_id = $1 and variant.deleted_at is null order by variant.variant_rank, variant.id`,
    [productId],
  );
  const values = new Map<string, Map<string, string>>();
  for (const { variant_id, option_id, value } of rows) {
    const own = values.get(variant_id) ?? new Map<string, string>();
    if (option_id !== null) own.set(option_id, value);
    values.set(variant_id, own);
  }
  return values;
}

/**
 * The values a client gave, by option.
 * @throws Refusal for an option that is not the product's, of the kind given, and for one that is there twice
 */
export function valuesOf(
  given: readonly OptionValueInput[] | null | undefined,
  options: readonly OptionOfProduct[],
  path: string,
  unknown: "invalid_data" | "not_found",
): Map<string, string> {
  const values = new Map<string, string>();
  for (const [index, { option_id, value }] of (given ?? []).entries()) {
    if (!options.some(({ id }) => id === option_id)) {
      if (unknown === "not_found") throw notFound(`${path}.${index}: Product option`, option_id);
      throw invalidField(`${path}.${index}.option_id`, `is no option of this product: ${option_id}`);
    }
    if (values.has(option_id))
      throw invalidField(`${path}.${index}.option_id`, `is there twice: ${option_id}`);
    values.set(option_id, value);
  }
  return values;
}

/** The values in the order of the options. @throws Refusal invalid_data naming an option without value */
export function combinationOf(
  values: OptionValues,
  options: readonly OptionOfProduct[],
  path: string,
): string[] {
  return options.map(({ id, title }) => {
    const value = values.get(id);
    if (value === undefined) throw invalidField(path, `must have a value for the option ${title} (${id})`);
    return value;
  });
}

/** @throws Refusal invalid_data when another variant has the same combination */
export function requireFree(
  combination: readonly string[],
  others: ReadonlyMap<string, OptionValues>,
  options: readonly OptionOfProduct[],
): void {
  const wanted = JSON.stringify(combination);
  for (const [variantId, values] of others) {
    if (JSON.stringify(options.map(({ id }) => values.get(id))) !== wanted) continue;
    const named = combination.join(" / ") || "no values";
    throw invalid(`options: variant ${variantId} has the same values: ${named}`, {
      fields: [{ path: "options", message: `are those of variant ${variantId}` }],
    });
  }
}

/** Locks one variant. @throws Refusal not_found unless it is the product's (Q28) */
export async function lockVariant(tx: Tx, productId: string, id: string): Promise<StoredVariant> {
  const variant = await tx
    .selectFrom("product_variant")
    .selectAll()
    .where("id", "=", id)
    .where("product_id", "=", productId)
    .where("deleted_at", "is", null)
    .forUpdate()
    .executeTakeFirst();
  if (!variant) throw notFound("Variant", id);
  return variant;
}

/** New variants stand behind the others. */
export async function nextRank(tx: Tx, productId: string): Promise<number> {
  const [row] = await query<{ rank: number }>(
    tx,
    "select coalesce(max(variant_rank) + 1, 0)::int as rank from product_variant where product_id = $1 and deleted_at is null",
    [productId],
  );
  return row?.rank ?? 0;
}
