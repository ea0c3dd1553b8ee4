import { z } from "zod";
import { freeObject, metadata, money, nullableTimestamp, timestamp } from "../core/fields";
import { many, one } from "../core/relations";
import { columnsOf, defineView, type RowOf, type View } from "../core/view";
import { type LineItem, lineItemView } from "../line-items/view";
import { type Order, orderView } from "../orders/view";
import { type ReturnReason, shownReasonView } from "../return-reasons/view";
import { type ShippingMethod, shippingMethodView } from "../shipping-methods/view";
import { type Swap, swapView } from "../swaps/view";

const itemColumns = columnsOf("return_item", {
  return_id: z.string(),
  item_id: z.string(),
  quantity: z.int(),
  is_requested: z.boolean(),
  requested_quantity: z.int().nullable(),
  received_quantity: z.int().nullable(),
  reason_id: z.string().nullable(),
  note: z.string().nullable(),
  metadata,
});
export interface ReturnItem extends RowOf<typeof itemColumns> {
  item?: LineItem | null | undefined;
  reason?: ReturnReason | null | undefined;
}
export const returnItemView: View<ReturnItem> = defineView<ReturnItem>("ReturnItem", {
  columns: itemColumns,
  relations: {
    item: one(() => lineItemView, { by: "item_id" }),
    reason: one(() => shownReasonView, { by: "reason_id", withDeleted: true }),
  },
  orderBy: 't."item_id"',
});

const columns = columnsOf("return", {
  id: z.string(),
  status: z.string(),
  swap_id: z.string().nullable(),
  claim_order_id: z.string().nullable(),
  order_id: z.string().nullable(),
  location_id: z.string().nullable(),
  refund_amount: money,
  shipping_data: freeObject.nullable(),
  received_at: nullableTimestamp,
  no_notification: z.boolean().nullable(),
  idempotency_key: z.string().nullable(),
  metadata,
  created_at: timestamp,
  updated_at: timestamp,
});
export interface Return extends RowOf<typeof columns> {
  items?: ReturnItem[] | undefined;
  order?: Order | null | undefined;
  swap?: Swap | null | undefined;
  shipping_method?: ShippingMethod | null | undefined;
}
export const returnView: View<Return> = defineView<Return>("Return", {
  columns,
  relations: {
    items: many(() => returnItemView, { by: "return_id" }),
    order: one(() => orderView, { by: "order_id" }),
    swap: one(() => swapView, { by: "swap_id" }),
    shipping_method: one(() => shippingMethodView, { by: "id", to: "return_id" }),
  },
  expand: ["items", "swap", "order"],
});
