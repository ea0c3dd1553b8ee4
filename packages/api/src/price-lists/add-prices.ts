import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { fullPriceListView } from "./full-view";
import { addPricesInput } from "./schema";
import { deletePricesWhere, lockPriceList, savePrices, touchPriceList } from "./store";

export const addPrices = operation
  .meta({
    route: "POST /admin/price-lists/{id}/prices/batch",
    can: "products:write",
    tag: "Price Lists",
    summary: "Add or change prices of a price list",
    description:
      "Those with an id are changed, the others added, also beside equal ones. With `override` the list then has exactly the prices sent.",
    refuses: {
      invalid_data: "A price has both region_id and currency_code, or neither of them.",
      not_found:
        "No price list has this id; or a variant, region or currency does not exist, or a price is not of this list.",
    },
    example: {
      id: "pl_01JD0000000000000000000000",
      prices: [
        {
          variant_id: "variant_01JD0000000000000000000000",
          currency_code: "usd",
          amount: 800,
          min_quantity: 10,
        },
      ],
    },
    version: "price_list",
  })
  .input(addPricesInput)
  .output(envelope("price_list", fullPriceListView.schema))
  .mutation(
    write(async ({ tx, emit }, { id, prices, override }) => {
      await lockPriceList(tx, id);
      const saved = await savePrices(tx, id, prices);
      const kept = saved.to.map((price) => price.id);
      const deleted = override ? await deletePricesWhere(tx, id, "p.id <> all($2)", kept) : [];
      await touchPriceList(tx, id);
      emit({
        name: "price-list.updated",
        resource_type: "price-list",
        resource_id: id,
        data: { fields: ["prices"], deleted_price_ids: deleted },
        changes: { prices: saved },
      });
      return { price_list: await show(tx, fullPriceListView, id) };
    }),
  );
