import { Regions } from "@/features/settings/regions/list";
import { titleOf } from "@/i18n/title";

export const generateMetadata = titleOf("settings.parts", "regions");

export default function Page() {
  return <Regions />;
}
