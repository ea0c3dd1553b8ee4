import { ProductPrices } from "@/features/products/prices";
import { titleOf } from "@/i18n/title";

export const generateMetadata = titleOf("prices", "title");

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <ProductPrices id={(await params).id} />;
}
