import { type Column, DateTime } from "@backroom/ui";
import { useFormatter, useTranslations } from "use-intl";
import { ProductCount } from "@/features/product-members/product-count";
import type { ShownPriceList } from "./shown";
import { PriceListStatus } from "./status";

export function usePriceListColumns(): Column<ShownPriceList>[] {
  const t = useTranslations("priceLists");
  const format = useFormatter();
  return [
    { id: "name", header: t("name"), sort: "name", cell: ({ name }) => name },
    { id: "status", header: t("status"), width: "120px", cell: (list) => <PriceListStatus list={list} /> },
    {
      id: "type",
      header: t("type"),
      sort: "type",
      width: "130px",
      isWideOnly: true,
      cell: ({ type }) => t(`types.${type}`),
    },
    {
      id: "groups",
      header: t("groups"),
      isWideOnly: true,
      cell: ({ customer_groups = [] }) =>
        format.list(customer_groups.map(({ name }) => name)) || t("everyone"),
    },
    {
      id: "starts",
      header: t("startsAt"),
      sort: "starts_at",
      width: "150px",
      isWideOnly: true,
      cell: ({ starts_at }) => (starts_at ? <DateTime value={starts_at} /> : "–"),
    },
    {
      id: "ends",
      header: t("endsAt"),
      sort: "ends_at",
      width: "150px",
      isWideOnly: true,
      cell: ({ ends_at }) => (ends_at ? <DateTime value={ends_at} /> : "–"),
    },
    {
      id: "products",
      header: t("products"),
      align: "right",
      width: "100px",
      isWideOnly: true,
      cell: ({ id }) => <ProductCount filter={{ price_list_id: [id] }} />,
    },
    {
      id: "created",
      header: t("created"),
      sort: "created_at",
      width: "150px",
      isWideOnly: true,
      isHiddenAtFirst: true,
      cell: ({ created_at }) => <DateTime value={created_at} />,
    },
  ];
}
