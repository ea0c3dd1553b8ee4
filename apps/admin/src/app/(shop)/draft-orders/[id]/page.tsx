import { DraftOrderPage } from "@/features/draft-orders/detail";
import { titleOf } from "@/i18n/title";

export const generateMetadata = titleOf("nav", "draftOrders");

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <DraftOrderPage id={(await params).id} />;
}
