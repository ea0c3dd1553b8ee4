"use client";

import { DateTime, DetailPage, DetailSkeleton, Section, StatusBadge } from "@backroom/ui";
import { Anchor, List, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { MetadataSection } from "@/features/metadata/metadata-section";
import { ProductMembers } from "@/features/product-members/members";
import { useProductMembership } from "@/features/product-members/use-product-membership";
import { useCrumb } from "@/frame/crumbs";
import { type Outputs, useApi } from "@/lib/api";
import { LoadError } from "@/lib/load-error";
import { Link } from "@/lib/near-link";
import { useRecordForm } from "@/lib/record-form";
import { RecordSection } from "@/lib/record-section";
import { useCan } from "@/lib/session";
import { DeleteCategory } from "./delete";
import { CategoryFields } from "./fields";

export type ShownCategory = Outputs["productCategories"]["get"]["product_category"];

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

const refs = (ids: readonly string[]) => ids.map((id) => ({ id }));

function CategoryProducts({ id, isReadOnly }: { id: string; isReadOnly: boolean }) {
  const t = useTranslations("categories");
  const membership = useProductMembership({
    add: (client, ids, options) =>
      client.productCategories.addProducts.mutate({ id, product_ids: refs(ids) }, options),
    remove: (client, ids, options) =>
      client.productCategories.removeProducts.mutate({ id, product_ids: refs(ids) }, options),
  });
  return (
    <ProductMembers
      filter={{ category_id: [id] }}
      membership={membership}
      empty={t("noProducts")}
      isReadOnly={isReadOnly}
    />
  );
}

/** The categories right below, in their order. */
function Children({ category }: { category: ShownCategory }) {
  const t = useTranslations("categories");
  const children = category.category_children ?? [];
  if (children.length === 0) return null;
  return (
    <Section title={t("children")}>
      <List size="sm" spacing={4} listStyleType="none" withPadding={false}>
        {children.map((child) => (
          <List.Item key={child.id}>
            <Text component={Link} href={`/categories/${child.id}`} prefetch={false} size="sm" c="inherit">
              {child.name}
            </Text>
          </List.Item>
        ))}
      </List>
    </Section>
  );
}

function General({ category, isReadOnly }: { category: ShownCategory; isReadOnly: boolean }) {
  const t = useTranslations("categories");
  const api = useApi();
  const { id } = category;
  const form = useRecordForm({
    record: category,
    valuesOf: ({ name, handle, description, is_active, is_internal }: ShownCategory) => ({
      name,
      handle,
      description,
      is_active,
      is_internal,
    }),
    schema: async () => (await import("@backroom/api/schemas/categories")).updateCategoryInput,
    inputOf: (changed) => ({ id, ...changed }),
    save: (client, changed, options) => client.productCategories.update.mutate({ id, ...changed }, options),
    reload: (client) => client.productCategories.get.query({ id }),
    recordOf: (answer) => answer.product_category,
    queryKey: api.productCategories.get.queryKey({ id }),
  });
  const labels = {
    name: t("name"),
    handle: t("handle"),
    description: t("description"),
    is_active: t("active"),
    is_internal: t("internal"),
  };
  return (
    <RecordSection
      title={t("category")}
      form={form}
      labels={labels}
      show={(_field, value) => (typeof value === "boolean" ? (value ? t("yes") : t("no")) : undefined)}
      isReadOnly={isReadOnly}
    >
      <CategoryFields form={form.form} />
    </RecordSection>
  );
}
