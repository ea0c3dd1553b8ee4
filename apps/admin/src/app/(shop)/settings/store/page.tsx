import { StoreSettings } from "@/features/settings/store/store";
import { titleOf } from "@/i18n/title";

export const generateMetadata = titleOf("settings.parts", "store");

export default function Page() {
  return <StoreSettings />;
}
