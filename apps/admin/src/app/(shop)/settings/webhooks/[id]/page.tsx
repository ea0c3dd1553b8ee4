import { WebhookSettings } from "@/features/settings/webhooks/detail";
import { titleOf } from "@/i18n/title";

export const generateMetadata = titleOf("settings.parts", "webhooks");

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <WebhookSettings id={(await params).id} />;
}
