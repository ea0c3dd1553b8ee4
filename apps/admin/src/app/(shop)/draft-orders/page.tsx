import type { Metadata } from "next";
import { DraftOrderList } from "@/features/draft-orders/list";
import messages from "@/messages/en.json";

export const metadata: Metadata = { title: messages.nav.draftOrders };

export default function Page() {
  return <DraftOrderList />;
}
