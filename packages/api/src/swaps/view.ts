import { z } from "zod";
import { metadata, money, nullableTimestamp, timestamp } from "../core/fields";
import { many, one } from "../core/relations";
import { columnsOf, defineView, type RowOf, type View } from "../core/view";
import { type Address, addressView } from "../customers/view";
import { type Fulfillment, fulfillmentView } from "../fulfillments/view";
import { type LineItem, lineItemView } from "../line-items/view";
import { type Payment, paymentView } from "../payments/view";
import { type Return, returnView } from "../returns/view";
import { type ShippingMethod, shippingMethodView } from "../shipping-methods/view";

const columns = columnsOf("swap", {
  id: z.string(),
  fulfillment_status: z.string(),
  payment_status: z.string(),
  order_id: z.string(),
  difference_due: money.nullable(),
  shipping_address_id: z.string().nullable(),
  cart_id: z.string().nullable(),
  confirmed_at: nullableTimestamp,
  canceled_at: nullableTimestamp,
  no_notification: z.boolean().nullable(),
  allow_backorder: z.boolean(),
  idempotency_key: z.string().nullable(),
  metadata,
  created_at: timestamp,
  updated_at: timestamp,
  deleted_at: nullableTimestamp,
});
export interface Swap extends RowOf<typeof columns> {
  additional_items?: LineItem[] | undefined;
  fulfillments?: Fulfillment[] | undefined;
  payment?: Payment | null | undefined;
  return_order?: Return | null | undefined;
  shipping_address?: Address | null | undefined;
  shipping_methods?: ShippingMethod[] | undefined;
}
export const swapView: View<Swap> = defineView<Swap>("Swap", {
  columns,
  relations: {
    additional_items: many(() => lineItemView, { by: "swap_id" }),
    fulfillments: many(() => fulfillmentView, { by: "swap_id" }),
    payment: one(() => paymentView, { by: "id", to: "swap_id" }),
    return_order: one(() => returnView, { by: "id", to: "swap_id" }),
    shipping_address: one(() => addressView, { by: "shipping_address_id" }),
    shipping_methods: many(() => shippingMethodView, { by: "swap_id" }),
  },
});
