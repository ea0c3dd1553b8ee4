import { MetadataSection } from "@/features/metadata/metadata-section";
import { useApi } from "@/lib/api";
import { useCan } from "@/lib/session";
import { type ShownCustomer, shownInput } from "./shown";

export function CustomerMetadata({ customer }: { customer: ShownCustomer }) {
  const api = useApi();
  const can = useCan();
  const asked = shownInput(customer.id);
  return (
    <MetadataSection
      record={customer}
      save={(client, metadata, options) => client.customers.update.mutate({ ...asked, metadata }, options)}
      reload={(client) => client.customers.get.query(asked)}
      recordOf={(answer) => answer.customer}
      queryKey={api.customers.get.queryKey(asked)}
      isReadOnly={!can("customers:write")}
    />
  );
}
