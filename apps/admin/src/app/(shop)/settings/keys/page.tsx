import { PublishableKeys } from "@/features/settings/keys/list";
import { titleOf } from "@/i18n/title";

export const generateMetadata = titleOf("settings.parts", "keys");

export default function Page() {
  return <PublishableKeys />;
}
