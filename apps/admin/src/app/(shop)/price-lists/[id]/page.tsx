import { PriceListPage } from "@/features/price-lists/detail";
import { titleOf } from "@/i18n/title";

export const generateMetadata = titleOf("nav", "priceLists");

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <PriceListPage id={(await params).id} />;
}
