import { MetadataSection } from "@/features/metadata/metadata-section";
import { useApi } from "@/lib/api";
import { useCan } from "@/lib/session";
import { type ShownDiscount, shownInput } from "../shown";

export function DiscountMetadata({ discount }: { discount: ShownDiscount }) {
  const api = useApi();
  const can = useCan();
  const asked = shownInput(discount.id);
  return (
    <MetadataSection
      record={discount}
      save={(client, metadata, options) => client.discounts.update.mutate({ ...asked, metadata }, options)}
      reload={(client) => client.discounts.get.query(asked)}
      recordOf={(answer) => answer.discount}
      queryKey={api.discounts.get.queryKey(asked)}
      isReadOnly={!can("discounts:write")}
    />
  );
}
