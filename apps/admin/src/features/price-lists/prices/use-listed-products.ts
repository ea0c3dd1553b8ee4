import { useTranslations } from "use-intl";
import { useApiClient, withHeaders } from "@/lib/api";
import { useWrite } from "@/lib/write";
import type { ListedProduct, ShownPriceList } from "../shown";
import { pricesFromDefaults, pricesIn, type SentPrice, sentAgain } from "./list-prices";

/** The most prices that one save takes. */
const maxPrices = 20_000;

export interface Added {
  ids: readonly string[];
  percent: number;
}

/** Puts products on a list and takes them off it; each can be taken back. */
export function useListedProducts({ id }: ShownPriceList, onAdded: (added: Added, prices: number) => void) {
  const t = useTranslations("priceLists");
  const client = useApiClient();
  const add = useWrite({
    call: async (own, { ids, percent }: Added, options) => {
      const prices = await pricesFromDefaults(own, ids, percent);
      for (let from = 0; from < prices.length; from += maxPrices) {
        // A repeated try must not add the first part again, so each part has a key of its own.
        const idempotencyKey = `${options.context.headers["idempotency-key"]}-${from}`;
        const part = prices.slice(from, from + maxPrices);
        await own.priceLists.addPrices.mutate({ id, prices: part }, withHeaders({ idempotencyKey }));
      }
      return prices.length;
    },
    says: (count) => t("pricesAdded", { count }),
    undo: (count, { ids }) =>
      count > 0
        ? () => client.priceLists.deleteProductsPrices.mutate({ id, product_ids: [...ids] })
        : undefined,
    onDone: (count, added) => {
      onAdded(added, count);
    },
  });
  const remove = useWrite({
    call: (own, products: readonly ListedProduct[], options) =>
      own.priceLists.deleteProductsPrices.mutate(
        { id, product_ids: products.map((product) => product.id) },
        options,
      ),
    says: (_answer, products) =>
      t("productsRemoved", { count: products.length, title: products[0]?.title ?? "" }),
    undo: (_answer, products) => {
      const prices: SentPrice[] = products.flatMap((product) => pricesIn(product, id).map(sentAgain));
      return () => client.priceLists.addPrices.mutate({ id, prices });
    },
  });
  return { add, remove };
}
