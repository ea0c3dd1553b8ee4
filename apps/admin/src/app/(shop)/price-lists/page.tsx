import { PriceListList } from "@/features/price-lists/list";
import { titleOf } from "@/i18n/title";

export const generateMetadata = titleOf("nav", "priceLists");

export default function Page() {
  return <PriceListList />;
}
