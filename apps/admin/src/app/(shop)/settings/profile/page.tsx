import { Profile } from "@/features/settings/account/profile";
import { titleOf } from "@/i18n/title";

export const generateMetadata = titleOf("settings.parts", "profile");

export default function Page() {
  return <Profile />;
}
