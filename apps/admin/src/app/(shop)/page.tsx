import { Home } from "@/features/home/home";
import { titleOf } from "@/i18n/title";

export const generateMetadata = titleOf("home", "title");

export default function Page() {
  return <Home />;
}
