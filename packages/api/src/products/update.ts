import type { Write } from "../core/context";
import { changesBetween } from "../core/events";
import { mergedMetadata } from "../core/json";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { relinkImages, relinkProduct } from "./own-links";
import { changedProductView, pricedProductView } from "./priced-view";
import { type UpdateProductInput, updateProductInput } from "./schema";
import {
  idsByValue,
  lockProduct,
  requireCategories,
  requireCollection,
  requireSalesChannels,
  typeIdOf,
} from "./store";
import { syncVariants } from "./sync-variants";

/**
 * Sets what is sent. Lists replace the stored ones; null clears columns, channels and categories, and is nothing for
 * other lists, as in v1. `variants` is the whole desired list (catalog.md §2.13). One transaction: a variant that is refused leaves the product as it was.
 */
export async function updateProduct(ctx: Write, input: UpdateProductInput): Promise<void> {
  const { tx, emit, now } = ctx;
  // Before the product, as a deletion of the collection locks them.
  if (input.collection_id) await requireCollection(tx, input.collection_id);
  const product = await lockProduct(tx, input.id);
  const { id, type, tags, images, sales_channels, categories, variants, metadata, ...columns } = input;

  const categoryIds = categories === undefined ? undefined : idsOf(categories);
  if (categoryIds) await requireCategories(tx, categoryIds);
  const channelIds = sales_channels === undefined ? undefined : idsOf(sales_channels);
  if (channelIds) await requireSalesChannels(tx, channelIds);

  const changed = {
    ...columns,
    // An empty handle would be taken by the first product that has one.
    ...(columns.handle === "" ? { handle: null } : {}),
    ...(product.thumbnail || columns.thumbnail || !images?.[0] ? {} : { thumbnail: images[0] }),
    ...(type === undefined ? {} : { type_id: await typeIdOf(tx, type) }),
    metadata: mergedMetadata(product.metadata, metadata),
  };
  // A row without other changes still moves its ETag on.
  await tx
    .updateTable("product")
    .set({ ...changed, updated_at: now.toISOString() })
    .where("id", "=", id)
    .execute();

  if (images) {
    const addresses = images.map((value) => ({ value }));
    await relinkImages(tx, id, await idsByValue(tx, "image", addresses));
  }
  if (tags) await relinkProduct(tx, "product_to_tag", id, await idsByValue(tx, "product_tag", tags));
  if (channelIds) await relinkProduct(tx, "product_to_sales_channel", id, channelIds);
  if (categoryIds) await relinkProduct(tx, "product_to_category", id, categoryIds);

  emit({
    name: "product.updated",
    resource_type: "product",
    resource_id: id,
    data: { fields: Object.keys(input).filter((name) => name !== "id") },
    changes: changesBetween(product, changed),
  });
  if (variants) await syncVariants(ctx, id, variants);
}

const idsOf = (rows: readonly { id: string }[] | null): string[] => (rows ?? []).map(({ id }) => id);

export const update = operation
  .meta({
    route: "POST /admin/products/{id}",
    can: "products:write",
    tag: "Products",
    summary: "Update a product",
    description:
      "What is not sent stays; null clears. Lists replace the stored ones: `variants` is all variants in their order, of which those with an id are updated, those without are created, and the others are deleted. Prices of price lists stay.",
    refuses: {
      invalid_data:
        "A sales channel is unknown, a new variant lacks a title or a value for an option, or two variants have the same values.",
      not_found:
        "No product has this id; or the collection, a category, a variant, an option or a price is not there.",
      duplicate_error: "The handle, or a variant's sku, barcode, ean or upc, is taken.",
    },
    example: {
      id: "prod_01JD0000000000000000000000",
      title: "T-shirt, organic",
      status: "published",
      tags: [{ value: "summer" }],
    },
    version: "product",
  })
  .input(updateProductInput)
  .output(envelope("product", pricedProductView.schema))
  .mutation(
    write(async (ctx, { fields, expand, ...input }) => {
      await updateProduct(ctx, input);
      return { product: await show(ctx.tx, changedProductView, input.id, { fields, expand }) };
    }),
  );
