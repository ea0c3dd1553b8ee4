import { Button } from "@mantine/core";
import { useTranslations } from "use-intl";
import { useApiClient } from "@/lib/api";
import { useFileTab } from "@/lib/file-tab";

interface PackingSlipButtonProps {
  orderId: string;
  parcelId: string;
  /** As the page calls the parcel. */
  name: string;
}

/** What goes into the parcel with the goods. */
export function PackingSlipButton({ orderId, parcelId, name }: PackingSlipButtonProps) {
  const t = useTranslations("order.documents");
  const client = useApiClient();
  const tab = useFileTab(() => client.documents.packingSlip.query({ id: orderId, fulfillment_id: parcelId }));
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-xs"
      aria-label={t("packingSlipOf", { name })}
      loading={tab.isPending}
      onClick={tab.open}
    >
      {t("packingSlip")}
    </Button>
  );
}
