import { DiscountPage } from "@/features/discounts/detail";
import { titleOf } from "@/i18n/title";

export const generateMetadata = titleOf("nav", "discounts");

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <DiscountPage id={(await params).id} />;
}
