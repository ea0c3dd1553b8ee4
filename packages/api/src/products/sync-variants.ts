import { newId } from "@backroom/db";
import type { Write } from "../core/context";
import { invalidField, notFound } from "../core/errors";
import { changeVariants, type VariantChange } from "./change-variants";
import { deleteVariants } from "./delete-variants";
import {
  combinationOf,
  loadOptions,
  loadValues,
  lockVariants,
  type OptionOfProduct,
  valuesOf,
} from "./family";
import type { ListedVariantInput, VariantUpdateInput } from "./schema";
import { insertVariants, requireDistinctValues } from "./variants";

/**
 * Makes these the variants of a product (catalog.md §2.13): entries with an id are updated, those without are
 * created, and what is not listed is deleted. Ranks are the order of the list. The product is locked.
 */
export async function syncVariants(
  ctx: Write,
  productId: string,
  listed: readonly ListedVariantInput[],
): Promise<void> {
  const options = await loadOptions(ctx.tx, productId);
  const stored = await lockVariants(ctx.tx, productId);
  const known = await loadValues(ctx.tx, productId);
  requireOwn(
    listed.flatMap(({ id }) => id ?? []),
    new Set(stored.keys()),
  );
  const entries = listed.map((entry, index) => {
    const path = `variants.${index}`;
    const { id, ...input } = entry;
    const variant = id ? stored.get(id) : undefined;
    const given = valuesOf(input.options, options, `${path}.options`, variant ? "not_found" : "invalid_data");
    const before = (variant && known.get(variant.id)) ?? new Map<string, string>();
    const combination = combinationOf(new Map([...before, ...given]), options, `${path}.options`);
    return { path, input, variant, variant_rank: index, values: { before, given }, combination };
  });
  requireDistinctValues(
    "variants",
    options.length,
    entries.map(({ combination }) => combination),
  );
  const kept = new Set(listed.map(({ id }) => id));
  await deleteVariants(
    ctx,
    productId,
    [...stored.keys()].filter((id) => !kept.has(id)),
  );
  await changeVariants(
    ctx,
    entries.flatMap(({ variant, path, ...entry }): VariantChange[] =>
      variant ? [{ ...entry, variant, pricesPath: `${path}.prices` }] : [],
    ),
  );
  await createVariants(
    ctx,
    { id: productId, options },
    entries
      .filter(({ variant }) => variant === undefined)
      .map(({ path, ...entry }) => ({ ...entry, path: `${path}.` })),
  );
}

/** @throws Refusal not_found naming ids that are not the product's, invalid_data for one that is there twice */
function requireOwn(ids: readonly string[], own: ReadonlySet<string>): void {
  const foreign = ids.filter((id) => !own.has(id));
  if (foreign.length > 0) throw notFound("Variant", foreign.join(", "));
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw invalidField("variants", `must not name ${twice} twice`);
}

interface VariantToCreate {
  input: VariantUpdateInput;
  /** Where it stands in the input, with a dot at the end; empty for the input itself. */
  path: string;
  variant_rank: number;
  /** Its values in the order of the product's options. */
  combination: readonly string[];
}

/** Creates variants of one product and tells of each. @throws Refusal invalid_data, duplicate_error (Q29) */
export async function createVariants(
  { tx, emit }: Write,
  product: { id: string; options: readonly OptionOfProduct[] },
  wanted: readonly VariantToCreate[],
): Promise<void> {
  const made = wanted.map(({ input, path, variant_rank, combination }) => {
    const { options: _options, prices, title, ...columns } = input;
    if (title === undefined) throw invalidField(`${path}title`, "is required");
    const variant = { ...columns, title, id: newId("variant"), variant_rank, values: combination };
    return { variant, prices: { variant_id: variant.id, path: `${path}prices`, prices: prices ?? [] } };
  });
  await insertVariants(
    tx,
    { id: product.id, optionIds: product.options.map(({ id }) => id) },
    made.map(({ variant }) => variant),
    made.map(({ prices }) => prices),
  );
  for (const { variant } of made) {
    emit({
      name: "product-variant.created",
      resource_type: "product-variant",
      resource_id: variant.id,
      data: { product_id: product.id },
    });
  }
}
