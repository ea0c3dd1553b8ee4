import { query, type Tx } from "@backroom/db";
import type { CartLine } from "./load";
import { loadPricing, type SaleContext } from "./sale-lines";

/**
 * Selects the automatic prices of a cart's lines again, for another customer or region. Lines with a price
 * given by hand keep it. @throws Refusal invalid_data naming a variant without a price there (Q-14 improved)
 */
export async function repriceLines(tx: Tx, lines: readonly CartLine[], context: SaleContext): Promise<void> {
  const automatic = lines.flatMap((line) =>
    line.variant_id !== null && line.should_merge && !line.has_own_price
      ? [{ ...line, variant_id: line.variant_id }]
      : [],
  );
  if (automatic.length === 0) return;
  const pricing = await loadPricing(
    tx,
    automatic.map((line) => line.variant_id),
    context,
  );
  const prices = automatic.map((line) => ({
    id: line.id,
    ...pricing.price(line.variant_id, line.quantity, undefined),
  }));
  await query(
    tx,
    `update line_item i set unit_price = p.unit_price, includes_tax = p.includes_tax
       from jsonb_to_recordset($1::jsonb) as p(id text, unit_price int, includes_tax boolean) where i.id = p.id`,
    [JSON.stringify(prices)],
  );
}
