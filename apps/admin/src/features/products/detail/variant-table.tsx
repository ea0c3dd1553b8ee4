import { rowCover, Table, useMoney } from "@backroom/ui";
import { ActionIcon, UnstyledButton, VisuallyHidden } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { useFormatter, useTranslations } from "use-intl";
import { usePlaces } from "../use-places";
import type { ShownVariant } from "./use-variants";
import classes from "./variant-table.module.css";

interface VariantTableProps {
  variants: readonly ShownVariant[];
  isStale: boolean;
  stockOf: (variant: ShownVariant) => number | undefined;
  onOpen: (id: string) => void;
  onHistory: (variant: ShownVariant) => void;
}

export function VariantTable({ variants, isStale, stockOf, ...on }: VariantTableProps) {
  const t = useTranslations("products.variantTable");
  const format = useFormatter();
  const pricesOf = usePriceSummary();
  return (
    <div className={classes.frame} data-stale={isStale || undefined} aria-busy={isStale}>
      <Table className={classes.table} aria-label={t("title")}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("variant")}</Table.Th>
            <Table.Th data-wide>{t("sku")}</Table.Th>
            <Table.Th data-wide>{t("barcode")}</Table.Th>
            <Table.Th ta="right">{t("stock")}</Table.Th>
            <Table.Th ta="right">{t("prices")}</Table.Th>
            <Table.Th w={44}>
              <VisuallyHidden>{t("actions")}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {variants.map((variant) => {
            const stock = stockOf(variant);
            return (
              <Table.Tr key={variant.id} className={`${classes.row} ${rowCover.row}`}>
                <Table.Td>
                  <UnstyledButton
                    className={`${classes.open} ${rowCover.opener}`}
                    onClick={() => on.onOpen(variant.id)}
                  >
                    {variant.title}
                  </UnstyledButton>
                </Table.Td>
                <Table.Td data-wide className={classes.code}>
                  {variant.sku ?? "–"}
                </Table.Td>
                <Table.Td data-wide className={classes.code}>
                  {variant.barcode ?? "–"}
                </Table.Td>
                <Table.Td ta="right">{stock === undefined ? "–" : format.number(stock)}</Table.Td>
                <Table.Td ta="right">{pricesOf(variant)}</Table.Td>
                <Table.Td className={rowCover.above}>
                  <ActionIcon
                    title={t("history")}
                    aria-label={t("historyOf", { title: variant.title })}
                    onClick={() => on.onHistory(variant)}
                  >
                    <IconHistory size={15} stroke={1.75} aria-hidden />
                  </ActionIcon>
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </div>
  );
}

/** The price in the store's own currency, and how many there are beside it. */
function usePriceSummary(): (variant: ShownVariant) => string {
  const t = useTranslations("products.variantTable");
  const money = useMoney();
  const own = usePlaces()?.currencies[0]?.currency;
  return ({ prices = [] }) => {
    const defaults = prices.filter((price) => price.price_list_id === null && (price.min_quantity ?? 0) <= 1);
    const first =
      defaults.find((price) => price.currency_code === own && price.region_id === null) ?? defaults[0];
    if (!first) return "–";
    const more = defaults.length - 1;
    const amount = money(first.amount, first.currency_code);
    return more > 0 ? t("more", { amount, more }) : amount;
  };
}
