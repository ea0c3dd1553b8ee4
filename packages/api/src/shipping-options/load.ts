import { type Executor, query } from "@backroom/db";
import type { TaxRate } from "@backroom/domain";

/** The tax rates linked to each option, by its id: one statement. */
export async function loadOptionRates(
  executor: Executor,
  ids: readonly string[],
): Promise<Map<string, TaxRate[]>> {
  const rows = await query<TaxRate & { shipping_option_id: string }>(
    executor,
    `select l.shipping_option_id, r.id, r.rate, r.name, r.code
     from shipping_tax_rate l join tax_rate r on r.id = l.rate_id
     where l.shipping_option_id = any($1) order by r.created_at, r.id`,
    [ids],
  );
  const byOption = new Map<string, TaxRate[]>();
  for (const { shipping_option_id, ...rate } of rows) {
    const rates = byOption.get(shipping_option_id);
    if (rates) rates.push(rate);
    else byOption.set(shipping_option_id, [rate]);
  }
  return byOption;
}
