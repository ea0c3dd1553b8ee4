import { z } from "zod";
import { metadata, nullableTimestamp, timestamp } from "../core/fields";
import { many } from "../core/relations";
import { columnsOf, defineView, type RowOf, type View } from "../core/view";
import { type Product, productView } from "../products/view";
import { type ShippingOption, shippingOptionView } from "../shipping-options/view";

const columns = columnsOf("shipping_profile", {
  id: z.string(),
  name: z.string(),
  type: z.string().describe("default, gift_card or custom"),
  metadata,
  created_at: timestamp,
  updated_at: timestamp,
  deleted_at: nullableTimestamp,
});

export interface ShippingProfile extends RowOf<typeof columns> {
  products?: Product[] | undefined;
  shipping_options?: ShippingOption[] | undefined;
}

/** Bare by default, as lists and new profiles are shown; the item route expands its relations itself. */
export const shippingProfileView: View<ShippingProfile> = defineView<ShippingProfile>("ShippingProfile", {
  columns,
  relations: {
    products: many(() => productView, { by: "profile_id" }),
    shipping_options: many(() => shippingOptionView, { by: "profile_id" }),
  },
});

/** What the routes of one profile show beside its columns. */
export const itemRelations = "products.profiles,shipping_options";
