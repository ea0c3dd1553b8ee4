import { z } from "zod";
import { freeObject, metadata, nullableTimestamp, timestamp } from "../core/fields";
import { many, one } from "../core/relations";
import { columnsOf, defineView, type RowOf, type View } from "../core/view";
import { type LineItem, lineItemView } from "../line-items/view";
import { fulfillmentProviderView, type Provider } from "../regions/view";

const itemColumns = columnsOf("fulfillment_item", {
  fulfillment_id: z.string(),
  item_id: z.string(),
  quantity: z.int(),
});
export interface FulfillmentItem extends RowOf<typeof itemColumns> {
  item?: LineItem | null | undefined;
}
export const fulfillmentItemView: View<FulfillmentItem> = defineView<FulfillmentItem>("FulfillmentItem", {
  columns: itemColumns,
  relations: { item: one(() => lineItemView, { by: "item_id" }) },
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
  provider?: Provider | null | undefined;
}
export const fulfillmentView: View<Fulfillment> = defineView<Fulfillment>("Fulfillment", {
  columns,
  relations: {
    items: many(() => fulfillmentItemView, { by: "fulfillment_id" }),
    tracking_links: many(() => trackingLinkView, { by: "fulfillment_id" }),
    provider: one(() => fulfillmentProviderView, { by: "provider_id" }),
  },
});
