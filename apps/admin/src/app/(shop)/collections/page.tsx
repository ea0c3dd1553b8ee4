import { CollectionList } from "@/features/collections/list";
import { titleOf } from "@/i18n/title";

export const generateMetadata = titleOf("nav", "collections");

export default function Page() {
  return <CollectionList />;
}
