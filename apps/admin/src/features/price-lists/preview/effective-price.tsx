import { Money, StatusBadge, Table } from "@backroom/ui";
import { Badge, Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Place } from "@/features/products/use-places";
import type { Outputs } from "@/lib/api";
import { Link } from "@/lib/near-link";
import { useStepText } from "../prices/use-step-text";

type Effective = Outputs["variants"]["effectivePrice"]["effective_price"];
type Candidate = Effective["candidates"][number];

interface EffectivePriceProps {
  price: Effective;
  /** The list whose page it is on. */
  listId: string;
  regions: readonly Place[];
}

const isElsewhere = ({ outcome }: Candidate) => outcome === "other_currency" || outcome === "other_region";

/** The price that won, and all others with the reason why they did not. */
export function EffectivePrice({ price: effective, listId, regions }: EffectivePriceProps) {
  const t = useTranslations("priceLists.preview");
  const [isAll, setAll] = useState(false);
  const { price, original, candidates } = effective;
  const winner = candidates.find(({ outcome }) => outcome === "won");
  const elsewhere = candidates.filter(isElsewhere).length;
  const here = candidates.filter((candidate) => !isElsewhere(candidate));
  const shown = isAll ? [...here, ...candidates.filter(isElsewhere)] : here;
  return (
    <>
      <Group gap={10} align="baseline" mb="xs">
        {price ? (
          <>
            <Text component="span" fz={22} fw={600}>
              <Money amount={price.amount} currency={price.currency_code} />
            </Text>
            {original && original.amount !== price.amount && (
              <Text component="s" size="sm" c="dimmed" td="line-through">
                <Money amount={original.amount} currency={original.currency_code} />
              </Text>
            )}
            <Text component="span" size="sm" c="dimmed">
              {winner?.price_list ? t("fromList", { name: winner.price_list.name }) : t("fromDefault")}
              {" · "}
              {price.includes_tax ? t("withTax") : t("withoutTax")}
            </Text>
          </>
        ) : (
          <Text component="span" fw={500} size="sm">
            {t("noPrice")}
          </Text>
        )}
      </Group>
      {shown.length > 0 && (
        <Table.ScrollContainer minWidth={560}>
          <Table fz="sm" verticalSpacing={7} aria-label={t("candidates")}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th ta="right">{t("amount")}</Table.Th>
                <Table.Th>{t("where")}</Table.Th>
                <Table.Th>{t("quantity")}</Table.Th>
                <Table.Th>{t("list")}</Table.Th>
                <Table.Th>{t("outcome")}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {shown.map((candidate) => (
                <CandidateRow
                  key={candidate.id}
                  candidate={candidate}
                  isOwn={candidate.price_list?.id === listId}
                  regions={regions}
                />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {elsewhere > 0 && (
        <Button variant="subtle" color="gray" size="compact-xs" mt={6} onClick={() => setAll(!isAll)}>
          {isAll ? t("hideElsewhere") : t("showElsewhere", { count: elsewhere })}
        </Button>
      )}
    </>
  );
}

interface CandidateRowProps {
  candidate: Candidate;
  /** It is a price of the list whose page this is. */
  isOwn: boolean;
  regions: readonly Place[];
}

function CandidateRow({ candidate, isOwn, regions }: CandidateRowProps) {
  const t = useTranslations("priceLists.preview");
  const stepText = useStepText();
  const { outcome, price_list: list, region_id, currency_code } = candidate;
  return (
    <Table.Tr>
      <Table.Td ta="right" fw={outcome === "won" ? 600 : 400}>
        <Money amount={candidate.amount} currency={currency_code} />
      </Table.Td>
      <Table.Td>
        {region_id
          ? (regions.find(({ id }) => id === region_id)?.name ?? t("aRegion"))
          : currency_code.toUpperCase()}
      </Table.Td>
      <Table.Td>{stepText(candidate)}</Table.Td>
      <Table.Td>
        {list === null && t("default")}
        {list && isOwn && (
          <Badge component="span" variant="default" size="sm" tt="none" fw={500}>
            {t("thisList")}
          </Badge>
        )}
        {list && !isOwn && (
          <Link href={`/price-lists/${list.id}`} style={{ color: "inherit" }}>
            {list.name}
          </Link>
        )}
      </Table.Td>
      <Table.Td>
        {outcome === "won" ? (
          <StatusBadge tone="success" label={t("outcomes.won")} />
        ) : (
          <Text component="span" size="sm" c="dimmed">
            {t(`outcomes.${outcome}`)}
          </Text>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
