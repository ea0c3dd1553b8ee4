import { Money, Section, Table, Thumbnail } from "@backroom/ui";
import { Text } from "@mantine/core";
import { useFormatter, useTranslations } from "use-intl";
import { Link } from "@/lib/near-link";
import type { Summary } from "./figures";
import classes from "./home.module.css";

/** What sold most in the last 30 days, by pieces. */
export function BestSellers({ sellers }: { sellers: Summary["best_sellers"] }) {
  const t = useTranslations("home.best");
  const format = useFormatter();
  return (
    <Section title={t("title")} isFlush={sellers.length > 0}>
      {sellers.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("none")}
        </Text>
      ) : (
        <Table horizontalSpacing={16}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("product")}</Table.Th>
              <Table.Th ta="right">{t("pieces")}</Table.Th>
              <Table.Th ta="right">{t("revenue")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {sellers.map((seller) => (
              <Table.Tr key={seller.variant_id}>
                <Table.Td>
                  <Link href={`/products/${seller.product_id}`} className={classes.seller}>
                    <Thumbnail src={seller.thumbnail} size={28} />
                    <span>
                      {seller.product_title}{" "}
                      <Text component="span" inherit c="dimmed">
                        {seller.variant_title}
                      </Text>
                    </span>
                  </Link>
                </Table.Td>
                <Table.Td ta="right">{format.number(seller.quantity)}</Table.Td>
                <Table.Td ta="right">
                  {seller.revenue.map(({ currency_code, amount }) => (
                    <div key={currency_code}>
                      <Money amount={amount} currency={currency_code} />
                    </div>
                  ))}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Section>
  );
}
