import { Users } from "@/features/settings/users/list";
import { titleOf } from "@/i18n/title";

export const generateMetadata = titleOf("settings.parts", "users");

export default function Page() {
  return <Users />;
}
