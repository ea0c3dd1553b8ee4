import { ReturnReasons } from "@/features/settings/return-reasons";
import { titleOf } from "@/i18n/title";

export const generateMetadata = titleOf("settings.parts", "return-reasons");

export default function Page() {
  return <ReturnReasons />;
}
