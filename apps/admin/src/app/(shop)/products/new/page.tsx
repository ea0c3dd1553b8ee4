import { CreateProduct } from "@/features/products/create";
import { titleOf } from "@/i18n/title";

export const generateMetadata = titleOf("products", "new");

export default function Page() {
  return <CreateProduct />;
}
