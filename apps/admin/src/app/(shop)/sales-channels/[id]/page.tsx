import { SalesChannelPage } from "@/features/sales-channels/detail";
import { titleOf } from "@/i18n/title";

export const generateMetadata = titleOf("nav", "salesChannels");

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <SalesChannelPage id={(await params).id} />;
}
