import { ReturnReasons } from "@/features/settings/return-reasons/list";
import { titleOf } from "@/i18n/title";

export const generateMetadata = titleOf("settings.parts", "return-reasons");

export default function Page() {
  return <ReturnReasons />;
}
