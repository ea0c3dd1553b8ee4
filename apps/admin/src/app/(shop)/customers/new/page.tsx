import { NewCustomer } from "@/features/customers/new";
import { titleOf } from "@/i18n/title";

export const generateMetadata = titleOf("customers", "new");

export default function Page() {
  return <NewCustomer />;
}
