import { OrderPage } from "@/features/orders/detail";
import { titleOf } from "@/i18n/title";

export const generateMetadata = titleOf("nav", "orders");

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <OrderPage id={(await params).id} />;
}
