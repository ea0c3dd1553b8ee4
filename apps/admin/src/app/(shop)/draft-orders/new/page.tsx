import { DraftOrderBuilder } from "@/features/draft-orders/builder/builder";
import { titleOf } from "@/i18n/title";

export const generateMetadata = titleOf("builder", "title");

export default async function Page({
  searchParams,
}: {
  searchParams: Promise<{ find?: string; customer?: string }>;
}) {
  const { find = "", customer = "" } = await searchParams;
  return <DraftOrderBuilder find={find} customerId={customer} />;
}
