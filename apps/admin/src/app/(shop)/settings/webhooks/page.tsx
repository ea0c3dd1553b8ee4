import { Webhooks } from "@/features/settings/webhooks/list";
import { titleOf } from "@/i18n/title";

export const generateMetadata = titleOf("settings.parts", "webhooks");

export default function Page() {
  return <Webhooks />;
}
