import { CustomerPage } from "@/features/customers/detail";
import { titleOf } from "@/i18n/title";

export const generateMetadata = titleOf("nav", "customers");

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <CustomerPage id={(await params).id} />;
}
