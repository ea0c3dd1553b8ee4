import { z } from "zod";
import { metadata, nullableTimestamp, timestamp } from "../core/fields";
import { through } from "../core/relations";
import { columnsOf, defineView, type RowOf, type View } from "../core/view";
import { type Customer, customerView } from "../customers/view";
import { type PriceList, priceListView } from "../price-lists/view";

const columns = columnsOf("customer_group", {
  id: z.string(),
  name: z.string(),
  metadata,
  created_at: timestamp,
  updated_at: timestamp,
  deleted_at: nullableTimestamp,
});

export interface CustomerGroup extends RowOf<typeof columns> {
  customers?: Customer[] | undefined;
  price_lists?: PriceList[] | undefined;
}

export const customerGroupView: View<CustomerGroup> = defineView<CustomerGroup>("CustomerGroup", {
  columns,
  relations: {
    customers: through(() => customerView, {
      table: "customer_to_group",
      from: "customer_group_id",
      to: "customer_id",
    }),
    price_lists: through(() => priceListView, {
      table: "price_list_customer_group",
      from: "customer_group_id",
      to: "price_list_id",
    }),
  },
});
