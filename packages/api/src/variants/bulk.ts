import { query, type Tx } from "@backroom/db";
import type { Write } from "../core/context";
import { invalidField } from "../core/errors";
import { groupBy } from "../core/group-by";
import { answer, operation } from "../core/trpc";
import { updateRows } from "../core/update-rows";
import { write } from "../core/write";
import {
  answerOf,
  type BulkAnswer,
  bulkAnswer,
  type Change,
  changeOf,
  type VariantsBulkInput,
  variantsBulkInput,
} from "../products/bulk-schema";
import {
  changeProducts,
  defaultPricesOf,
  type EditedProduct,
  lockProducts,
  type PriceStep,
  requireFound,
  saveSteps,
  touchProducts,
  touchVariants,
  variantOf,
} from "../products/public";
import { editPrices, placeEdits } from "./bulk-prices";

const stockFields = ["inventory_quantity", "manage_inventory", "allow_backorder"] as const;

interface EditedVariant {
  id: string;
  title: string;
  product_id: string;
  inventory_quantity: number;
  manage_inventory: boolean;
  allow_backorder: boolean;
}

/** Changes up to a thousand variants, and their products: all, or none. */
export async function bulkEditVariants(ctx: Write, input: VariantsBulkInput): Promise<BulkAnswer> {
  const { ids, prices = [], product: productEdit, ...stock } = input;
  const hasEdit = prices.length > 0 || Object.keys({ ...stock, ...productEdit }).length > 0;
  if (!hasEdit) throw invalidField("ids", "come with nothing to change");
  const { tx, emit } = ctx;
  const edits = await placeEdits(tx, prices);
  const { variants, products } = await lockVariantsAndProducts(tx, ids);
  const ofStock = await changeStock(tx, variants, stock);
  const stored = edits.length > 0 ? await defaultPricesOf(tx, ids) : new Map();
  const edited = variants.map((variant) => editPrices(variant.id, stored.get(variant.id) ?? [], edits));
  const steps = edited.flatMap((one) => one.steps);
  await saveSteps(tx, steps);
  const stepsByVariant = groupBy(steps, variantOf);
  const stockByVariant = groupBy(ofStock, ({ id }) => id);
  const changes = variants.flatMap((variant) => [
    ...(stockByVariant.get(variant.id) ?? []),
    ...(stepsByVariant.get(variant.id) ?? []).map((step) => priceChange(variant, step)),
  ]);
  await touchVariants(
    tx,
    [...stepsByVariant.keys()].filter((id) => !stockByVariant.has(id)),
  );
  for (const variant of variants) {
    const own = stockByVariant.get(variant.id) ?? [];
    emitChange(emit, variant, own, stepsByVariant.get(variant.id) ?? []);
  }
  const ofProducts = productEdit ? await changeProducts(ctx, products, productEdit, "product.") : [];
  const moved = new Set(ofProducts.map(({ id }) => id));
  const changedVariants = new Set(changes.map(({ id }) => id));
  // The ETag of a product is that of its variants as well.
  await touchProducts(
    tx,
    [
      ...new Set(variants.filter(({ id }) => changedVariants.has(id)).map(({ product_id }) => product_id)),
    ].filter((id) => !moved.has(id)),
  );
  return answerOf(
    variants.length,
    [...changes, ...ofProducts],
    edited.flatMap(({ skipped }) => skipped),
  );
}

/** The products first, as every write of one product does. */
async function lockVariantsAndProducts(
  tx: Tx,
  ids: readonly string[],
): Promise<{ variants: EditedVariant[]; products: EditedProduct[] }> {
  const owners = await query<{ id: string; product_id: string }>(
    tx,
    "select id, product_id from product_variant where id = any($1) and deleted_at is null",
    [ids],
  );
  const products = await lockProducts(tx, [...new Set(owners.map(({ product_id }) => product_id))]);
  const variants = await query<EditedVariant>(
    tx,
    `select id, title, product_id, ${stockFields.join(", ")} from product_variant
     where id = any($1) and deleted_at is null order by id for update`,
    [ids],
  );
  const found = new Set(variants.map(({ id }) => id));
  requireFound(
    "Variant",
    ids.filter((id) => !found.has(id)),
  );
  return { variants, products };
}

async function changeStock(
  tx: Tx,
  variants: readonly EditedVariant[],
  given: Pick<VariantsBulkInput, (typeof stockFields)[number]>,
): Promise<Change[]> {
  const fields = stockFields.filter((field) => given[field] !== undefined);
  const changes = variants.flatMap((variant) =>
    fields
      .filter((field) => variant[field] !== given[field])
      .map((field) => changeOf("variant", variant, field, variant[field], given[field])),
  );
  const changed = new Set(changes.map(({ id }) => id));
  const rows = variants.filter(({ id }) => changed.has(id)).map((variant) => ({ ...variant, ...given }));
  await updateRows(tx, "product_variant", stockFields, rows);
  return changes;
}

function priceChange(variant: EditedVariant, { from, to }: PriceStep): Change {
  const price = to ?? from;
  return {
    ...changeOf("variant", variant, "price", from?.amount ?? null, to?.amount ?? null),
    currency_code: price?.currency_code ?? null,
    region_id: price?.region_id ?? null,
    min_quantity: price?.min_quantity ?? null,
    max_quantity: price?.max_quantity ?? null,
  };
}

function emitChange(
  emit: Write["emit"],
  { id, product_id }: EditedVariant,
  stock: readonly Change[],
  steps: readonly PriceStep[],
): void {
  if (stock.length + steps.length === 0) return;
  const prices = { from: steps.flatMap(({ from }) => from ?? []), to: steps.flatMap(({ to }) => to ?? []) };
  emit({
    name: "product-variant.updated",
    resource_type: "product-variant",
    resource_id: id,
    data: { product_id },
    changes: {
      ...Object.fromEntries(stock.map(({ field, from, to }) => [field, { from, to }])),
      ...(steps.length > 0 ? { prices } : {}),
    },
  });
}

export const bulk = operation
  .meta({
    route: "POST /admin/variants/bulk",
    can: "products:write",
    tag: "Product Variants",
    summary: "Change many variants at once",
    description:
      "The same edit for up to 1,000 variants of any products, and for these products: all of them, or none. Prices are set, or raised where there is one, quantity steps included. The answer lists what changed; with `Dry-Run: true` what would change.",
    refuses: {
      invalid_data:
        "There is nothing to change, a price edit is not for exactly one place or not exactly one change, a place is there twice, or a price would fall below 0 or rise above 2147483647.",
      not_found: "A variant, region or currency does not exist.",
    },
    example: {
      ids: ["variant_01JD0000000000000000000000"],
      allow_backorder: true,
      prices: [{ currency_code: "usd", raise_percent: 7.5 }],
      product: { add_tags: ["repriced"] },
    },
    own: true,
  })
  .input(variantsBulkInput)
  .output(answer(bulkAnswer))
  .mutation(write(bulkEditVariants));
