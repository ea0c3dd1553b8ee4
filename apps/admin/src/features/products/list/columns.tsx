import { type Column, DateTime, Thumbnail } from "@backroom/ui";
import { Box, Group, Text } from "@mantine/core";
import { useFormatter, useTranslations } from "use-intl";
import type { Outputs } from "@/lib/api";
import { ProductStatus } from "../status";

export type ListedProduct = Outputs["products"]["list"]["products"][number];

const dash = "–";

export function useProductColumns(): Column<ListedProduct>[] {
  const t = useTranslations("products");
  const format = useFormatter();
  return [
    {
      id: "title",
      header: t("title"),
      sort: "title",
      takesRest: true,
      cell: (product) => (
        <Group component="span" gap={10} wrap="nowrap">
          <Thumbnail src={product.thumbnail} size={30} />
          <Box component="span" miw={0}>
            <Text
              component="span"
              size="sm"
              fw={500}
              truncate
              display="block"
              maw={{ base: "100%", sm: 300 }}
            >
              {product.title}
            </Text>
            {/* A phone has no room for the column. */}
            <Box component="span" hiddenFrom="sm" display="block" py={2}>
              <ProductStatus status={product.status} />
            </Box>
          </Box>
        </Group>
      ),
    },
    {
      id: "status",
      header: t("status"),
      sort: "status",
      isWideOnly: true,
      cell: (product) => <ProductStatus status={product.status} />,
    },
    {
      id: "collection",
      header: t("facets.collection"),
      sort: "collection.title",
      isWideOnly: true,
      cell: (product) => <Short text={product.collection?.title} />,
    },
    {
      id: "type",
      header: t("facets.type"),
      sort: "type.value",
      isWideOnly: true,
      cell: (product) => <Short text={product.type?.value} />,
    },
    {
      id: "channels",
      header: t("channels"),
      isWideOnly: true,
      cell: (product) => <Short text={(product.sales_channels ?? []).map(({ name }) => name).join(", ")} />,
    },
    {
      id: "tags",
      header: t("tags"),
      isWideOnly: true,
      isHiddenAtFirst: true,
      cell: (product) => <Short text={(product.tags ?? []).map(({ value }) => value).join(", ")} />,
    },
    {
      id: "variants",
      header: t("variants"),
      align: "right",
      isWideOnly: true,
      cell: (product) => format.number((product.variants ?? []).length),
    },
    {
      id: "stock",
      header: t("stock"),
      align: "right",
      isWideOnly: true,
      cell: (product) => format.number(stockOf(product)),
    },
    {
      id: "created",
      header: t("created"),
      sort: "created_at",
      isWideOnly: true,
      cell: (product) => <DateTime value={product.created_at} />,
    },
    {
      id: "handle",
      header: t("handle"),
      sort: "handle",
      isWideOnly: true,
      isHiddenAtFirst: true,
      cell: (product) => <Short text={product.handle} />,
    },
  ];
}

function Short({ text }: { text: string | null | undefined }) {
  return (
    <Text component="span" size="sm" truncate display="block" maw={150} title={text ?? ""}>
      {text || dash}
    </Text>
  );
}

/** What of all variants is in stock. */
const stockOf = ({ variants = [] }: ListedProduct): number =>
  variants.reduce((sum, { inventory_quantity = 0 }) => sum + inventory_quantity, 0);
