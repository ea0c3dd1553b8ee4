import { ReturnList } from "@/features/returns/list";
import { titleOf } from "@/i18n/title";

export const generateMetadata = titleOf("nav", "returns");

export default function Page() {
  return <ReturnList />;
}
