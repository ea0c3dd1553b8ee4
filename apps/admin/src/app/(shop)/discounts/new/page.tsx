import { NewDiscount } from "@/features/discounts/new";
import { titleOf } from "@/i18n/title";

export const generateMetadata = titleOf("discounts", "new");

export default async function Page({ searchParams }: { searchParams: Promise<{ from?: string }> }) {
  return <NewDiscount from={(await searchParams).from ?? null} />;
}
