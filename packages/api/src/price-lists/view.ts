import { priceListStatuses, priceListTypes } from "@backroom/domain";
import { z } from "zod";
import { nullableTimestamp, timestamp } from "../core/fields";
import { columnsOf, defineView, many, type RowOf, type View } from "../core/view";
import { type MoneyAmount, moneyAmountView } from "../products/view";

const columns = columnsOf("price_list", {
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

export interface PriceList extends RowOf<typeof columns> {
  prices?: MoneyAmount[] | undefined;
}

/** Bare by default, as lists show it; the item route expands its relations itself. */
export const priceListView: View<PriceList> = defineView<PriceList>("PriceList", {
  columns,
  relations: { prices: many(() => moneyAmountView, { by: "price_list_id" }) },
});
