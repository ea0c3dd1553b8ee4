import type { Metadata } from "next";
import { OrderList } from "@/features/orders/list";
import messages from "@/messages/en.json";

export const metadata: Metadata = { title: messages.nav.orders };

export default function Page() {
  return <OrderList />;
}
