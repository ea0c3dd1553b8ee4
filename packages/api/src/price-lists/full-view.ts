import { z } from "zod";
import { listOfOne, many } from "../core/relations";
import { defineView, type View } from "../core/view";
import { amountColumns, type MoneyAmount, variantView } from "../products/view";
import { groupsOfPriceList, type PriceList, priceListColumns } from "./view";

/** Apart from view.ts, which the views of products load: this one needs their columns at once. */

/** A price of a list: v1 shows its variant twice. */
const listPriceView: View<MoneyAmount> = defineView<MoneyAmount>("PriceOfList", {
  columns: amountColumns,
  relations: { variants: listOfOne(() => variantView, { by: "variant_id" }) },
  computed: {
    variant: {
      schema: z.lazy(() => variantView.schema.nullable()),
      needs: "variants",
      from: (row) => (Array.isArray(row.variants) ? (row.variants[0] ?? null) : null),
    },
  },
});

/** A price list as its own routes show it: with prices and groups. */
export const fullPriceListView: View<PriceList> = defineView<PriceList>("PriceListWithPrices", {
  columns: priceListColumns,
  relations: {
    prices: many(() => listPriceView, { by: "price_list_id" }),
    customer_groups: groupsOfPriceList,
  },
  expand: ["prices", "prices.variants", "customer_groups"],
});
