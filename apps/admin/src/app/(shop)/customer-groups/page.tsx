import { CustomerGroupList } from "@/features/customer-groups/list";
import { titleOf } from "@/i18n/title";

export const generateMetadata = titleOf("nav", "customerGroups");

export default function Page() {
  return <CustomerGroupList />;
}
