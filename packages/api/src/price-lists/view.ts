import { priceListStatuses, priceListTypes } from "@backroom/domain";
import { z } from "zod";
import { nullableTimestamp, timestamp } from "../core/fields";
import { many, through } from "../core/relations";
import { columnsOf, defineView, type RowOf, type View } from "../core/view";
import { type CustomerGroup, customerGroupView } from "../customer-groups/view";
import { type MoneyAmount, moneyAmountView } from "../products/view";

export const priceListColumns = columnsOf("price_list", {
  id: z.string(),
  name: z.string(),
  description: z.string(),
  type: z.enum(priceListTypes),
  status: z.enum(priceListStatuses),
  starts_at: nullableTimestamp,
  ends_at: nullableTimestamp,
  includes_tax: z.boolean(),
  created_at: timestamp,
  updated_at: timestamp,
  deleted_at: nullableTimestamp,
});

export interface PriceList extends RowOf<typeof priceListColumns> {
  prices?: MoneyAmount[] | undefined;
  customer_groups?: CustomerGroup[] | undefined;
}

export const groupsOfPriceList = through(() => customerGroupView, {
  table: "price_list_customer_group",
  from: "price_list_id",
  to: "customer_group_id",
});

/** Bare by default, as lists and prices show it. */
export const priceListView: View<PriceList> = defineView<PriceList>("PriceList", {
  columns: priceListColumns,
  relations: {
    prices: many(() => moneyAmountView, { by: "price_list_id" }),
    customer_groups: groupsOfPriceList,
  },
});
