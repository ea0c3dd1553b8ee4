import { SalesChannelList } from "@/features/sales-channels/list";
import { titleOf } from "@/i18n/title";

export const generateMetadata = titleOf("nav", "salesChannels");

export default function Page() {
  return <SalesChannelList />;
}
