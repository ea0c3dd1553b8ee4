import { CustomerList } from "@/features/customers/list";
import { titleOf } from "@/i18n/title";

export const generateMetadata = titleOf("nav", "customers");

export default function Page() {
  return <CustomerList />;
}
