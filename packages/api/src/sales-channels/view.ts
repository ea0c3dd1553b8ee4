import { z } from "zod";
import { metadata, nullableTimestamp, timestamp } from "../core/fields";
import { many, one } from "../core/relations";
import { columnsOf, defineView, type RowOf, type View } from "../core/view";

const columns = columnsOf("sales_channel", {
  id: z.string(),
  name: z.string(),
  description: z.string().nullable(),
  is_disabled: z.boolean(),
  metadata,
  created_at: timestamp,
  updated_at: timestamp,
  deleted_at: nullableTimestamp,
});

const locationColumns = columnsOf("sales_channel_location", {
  id: z.string(),
  sales_channel_id: z.string(),
  location_id: z.string(),
  created_at: timestamp,
  updated_at: timestamp,
  deleted_at: nullableTimestamp,
});

export interface SalesChannel extends RowOf<typeof columns> {
  locations?: SalesChannelLocation[] | undefined;
}
/** The link of a channel with a stock location from which it sells. */
export interface SalesChannelLocation extends RowOf<typeof locationColumns> {
  sales_channel?: SalesChannel | null | undefined;
}

export const salesChannelView: View<SalesChannel> = defineView<SalesChannel>("SalesChannel", {
  columns,
  relations: { locations: many(() => salesChannelLocationView, { by: "sales_channel_id" }) },
});

export const salesChannelLocationView: View<SalesChannelLocation> = defineView<SalesChannelLocation>(
  "SalesChannelLocation",
  {
    columns: locationColumns,
    relations: { sales_channel: one(() => salesChannelView, { by: "sales_channel_id" }) },
  },
);
