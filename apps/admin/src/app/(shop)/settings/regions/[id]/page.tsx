import { RegionSettings } from "@/features/settings/regions/detail";
import { titleOf } from "@/i18n/title";

export const generateMetadata = titleOf("settings.parts", "regions");

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <RegionSettings id={(await params).id} />;
}
