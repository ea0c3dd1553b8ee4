import { CategoryTreePage } from "@/features/categories/tree-page";
import { titleOf } from "@/i18n/title";

export const generateMetadata = titleOf("nav", "categories");

export default function Page() {
  return <CategoryTreePage />;
}
