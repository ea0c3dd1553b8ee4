import { DraftOrderList } from "@/features/draft-orders/list";
import { titleOf } from "@/i18n/title";

export const generateMetadata = titleOf("nav", "draftOrders");

export default function Page() {
  return <DraftOrderList />;
}
