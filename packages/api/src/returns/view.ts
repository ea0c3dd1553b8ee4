import { z } from "zod";
import { freeObject, metadata, money, nullableTimestamp, timestamp } from "../core/fields";
import { columnsOf, defineView, many, one, type RowOf } from "../core/view";
import { type ShippingMethod, shippingMethodView } from "../shipping-methods/view";

const reasonColumns = columnsOf("return_reason", {
  id: z.string(),
  value: z.string(),
  label: z.string(),
  description: z.string().nullable(),
  parent_return_reason_id: z.string().nullable(),
  created_at: timestamp,
  updated_at: timestamp,
  deleted_at: nullableTimestamp,
});
export type ReturnReason = RowOf<typeof reasonColumns>;
export const returnReasonView = defineView<ReturnReason>("ReturnReason", { columns: reasonColumns });

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
  reason?: ReturnReason | null | undefined;
}
export const returnItemView = defineView<ReturnItem>("ReturnItem", {
  columns: itemColumns,
  relations: { reason: one(() => returnReasonView, { by: "reason_id", withDeleted: true }) },
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
  shipping_method?: ShippingMethod | null | undefined;
}
export const returnView = defineView<Return>("Return", {
  columns,
  relations: {
    items: many(() => returnItemView, { by: "return_id" }),
    shipping_method: one(() => shippingMethodView, { by: "id", to: "return_id" }),
  },
});
