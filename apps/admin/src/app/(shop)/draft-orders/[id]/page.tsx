import type { Metadata } from "next";
import { DraftOrderPage } from "@/features/draft-orders/detail";
import messages from "@/messages/en.json";

export const metadata: Metadata = { title: messages.nav.draftOrders };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <DraftOrderPage id={(await params).id} />;
}
