import { CategoryPage } from "@/features/categories/detail";
import { titleOf } from "@/i18n/title";

export const generateMetadata = titleOf("nav", "categories");

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <CategoryPage id={(await params).id} />;
}
