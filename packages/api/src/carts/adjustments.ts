import { newId, query, type Tx } from "@backroom/db";
import { computeAdjustments, type DiscountOfAdjustments, findValueDiscount } from "@backroom/domain";
import type { CartLine } from "./load";
import { liveTaxLines, type TaxedRegion } from "./taxes";
import { totalsOrRefuse } from "./totals";

/**
 * Recomputes what the cart's discount gives to each line (spec/orders.md §3.2) and stores it. Adjustments made
 * by hand (without a discount) stay. Three statements at most.
 */
export async function refreshAdjustments(
  tx: Tx,
  region: TaxedRegion,
  lines: readonly CartLine[],
  discounts: readonly DiscountOfAdjustments[],
): Promise<void> {
  if (lines.length === 0) return;
  const ids = lines.map((line) => line.id);
  await query(tx, "delete from line_item_adjustment where item_id = any($1) and discount_id is not null", [
    ids,
  ]);
  const discount = findValueDiscount(discounts);
  if (discount === null) return;
  // Only inclusive prices need their tax: the discount is taken from the tax-free amount.
  const taxes = lines.some((line) => line.includes_tax)
    ? await liveTaxLines(tx, region, lines, [])
    : undefined;
  const adjustments = totalsOrRefuse(() =>
    computeAdjustments(
      lines.map((line) => ({ ...line, tax_lines: taxes?.ofLine(line.id) ?? [] })),
      discount,
    ),
  );
  if (adjustments.length === 0) return;
  await query(
    tx,
    `insert into line_item_adjustment (id, item_id, discount_id, amount, description)
     select * from unnest($1::text[], $2::text[], $3::text[], $4::numeric[], $5::text[])`,
    [
      adjustments.map(() => newId("lia")),
      adjustments.map((adjustment) => adjustment.item_id),
      adjustments.map((adjustment) => adjustment.discount_id),
      adjustments.map((adjustment) => adjustment.amount),
      adjustments.map((adjustment) => adjustment.description),
    ],
  );
}
