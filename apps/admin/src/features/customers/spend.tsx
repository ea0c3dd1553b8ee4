import { Money } from "@backroom/ui";
import { Skeleton } from "@mantine/core";
import type { Outputs } from "@/lib/api";

export type OrderSummary = Outputs["customers"]["orderSummaries"]["order_summaries"][number];

/** What somebody spent, per currency: amounts of two currencies are never added up. */
export function Spend({ summary }: { summary: OrderSummary | undefined }) {
  if (!summary) return <Skeleton h={11} w={70} ml="auto" />;
  if (summary.spend.length === 0) return "–";
  return summary.spend.map(({ currency_code, spent }, index) => (
    <span key={currency_code}>
      {index > 0 && " · "}
      <Money amount={spent} currency={currency_code} />
    </span>
  ));
}
