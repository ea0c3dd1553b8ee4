import type { Column } from "@backroom/ui";
import { Box, Text } from "@mantine/core";
import { useFormatter, useTranslations } from "use-intl";
import type { Outputs } from "@/lib/api";
import { whatInWords } from "./sentence";
import { DiscountStatus } from "./status";
import { useDiscountWords } from "./use-words";

type ListedDiscount = Outputs["discounts"]["list"]["discounts"][number];

export function useDiscountColumns(): Column<ListedDiscount>[] {
  const t = useTranslations("discounts");
  const format = useFormatter();
  const words = useDiscountWords();
  const day = (iso: string) => format.dateTime(new Date(iso), { dateStyle: "medium" });
  const usage = ({ usage_count, usage_limit }: ListedDiscount) =>
    usage_limit === null
      ? format.number(usage_count)
      : t("usedOf", { used: usage_count, limit: usage_limit });
  const rule = (discount: ListedDiscount) =>
    discount.rule &&
    whatInWords({ ...discount.rule, currency: discount.regions?.[0]?.currency_code ?? null }, words);
  const dates = ({ starts_at, ends_at }: ListedDiscount) => {
    const isAhead = new Date(starts_at).getTime() > words.now;
    const parts = [
      isAhead ? t("from", { date: day(starts_at) }) : "",
      ends_at ? t("until", { date: day(ends_at) }) : "",
    ].filter(Boolean);
    return parts.join(" ") || t("always");
  };
  return [
    {
      id: "code",
      header: t("code"),
      sort: "code",
      takesRest: true,
      cell: (discount) => (
        <Text component="span" size="sm" fw={500} truncate display="block" maw={{ base: "100%", sm: 200 }}>
          {discount.code}
        </Text>
      ),
    },
    {
      id: "rule",
      header: t("rule"),
      cell: (discount) => (
        <>
          <Text component="span" size="sm" display="block" style={{ whiteSpace: "normal" }}>
            {rule(discount)}
          </Text>
          {/* A phone has no room for the column. */}
          <Box hiddenFrom="sm" py={2}>
            <DiscountStatus discount={discount} />
          </Box>
        </>
      ),
    },
    {
      id: "status",
      header: t("status"),
      isWideOnly: true,
      cell: (discount) => <DiscountStatus discount={discount} />,
    },
    {
      id: "regions",
      header: t("regions"),
      isWideOnly: true,
      cell: (discount) => (
        <Text component="span" size="sm" truncate display="block" maw={220}>
          {format.list((discount.regions ?? []).map(({ name }) => name))}
        </Text>
      ),
    },
    {
      id: "dates",
      header: t("dates"),
      sort: "starts_at",
      isWideOnly: true,
      cell: (discount) => dates(discount),
    },
    { id: "usage", header: t("usage"), sort: "usage_count", align: "right", cell: usage },
  ];
}
