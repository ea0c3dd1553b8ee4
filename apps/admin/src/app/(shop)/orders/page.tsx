import { OrderList } from "@/features/orders/list";
import { titleOf } from "@/i18n/title";

export const generateMetadata = titleOf("nav", "orders");

export default function Page() {
  return <OrderList />;
}
