import { newId } from "@backroom/db";
import { toHandle } from "@backroom/domain";
import type { Write } from "../core/context";
import { insertRows } from "../core/insert";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { linkImages, linkProduct } from "./own-links";
import { changedProductView, pricedProductView } from "./priced-view";
import { type CreateProductInput, createProductInput } from "./schema";
import {
  defaultSalesChannels,
  idsByValue,
  requireCategories,
  requireCollection,
  requireSalesChannels,
  shippingProfileOf,
  typeIdOf,
} from "./store";
import { insertVariants, requireDistinctValues } from "./variants";

/** @returns the id of the new product. */
export async function createProduct({ tx, emit }: Write, input: CreateProductInput): Promise<string> {
  const { type, collection_id, tags, images, sales_channels, categories, options, variants, ...columns } =
    input;
  const variantInputs = variants ?? [];
  const valuesOf = variantInputs.map((variant) => (variant.options ?? []).map(({ value }) => value));
  requireDistinctValues("variants", options?.length ?? 0, valuesOf);

  if (collection_id) await requireCollection(tx, collection_id);
  const categoryIds = idsOf(categories);
  await requireCategories(tx, categoryIds);
  const givenChannels = idsOf(sales_channels);
  await requireSalesChannels(tx, givenChannels);
  const channelIds = givenChannels.length > 0 ? givenChannels : await defaultSalesChannels(tx);
  const isGiftCard = input.is_giftcard ?? false;
  const typeId = await typeIdOf(tx, type);

  const id = newId("prod");
  await tx
    .insertInto("product")
    .values({
      ...columns,
      id,
      // A title without letters and digits has no handle: an empty one would be taken by the first that has it.
      handle: input.handle || toHandle(input.title) || null,
      is_giftcard: isGiftCard,
      discountable: isGiftCard ? false : (input.discountable ?? true),
      profile_id: await shippingProfileOf(tx, isGiftCard ? "gift_card" : "default"),
      thumbnail: input.thumbnail || images?.[0] || null,
      status: input.status ?? "draft",
      type_id: typeId,
      collection_id: collection_id ?? null,
    })
    .execute();
  await linkImages(
    tx,
    id,
    await idsByValue(
      tx,
      "image",
      (images ?? []).map((value) => ({ value })),
    ),
  );
  await linkProduct(tx, "product_to_tag", id, await idsByValue(tx, "product_tag", tags ?? []));
  await linkProduct(tx, "product_to_sales_channel", id, channelIds);
  await linkProduct(tx, "product_to_category", id, categoryIds);

  const optionRows = (options ?? []).map(({ title }) => ({ id: newId("opt"), title, product_id: id }));
  await insertRows(tx, "product_option", ["id", "title", "product_id"], optionRows);
  const made = variantInputs.map((variant, index) => ({
    variant: { ...variant, id: newId("variant"), variant_rank: index, values: valuesOf[index] ?? [] },
    prices: variant.prices,
  }));
  await insertVariants(
    tx,
    { id, optionIds: optionRows.map((option) => option.id) },
    made.map(({ variant }) => variant),
    made.map(({ variant, prices }, index) => ({
      variant_id: variant.id,
      path: `variants.${index}.prices`,
      prices,
    })),
  );

  emit({ name: "product.created", resource_type: "product", resource_id: id });
  for (const { variant } of made) {
    emit({
      name: "product-variant.created",
      resource_type: "product-variant",
      resource_id: variant.id,
      data: { product_id: id },
    });
  }
  return id;
}

const idsOf = (rows: readonly { id: string }[] | null | undefined): string[] =>
  (rows ?? []).map(({ id }) => id);

export const create = operation
  .meta({
    route: "POST /admin/products",
    can: "products:write",
    tag: "Products",
    summary: "Create a product",
    description:
      "With options, variants and prices, or nothing but a title. Any failure leaves nothing behind.",
    refuses: {
      invalid_data:
        "A sales channel, region or currency is unknown, a variant lacks a value for an option, or two variants have the same values.",
      not_found: "The collection or a category does not exist.",
      duplicate_error: "The handle, or a variant's sku, barcode, ean or upc, is taken.",
    },
    example: {
      title: "T-shirt",
      status: "published",
      options: [{ title: "Size" }],
      variants: [
        {
          title: "S",
          sku: "SHIRT-S",
          options: [{ value: "S" }],
          prices: [{ currency_code: "usd", amount: 1950 }],
        },
      ],
    },
  })
  .input(createProductInput)
  .output(envelope("product", pricedProductView.schema))
  .mutation(
    write(async (ctx, input) => ({
      product: await show(ctx.tx, changedProductView, await createProduct(ctx, input)),
    })),
  );
