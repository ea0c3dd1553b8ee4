import { z } from "zod";
import { metadata, timestamp } from "../core/fields";
import { one, through } from "../core/relations";
import { columnsOf, defineView, type RowOf } from "../core/view";
import { type Currency, currencyView } from "../currencies/view";
import { type SalesChannel, salesChannelView } from "../sales-channels/view";

const columns = columnsOf("store", {
  id: z.string(),
  name: z.string(),
  default_currency_code: z.string(),
  swap_link_template: z.string().nullable(),
  payment_link_template: z.string().nullable(),
  invite_link_template: z.string().nullable(),
  default_location_id: z.string().nullable(),
  default_sales_channel_id: z.string().nullable(),
  metadata,
  created_at: timestamp,
  updated_at: timestamp,
});

export interface Store extends RowOf<typeof columns> {
  currencies?: Currency[] | undefined;
  default_currency?: Currency | null | undefined;
  default_sales_channel?: SalesChannel | null | undefined;
}

export const storeView = defineView<Store>("Store", {
  columns,
  relations: {
    currencies: through(() => currencyView, {
      table: "store_currency",
      from: "store_id",
      to: "currency_code",
    }),
    default_currency: one(() => currencyView, { by: "default_currency_code", to: "code" }),
    default_sales_channel: one(() => salesChannelView, { by: "default_sales_channel_id" }),
  },
  expand: ["currencies"],
});
