import { z } from "zod";
import { freeObject, metadata, nullableTimestamp, timestamp } from "../core/fields";
import { columnsOf, defineView, many, type RowOf } from "../core/view";

const itemColumns = columnsOf("fulfillment_item", {
  fulfillment_id: z.string(),
  item_id: z.string(),
  quantity: z.int(),
});
export type FulfillmentItem = RowOf<typeof itemColumns>;
export const fulfillmentItemView = defineView<FulfillmentItem>("FulfillmentItem", {
  columns: itemColumns,
  orderBy: 't."item_id"',
});

const linkColumns = columnsOf("tracking_link", {
  id: z.string(),
  url: z.string().nullable(),
  tracking_number: z.string(),
  fulfillment_id: z.string(),
  idempotency_key: z.string().nullable(),
  metadata,
  created_at: timestamp,
  updated_at: timestamp,
  deleted_at: nullableTimestamp,
});
export type TrackingLink = RowOf<typeof linkColumns>;
export const trackingLinkView = defineView<TrackingLink>("TrackingLink", { columns: linkColumns });

const columns = columnsOf("fulfillment", {
  id: z.string(),
  order_id: z.string().nullable(),
  swap_id: z.string().nullable(),
  claim_order_id: z.string().nullable(),
  provider_id: z.string(),
  location_id: z.string().nullable(),
  tracking_numbers: z.array(z.string()),
  data: freeObject,
  shipped_at: nullableTimestamp,
  canceled_at: nullableTimestamp,
  no_notification: z.boolean().nullable(),
  idempotency_key: z.string().nullable(),
  metadata,
  created_at: timestamp,
  updated_at: timestamp,
});
export interface Fulfillment extends RowOf<typeof columns> {
  items?: FulfillmentItem[] | undefined;
  tracking_links?: TrackingLink[] | undefined;
}
export const fulfillmentView = defineView<Fulfillment>("Fulfillment", {
  columns,
  relations: {
    items: many(() => fulfillmentItemView, { by: "fulfillment_id" }),
    tracking_links: many(() => trackingLinkView, { by: "fulfillment_id" }),
  },
});
