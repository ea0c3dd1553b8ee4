import { ReturnPage } from "@/features/returns/detail";
import { titleOf } from "@/i18n/title";

export const generateMetadata = titleOf("nav", "returns");

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <ReturnPage id={(await params).id} />;
}
