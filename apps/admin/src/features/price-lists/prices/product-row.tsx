import { Thumbnail, useMoney } from "@backroom/ui";
import { Text } from "@mantine/core";
import { useFormatter, useTranslations } from "use-intl";
import members from "@/features/product-members/members.module.css";
import { Link } from "@/lib/near-link";
import type { ListedProduct } from "../shown";
import { pricesIn } from "./list-prices";

/** More do not fit beside a title. */
const shownCurrencies = 2;

interface ProductRowProps {
  product: ListedProduct;
  listId: string;
}

/** A product on the list, how many prices it has there, and from where they begin. */
export function ProductRow({ product, listId }: ProductRowProps) {
  const t = useTranslations("priceLists");
  const format = useFormatter();
  const money = useMoney();
  const prices = pricesIn(product, listId);
  const lowest = new Map<string, number>();
  for (const { currency_code: code, amount } of prices) {
    lowest.set(code, Math.min(amount, lowest.get(code) ?? amount));
  }
  const amounts = [...lowest].slice(0, shownCurrencies).map(([code, amount]) => money(amount, code));
  return (
    <>
      <Thumbnail src={product.thumbnail} size={32} />
      <div className={members.title}>
        <Link href={`/price-lists/${listId}/products/${product.id}`} className={members.link}>
          {product.title}
        </Link>
        <Text component="div" size="xs" c="dimmed" truncate lh={1.3}>
          {t("variantCount", { count: product.variants?.length ?? 0 })}
          {" · "}
          {t("priceCount", { count: prices.length })}
        </Text>
      </div>
      <Text component="span" size="sm" c="dimmed" flex="none" visibleFrom="xs">
        {amounts.length > 0 && t("fromPrice", { prices: format.list(amounts, { type: "unit" }) })}
      </Text>
    </>
  );
}
