import { Section, Select } from "@backroom/ui";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useApi, useApiClient } from "@/lib/api";
import { useCan } from "@/lib/session";
import { useWrite } from "@/lib/write";
import type { SectionProps } from "./shown";

/** With which others the product is sent; profiles take products over, so a choice is saved at once. */
export function ShippingSection({ product, isReadOnly }: SectionProps) {
  const t = useTranslations("products.shipping");
  const api = useApi();
  const client = useApiClient();
  const can = useCan();
  const profiles = useQuery(
    api.shippingProfiles.list.queryOptions(undefined, { staleTime: 300_000, enabled: can("shipping:read") }),
  );
  const before = product.profile_id;
  const moveTo = (id: string) => ({ id, products: [product.id] });
  const write = useWrite({
    call: (own, id: string, options) => own.shippingProfiles.update.mutate(moveTo(id), options),
    says: ({ shipping_profile }) => t("moved", { name: shipping_profile.name }),
    undo: () => (before ? () => client.shippingProfiles.update.mutate(moveTo(before)) : undefined),
  });
  const own = product.profile;
  const listed = profiles.data?.shipping_profiles ?? (own ? [own] : []);
  return (
    <Section title={t("title")}>
      <Select
        aria-label={t("title")}
        description={t("hint")}
        inputWrapperOrder={["input", "description"]}
        allowDeselect={false}
        disabled={isReadOnly || !can("shipping:write") || write.isPending}
        data={listed.map(({ id, name }) => ({ value: id, label: name }))}
        value={product.profile_id ?? null}
        onChange={(id) => {
          if (id && id !== product.profile_id) write.run(id);
        }}
      />
    </Section>
  );
}
