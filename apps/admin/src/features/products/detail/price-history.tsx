import { DateTime, Money, SidePanel, Table } from "@backroom/ui";
import { Button, Skeleton, Stack, Text } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { type Outputs, useApi } from "@/lib/api";
import { LoadError } from "@/lib/load-error";
import { usePlaces } from "../use-places";

type History = Outputs["variants"]["priceHistory"];

const pageSize = 50;

interface PriceHistoryProps {
  id: string;
  title: string;
  onClose: () => void;
}

/** What a variant cost when, who changed it, and the lowest price of the last 30 days, which the law asks for. */
export function PriceHistory({ id, title, onClose }: PriceHistoryProps) {
  const t = useTranslations("products.history");
  const api = useApi();
  const [limit, setLimit] = useState(pageSize);
  const query = useQuery(
    api.variants.priceHistory.queryOptions({ id, limit }, { placeholderData: keepPreviousData }),
  );
  const { data } = query;
  return (
    <SidePanel opened onClose={onClose} title={t("title", { title })}>
      {query.isError ? (
        <LoadError error={query.error} onRetry={() => query.refetch()} />
      ) : !data ? (
        <Skeleton h={180} />
      ) : (
        <Stack gap="lg">
          <Lowest prices={data.lowest_prices} />
          <Changes changes={data.price_changes} />
          {data.count > data.price_changes.length && (
            <Button variant="default" loading={query.isFetching} onClick={() => setLimit(limit + pageSize)}>
              {t("more", { count: data.count - data.price_changes.length })}
            </Button>
          )}
        </Stack>
      )}
    </SidePanel>
  );
}

/** Where a price is valid, in words. */
function usePlaceName(): (place: { currency_code: string; region_id: string | null }) => string {
  const regions = usePlaces()?.regions ?? [];
  return ({ currency_code, region_id }) =>
    regions.find(({ id }) => id === region_id)?.name ?? currency_code.toUpperCase();
}

interface PartProps {
  title: string;
  /** Said in the place of the table, where there is nothing in it. */
  empty: string | false;
  children: ReactNode;
}

function Part({ title, empty, children }: PartProps) {
  return (
    <div>
      <Text component="h3" size="sm" fw={600} mb={6}>
        {title}
      </Text>
      {empty ? (
        <Text size="sm" c="dimmed">
          {empty}
        </Text>
      ) : (
        children
      )}
    </div>
  );
}

function Lowest({ prices }: { prices: History["lowest_prices"] }) {
  const t = useTranslations("products.history");
  const placeName = usePlaceName();
  return (
    <Part title={t("lowest")} empty={prices.length === 0 && t("noPrices")}>
      <Table fz="sm" aria-label={t("lowest")}>
        <Table.Tbody>
          {prices.map((price) => (
            <Table.Tr key={`${price.currency_code}${price.region_id}`}>
              <Table.Th scope="row" fw={400} px={0}>
                {placeName(price)}
                {price.price_list_id && ` · ${t("inList")}`}
              </Table.Th>
              <Table.Td ta="right" px={0} fw={500}>
                <Money amount={price.amount} currency={price.currency_code} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Part>
  );
}

function Changes({ changes }: { changes: History["price_changes"] }) {
  const t = useTranslations("products.history");
  const placeName = usePlaceName();
  const amount = (value: number | null, currency: string) =>
    value === null ? t("noPrice") : <Money amount={value} currency={currency} />;
  return (
    <Part title={t("changes")} empty={changes.length === 0 && t("noChanges")}>
      <Table fz="sm" aria-label={t("changes")} verticalSpacing={8}>
        <Table.Tbody>
          {changes.map((change) => (
            <Table.Tr key={change.id}>
              <Table.Td px={0}>
                {[
                  placeName(change),
                  change.price_list_id && t("inList"),
                  change.min_quantity !== null && t("from", { quantity: change.min_quantity }),
                ]
                  .filter(Boolean)
                  .join(" · ")}
                <Text component="div" size="xs" c="dimmed">
                  <DateTime value={change.created_at} /> · {change.actor_name ?? t("system")}
                </Text>
              </Table.Td>
              <Table.Td ta="right" px={0} style={{ whiteSpace: "nowrap" }}>
                <Text component="span" size="sm" c="dimmed">
                  {amount(change.from, change.currency_code)}
                </Text>
                {" → "}
                <Text component="span" size="sm" fw={500}>
                  {amount(change.to, change.currency_code)}
                </Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Part>
  );
}
