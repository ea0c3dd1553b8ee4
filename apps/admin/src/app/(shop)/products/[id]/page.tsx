import { ProductPage } from "@/features/products/detail";
import { titleOf } from "@/i18n/title";

export const generateMetadata = titleOf("nav", "products");

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <ProductPage id={(await params).id} />;
}
