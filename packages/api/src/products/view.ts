import { productStatuses } from "@backroom/domain";
import { z } from "zod";
import { categoryView, type ProductCategory } from "../categories/view";
import { collectionView, type ProductCollection } from "../collections/view";
import { metadata, nullableTimestamp, timestamp } from "../core/fields";
import { listOfOne, many, one, through } from "../core/relations";
import { columnsOf, defineView, type RowOf, type View } from "../core/view";
import { type ProductTag, productTagView } from "../product-tags/view";
import { type ProductType, productTypeView } from "../product-types/view";
import { type SalesChannel, salesChannelView } from "../sales-channels/view";
import { type ShippingProfile, shippingProfileView } from "../shipping-profiles/view";
import {
  type Image,
  imageView,
  type ProductOption,
  type ProductVariant,
  productOptionView,
  variantView,
} from "./variant-view";

export * from "./variant-view";

const nullableText = z.string().nullable();
const nullableInt = z.int().nullable();

export const productColumns = columnsOf("product", {
  id: z.string(),
  title: z.string(),
  subtitle: nullableText,
  description: nullableText,
  handle: nullableText,
  is_giftcard: z.boolean(),
  status: z.enum(productStatuses),
  thumbnail: nullableText,
  weight: nullableInt,
  length: nullableInt,
  height: nullableInt,
  width: nullableInt,
  hs_code: nullableText,
  origin_country: nullableText,
  mid_code: nullableText,
  material: nullableText,
  collection_id: nullableText,
  type_id: nullableText,
  discountable: z.boolean(),
  external_id: nullableText,
  metadata,
  created_at: timestamp,
  updated_at: timestamp,
  deleted_at: nullableTimestamp,
});

interface ProductOf<Variant> extends RowOf<typeof productColumns> {
  variants?: Variant[] | undefined;
  profiles?: ShippingProfile[] | undefined;
  /** The last of `profiles`, there whenever they are. */
  profile?: ShippingProfile | null | undefined;
  profile_id?: string | null | undefined;
  images?: Image[] | undefined;
  options?: ProductOption[] | undefined;
  tags?: ProductTag[] | undefined;
  type?: ProductType | null | undefined;
  collection?: ProductCollection | null | undefined;
  sales_channels?: SalesChannel[] | undefined;
  categories?: ProductCategory[] | undefined;
}
export type Product = ProductOf<ProductVariant>;

/** The row holds its profiles as a list of at most one. */
const profileOf = (row: Readonly<Record<string, unknown>>) =>
  (row["profiles"] as ShippingProfile[]).at(-1) ?? null;

/** The view of products whose variants are shown as `variants` says. */
export function productViewWith<Variant extends { id: string }>(
  name: string,
  variants: () => View<Variant>,
): View<ProductOf<Variant>> {
  return defineView<ProductOf<Variant>>(name, {
    columns: productColumns,
    relations: {
      variants: many(variants, { by: "product_id", isLong: true }),
      profiles: listOfOne(() => shippingProfileView, { by: "profile_id" }),
      images: through(() => imageView, {
        table: "product_image",
        from: "product_id",
        to: "image_id",
        orderBy: 'l."position", t."id"',
      }),
      options: many(() => productOptionView, { by: "product_id" }),
      tags: through(() => productTagView, {
        table: "product_to_tag",
        from: "product_id",
        to: "product_tag_id",
      }),
      type: one(() => productTypeView, { by: "type_id" }),
      collection: one(() => collectionView, { by: "collection_id" }),
      sales_channels: through(() => salesChannelView, {
        table: "product_to_sales_channel",
        from: "product_id",
        to: "sales_channel_id",
      }),
      categories: through(() => categoryView, {
        table: "product_to_category",
        from: "product_id",
        to: "product_category_id",
      }),
    },
    computed: {
      profile: {
        // Lazy, because the views of products and profiles load each other.
        schema: z.lazy(() => shippingProfileView.schema.nullable()),
        needs: "profiles",
        from: profileOf,
      },
      profile_id: { schema: nullableText, needs: "profiles", from: (row) => profileOf(row)?.id ?? null },
    },
    expand: [
      "variants",
      "variants.prices",
      "variants.options",
      "profiles",
      "images",
      "options",
      "options.values",
      "tags",
      "type",
      "collection",
      "sales_channels",
      "categories",
    ],
  });
}

/** A product as stored: prices are the rows, and stock is the variant's own number. */
export const productView: View<Product> = productViewWith("Product", () => variantView);
