import { PublishableKeySettings } from "@/features/settings/keys/detail";
import { titleOf } from "@/i18n/title";

export const generateMetadata = titleOf("settings.parts", "keys");

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <PublishableKeySettings id={(await params).id} />;
}
