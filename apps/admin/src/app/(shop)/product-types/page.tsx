import { TypesAndTags } from "@/features/product-types/types-and-tags";
import { titleOf } from "@/i18n/title";

export const generateMetadata = titleOf("nav", "productTypes");

export default function Page() {
  return <TypesAndTags />;
}
