import { useDisclosure } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { ProductPages } from "@/features/product-members/product-pages";
import { useProductPages } from "@/features/product-members/use-product-pages";
import { useApi } from "@/lib/api";
import type { ShownPriceList } from "../shown";
import { priceFields } from "./list-prices";
import { ProductRow } from "./product-row";
import { useListedProducts } from "./use-listed-products";

const AddProducts = dynamic(() => import("./add-products").then((module) => module.AddProducts));

interface PricedProductsProps {
  list: ShownPriceList;
  isReadOnly: boolean;
}

/** The products with prices in the list; each leads to its grid of prices. */
export function PricedProducts({ list, isReadOnly }: PricedProductsProps) {
  const t = useTranslations("priceLists");
  const api = useApi();
  const router = useRouter();
  const pages = useProductPages();
  const [isAdding, adding] = useDisclosure(false);
  const query = useQuery(
    api.priceLists.listProducts.queryOptions(
      {
        id: list.id,
        ...pages.input,
        // As in v1, a search shows whole rows.
        ...(pages.q
          ? { q: pages.q, expand: "variants,variants.prices" }
          : { fields: priceFields, expand: "" }),
      },
      { placeholderData: keepPreviousData },
    ),
  );
  const { add, remove } = useListedProducts(list, ({ ids }, prices) => {
    adding.close();
    const [only] = ids;
    // Without default prices there is nothing to begin with, so one begins by typing.
    if (only && (prices === 0 || ids.length === 1)) router.push(`/price-lists/${list.id}/products/${only}`);
  });
  return (
    <ProductPages
      title={t("prices")}
      pages={pages}
      query={query}
      empty={t("noPrices")}
      removeLabel={t("removePrices")}
      onRemove={remove.run}
      isRemoving={remove.isPending}
      onAdd={adding.open}
      isReadOnly={isReadOnly}
      row={(product) => <ProductRow product={product} listId={list.id} />}
    >
      {isAdding && (
        <AddProducts listId={list.id} isPending={add.isPending} onClose={adding.close} onAdd={add.run} />
      )}
    </ProductPages>
  );
}
