import { CustomerGroupPage } from "@/features/customer-groups/detail";
import { titleOf } from "@/i18n/title";

export const generateMetadata = titleOf("nav", "customerGroups");

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <CustomerGroupPage id={(await params).id} />;
}
