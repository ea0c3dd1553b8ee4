import { newId, query, type Tx } from "@backroom/db";
import { toHandle } from "@backroom/domain";
import { z } from "zod";
import type { Write } from "../core/context";
import { idSchema } from "../core/fields";
import { insertRows } from "../core/insert";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { defaultPricesOf } from "./default-prices";
import { loadOptions, loadValues, lockVariants } from "./family";
import { changedProductView, pricedProductView } from "./priced-view";
import { insertPrices } from "./prices";
import { createProductInput } from "./schema";
import { lockProduct } from "./store";
import { codeColumns, insertVariants } from "./variants";

const duplicateProductInput = z.strictObject({
  id: idSchema,
  title: createProductInput.shape.title.optional().describe('default: the title and " (copy)"'),
});

/** Links and images point to what is shared, so the copy points to the same. */
const linkTables = [
  ["product_to_tag", "product_tag_id"],
  ["product_to_category", "product_category_id"],
  ["product_to_sales_channel", "sales_channel_id"],
  ["product_image", "image_id, position"],
] as const;

/** @returns the id of the copy */
export async function duplicateProduct(
  { tx, emit }: Write,
  { id: originalId, title }: z.infer<typeof duplicateProductInput>,
): Promise<string> {
  const {
    created_at: _created,
    updated_at: _updated,
    search: _generated,
    ...original
  } = await lockProduct(tx, originalId);
  const id = newId("prod");
  const newTitle = title ?? `${original.title.slice(0, 1_000 - " (copy)".length)} (copy)`;
  const handle = await freeHandle(tx, newTitle);
  await tx
    .insertInto("product")
    .values({ ...original, id, title: newTitle, handle, status: "draft", external_id: null })
    .execute();
  for (const [table, columns] of linkTables) {
    await query(
      tx,
      `insert into ${table} (product_id, ${columns}) select $2, ${columns} from ${table} where product_id = $1`,
      [originalId, id],
    );
  }
  const variantIds = await copyVariants(tx, originalId, id);
  const data = { duplicate_of: originalId };
  emit({ name: "product.created", resource_type: "product", resource_id: id, data });
  for (const resource_id of variantIds) {
    emit({
      name: "product-variant.created",
      resource_type: "product-variant",
      resource_id,
      data: { product_id: id },
    });
  }
  return id;
}

/** Copies options, variants and default prices. Stock belongs to the original. @returns ids of the variants */
async function copyVariants(tx: Tx, originalId: string, product_id: string): Promise<string[]> {
  const options = await loadOptions(tx, originalId);
  const values = await loadValues(tx, originalId);
  const stored = await lockVariants(tx, originalId);
  const prices = await defaultPricesOf(tx, [...stored.keys()]);
  const optionRows = options.map(({ title }) => ({ id: newId("opt"), title, product_id }));
  await insertRows(tx, "product_option", ["id", "title", "product_id"], optionRows);
  // `loadValues` has the variants in their order.
  const copies = [...values].flatMap(([originalVariant, ofOptions]) => {
    const variant = stored.get(originalVariant);
    if (!variant) return [];
    const copy = {
      ...variant,
      ...Object.fromEntries(codeColumns.map((name) => [name, null])),
      id: newId("variant"),
      variant_rank: variant.variant_rank ?? 0,
      inventory_quantity: 0,
      values: options.map((option) => ofOptions.get(option.id) ?? ""),
    };
    return [{ copy, prices: prices.get(originalVariant) ?? [] }];
  });
  await insertVariants(
    tx,
    { id: product_id, optionIds: optionRows.map(({ id }) => id) },
    copies.map(({ copy }) => copy),
    [],
  );
  await insertPrices(
    tx,
    copies.flatMap(({ copy, prices: own }) =>
      own.map((price) => ({ ...price, id: newId("ma"), variant_id: copy.id })),
    ),
  );
  return copies.map(({ copy }) => copy.id);
}

/** How many of one title get a number of their own. */
const maxNumbers = 1_000;

/** The handle of the title, or with the first number that no product has. Null where the title has no letters. */
async function freeHandle(tx: Tx, title: string): Promise<string | null> {
  const wanted = toHandle(title);
  if (wanted === "") return null;
  const candidates = [wanted, ...Array.from({ length: maxNumbers }, (_, index) => `${wanted}-${index + 2}`)];
  const rows = await query<{ handle: string }>(
    tx,
    "select handle from product where handle = any($1) and deleted_at is null",
    [candidates],
  );
  const taken = new Set(rows.map(({ handle }) => handle));
  return candidates.find((candidate) => !taken.has(candidate)) ?? toHandle(newId(wanted));
}

export const duplicate = operation
  .meta({
    route: "POST /admin/products/{id}/duplicate",
    can: "products:write",
    tag: "Products",
    summary: "Duplicate a product",
    description:
      "A draft with the same options, variants, default prices, images, tags, categories and sales channels. Its handle is made from the title; sku, barcode, ean and upc are unique and stay empty. Stock and prices of price lists are not copied.",
    refuses: {
      not_found: "No product has this id.",
      duplicate_error: "The handle was taken at the same moment.",
    },
    example: { id: "prod_01JD0000000000000000000000", title: "T-shirt, second edition" },
    version: "product",
    own: true,
  })
  .input(duplicateProductInput)
  .output(envelope("product", pricedProductView.schema))
  .mutation(
    write(async (ctx, input) => ({
      product: await show(ctx.tx, changedProductView, await duplicateProduct(ctx, input)),
    })),
  );
