import { MailList } from "@/features/notifications/list";
import { titleOf } from "@/i18n/title";

export const generateMetadata = titleOf("settings.parts", "notifications");

export default function Page() {
  return <MailList />;
}
