import type { Metadata } from "next";
import { OrderPage } from "@/features/orders/detail";
import messages from "@/messages/en.json";

export const metadata: Metadata = { title: messages.nav.orders };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <OrderPage id={(await params).id} />;
}
