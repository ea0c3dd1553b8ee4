import { CollectionPage } from "@/features/collections/detail";
import { titleOf } from "@/i18n/title";

export const generateMetadata = titleOf("nav", "collections");

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <CollectionPage id={(await params).id} />;
}
