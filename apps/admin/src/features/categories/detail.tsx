"use client";

import { DateTime, DetailPage, DetailSkeleton, StatusBadge } from "@backroom/ui";
import { Anchor } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { MetadataSection } from "@/features/metadata/metadata-section";
import { useCrumb } from "@/frame/crumbs";
import { useApi } from "@/lib/api";
import { LoadError } from "@/lib/load-error";
import { Link } from "@/lib/near-link";
import { useCan } from "@/lib/session";
import { DeleteCategory } from "./delete";
import { Children } from "./detail/children";
import { General } from "./detail/general";
import { CategoryProducts } from "./detail/products";

export function CategoryPage({ id }: { id: string }) {
  const t = useTranslations("categories");
  const api = useApi();
  const can = useCan();
  const query = useQuery(api.productCategories.get.queryOptions({ id }));
  const category = query.data?.product_category;
  useCrumb(category?.name);
  if (query.isError) return <LoadError error={query.error} onRetry={() => query.refetch()} />;
  if (!category) return <DetailSkeleton />;
  const isReadOnly = !can("products:write");
  const { parent_category: parent, is_active } = category;
  return (
    <DetailPage
      title={category.name}
      badges={
        <StatusBadge
          tone={is_active ? "success" : "neutral"}
          isPending={!is_active}
          label={is_active ? t("active") : t("inactive")}
        />
      }
      meta={
        <>
          {parent && (
            <>
              {t.rich("below", {
                parent: () => (
                  <Anchor
                    component={Link}
                    href={`/categories/${parent.id}`}
                    c="inherit"
                    fz="inherit"
                    underline="always"
                  >
                    {parent.name}
                  </Anchor>
                ),
              })}
              {" · "}
            </>
          )}
          {t.rich("createdAt", { when: () => <DateTime value={category.created_at} variant="long" /> })}
        </>
      }
      actions={!isReadOnly && <DeleteCategory category={category} />}
      aside={
        <>
          <General category={category} isReadOnly={isReadOnly} />
          <Children category={category} />
          <MetadataSection
            record={category}
            save={(client, metadata, options) =>
              client.productCategories.update.mutate({ id, metadata }, options)
            }
            reload={(client) => client.productCategories.get.query({ id })}
            recordOf={(answer) => answer.product_category}
            queryKey={api.productCategories.get.queryKey({ id })}
            isReadOnly={isReadOnly}
          />
        </>
      }
    >
      <CategoryProducts id={id} isReadOnly={isReadOnly} />
    </DetailPage>
  );
}
