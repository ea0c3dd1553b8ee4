import { PriceListProductPage } from "@/features/price-lists/prices/product-page";
import { titleOf } from "@/i18n/title";

export const generateMetadata = titleOf("nav", "priceLists");

export default async function Page({ params }: { params: Promise<{ id: string; product: string }> }) {
  const { id, product } = await params;
  return <PriceListProductPage id={id} productId={product} />;
}
