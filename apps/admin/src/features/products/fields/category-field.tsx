import { TreeSelect } from "@backroom/ui";
import type { TreeNodeData } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { type Outputs, useApi } from "@/lib/api";

type Category = Outputs["productCategories"]["list"]["product_categories"][number];

interface CategoryFieldProps {
  label: string;
  value: string[];
  onChange: (value: string[]) => void;
}

const nodeOf = ({ id, name, category_children = [] }: Category): TreeNodeData => ({
  value: id,
  label: name,
  ...(category_children.length > 0 ? { children: category_children.map(nodeOf) } : {}),
});

/** Categories in their tree; a product lies in exactly those that are ticked. */
export function CategoryField(field: CategoryFieldProps) {
  const t = useTranslations("products");
  const api = useApi();
  const query = useQuery(
    api.productCategories.list.queryOptions(
      { parent_category_id: "null", include_descendants_tree: true, limit: 1000 },
      { staleTime: 60_000 },
    ),
  );
  const found = query.data?.product_categories;
  const data = useMemo(() => (found ?? []).map(nodeOf), [found]);
  return (
    <TreeSelect
      {...field}
      mode="checkbox"
      // Above and below are categories of their own.
      checkStrictly
      checkedStrategy="all"
      data={data}
      searchable
      {...(field.value.length === 0 ? { placeholder: t("choose") } : {})}
      nothingFoundMessage={t("nothingFound")}
      chevronAriaLabels={{ expand: t("expand"), collapse: t("collapse") }}
    />
  );
}
