import { z } from "zod";
import { metadata, nullableTimestamp, timestamp } from "../core/fields";
import { one, through } from "../core/relations";
import { columnsOf, defineView, type RowOf, type View } from "../core/view";
import { type SalesChannel, salesChannelView } from "../sales-channels/view";

const columns = columnsOf("stock_location", {
  id: z.string(),
  name: z.string(),
  address_id: z.string().nullable(),
  metadata,
  created_at: timestamp,
  updated_at: timestamp,
});

const addressColumns = columnsOf("stock_location_address", {
  id: z.string(),
  address_1: z.string(),
  address_2: z.string().nullable(),
  company: z.string().nullable(),
  city: z.string().nullable(),
  country_code: z.string(),
  phone: z.string().nullable(),
  province: z.string().nullable(),
  postal_code: z.string().nullable(),
  metadata,
  created_at: timestamp,
  updated_at: timestamp,
  deleted_at: nullableTimestamp,
});

type StockLocationAddress = RowOf<typeof addressColumns>;
export interface StockLocation extends RowOf<typeof columns> {
  address?: StockLocationAddress | null | undefined;
  sales_channels?: SalesChannel[] | undefined;
}

const stockLocationAddressView: View<StockLocationAddress> = defineView<StockLocationAddress>(
  "StockLocationAddress",
  { columns: addressColumns },
);

export const stockLocationView: View<StockLocation> = defineView<StockLocation>("StockLocation", {
  columns,
  relations: {
    address: one(() => stockLocationAddressView, { by: "address_id" }),
    // A link is deleted together with one of its two ends only, so what lives at both ends is linked.
    sales_channels: through(() => salesChannelView, {
      table: "sales_channel_location",
      from: "location_id",
      to: "sales_channel_id",
    }),
  },
  // The column is there; v1 does not show it.
  softDelete: true,
});
