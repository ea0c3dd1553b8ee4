import { DiscountList } from "@/features/discounts/list";
import { titleOf } from "@/i18n/title";

export const generateMetadata = titleOf("nav", "discounts");

export default function Page() {
  return <DiscountList />;
}
