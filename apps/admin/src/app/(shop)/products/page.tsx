import { ProductList } from "@/features/products/list";
import { titleOf } from "@/i18n/title";

export const generateMetadata = titleOf("nav", "products");

export default function Page() {
  return <ProductList />;
}
