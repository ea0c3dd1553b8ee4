import { ShippingProfiles } from "@/features/settings/shipping-profiles/list";
import { titleOf } from "@/i18n/title";

export const generateMetadata = titleOf("settings.parts", "shipping");

export default function Page() {
  return <ShippingProfiles />;
}
