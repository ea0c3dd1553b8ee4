import { NewPriceList } from "@/features/price-lists/new";
import { titleOf } from "@/i18n/title";

export const generateMetadata = titleOf("nav", "priceLists");

export default function Page() {
  return <NewPriceList />;
}
