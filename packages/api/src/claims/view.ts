import { z } from "zod";
import { metadata, money, nullableTimestamp, timestamp } from "../core/fields";
import { many, one, through } from "../core/relations";
import { columnsOf, defineView, type RowOf, type View } from "../core/view";
import { type Address, addressView } from "../customers/view";
import { type Fulfillment, fulfillmentView } from "../fulfillments/view";
import { type LineItem, lineItemView } from "../line-items/view";
import { type Return, returnView } from "../returns/view";
import { type ShippingMethod, shippingMethodView } from "../shipping-methods/view";

const imageColumns = columnsOf("claim_image", {
  id: z.string(),
  claim_item_id: z.string(),
  url: z.string(),
  metadata,
  created_at: timestamp,
  updated_at: timestamp,
  deleted_at: nullableTimestamp,
});
export type ClaimImage = RowOf<typeof imageColumns>;
export const claimImageView = defineView<ClaimImage>("ClaimImage", { columns: imageColumns });

const tagColumns = columnsOf("claim_tag", {
  id: z.string(),
  value: z.string(),
  metadata,
  created_at: timestamp,
  updated_at: timestamp,
  deleted_at: nullableTimestamp,
});
export type ClaimTag = RowOf<typeof tagColumns>;
export const claimTagView = defineView<ClaimTag>("ClaimTag", { columns: tagColumns });

const itemColumns = columnsOf("claim_item", {
  id: z.string(),
  claim_order_id: z.string(),
  item_id: z.string(),
  variant_id: z.string(),
  reason: z.string(),
  note: z.string().nullable(),
  quantity: z.int(),
  metadata,
  created_at: timestamp,
  updated_at: timestamp,
  deleted_at: nullableTimestamp,
});
export interface ClaimItem extends RowOf<typeof itemColumns> {
  images?: ClaimImage[] | undefined;
  item?: LineItem | null | undefined;
  tags?: ClaimTag[] | undefined;
}
export const claimItemView = defineView<ClaimItem>("ClaimItem", {
  columns: itemColumns,
  relations: {
    images: many(() => claimImageView, { by: "claim_item_id" }),
    item: one(() => lineItemView, { by: "item_id" }),
    tags: through(() => claimTagView, {
      table: "claim_item_to_tag",
      from: "claim_item_id",
      to: "claim_tag_id",
    }),
  },
});

const columns = columnsOf("claim_order", {
  id: z.string(),
  type: z.string(),
  payment_status: z.string(),
  fulfillment_status: z.string(),
  order_id: z.string(),
  shipping_address_id: z.string().nullable(),
  refund_amount: money.nullable(),
  canceled_at: nullableTimestamp,
  no_notification: z.boolean().nullable(),
  idempotency_key: z.string().nullable(),
  metadata,
  created_at: timestamp,
  updated_at: timestamp,
  deleted_at: nullableTimestamp,
});
export interface Claim extends RowOf<typeof columns> {
  additional_items?: LineItem[] | undefined;
  claim_items?: ClaimItem[] | undefined;
  fulfillments?: Fulfillment[] | undefined;
  return_order?: Return | null | undefined;
  shipping_address?: Address | null | undefined;
  shipping_methods?: ShippingMethod[] | undefined;
}
export const claimView: View<Claim> = defineView<Claim>("ClaimOrder", {
  columns,
  relations: {
    additional_items: many(() => lineItemView, { by: "claim_order_id" }),
    claim_items: many(() => claimItemView, { by: "claim_order_id" }),
    fulfillments: many(() => fulfillmentView, { by: "claim_order_id" }),
    return_order: one(() => returnView, { by: "id", to: "claim_order_id" }),
    shipping_address: one(() => addressView, { by: "shipping_address_id" }),
    shipping_methods: many(() => shippingMethodView, { by: "claim_order_id" }),
  },
});
