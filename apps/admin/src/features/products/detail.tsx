"use client";

import { DateTime, DetailPage, DetailSkeleton } from "@backroom/ui";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useCrumb } from "@/frame/crumbs";
import { useApi } from "@/lib/api";
import { LoadError } from "@/lib/load-error";
import { useCan } from "@/lib/session";
import { ProductActions } from "./detail/actions";
import { AttributesSection } from "./detail/attributes";
import { GeneralSection } from "./detail/general";
import { MediaSection } from "./detail/media";
import { MetadataSection } from "./detail/metadata";
import { OptionsSection } from "./detail/options";
import { OrganisationSection } from "./detail/organisation";
import { ShippingSection } from "./detail/shipping";
import { shownInput } from "./detail/shown";
import { UsageSection } from "./detail/usage";
import { useVariants } from "./detail/use-variants";
import { VariantsSection } from "./detail/variants";
import { ProductStatus } from "./status";

export function ProductPage({ id }: { id: string }) {
  const t = useTranslations("products");
  const api = useApi();
  const can = useCan();
  const query = useQuery(api.products.get.queryOptions(shownInput(id)));
  // What the table of variants shows first is asked for at once, rather than after the product.
  useVariants(id, { page: 1, q: "" });
  const product = query.data?.product;
  useCrumb(product?.title);
  if (query.isError) return <LoadError error={query.error} onRetry={() => query.refetch()} />;
  if (!product) return <DetailSkeleton />;
  const props = { product, isReadOnly: !can("products:write") };
  return (
    <DetailPage
      key={id}
      title={product.title}
      badges={<ProductStatus status={product.status} />}
      meta={t.rich("createdAt", { when: () => <DateTime value={product.created_at} variant="long" /> })}
      actions={<ProductActions {...props} />}
      aside={
        <>
          <OrganisationSection {...props} />
          <ShippingSection {...props} />
          <UsageSection {...props} />
          <AttributesSection {...props} />
        </>
      }
    >
      <GeneralSection {...props} />
      <MediaSection {...props} />
      <OptionsSection {...props} />
      <VariantsSection {...props} />
      <MetadataSection {...props} />
    </DetailPage>
  );
}
