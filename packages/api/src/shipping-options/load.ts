import { type Executor, query } from "@backroom/db";
import type { ShippingOptionOfCart, TaxRate } from "@backroom/domain";

/** A shipping option as carts, orders and prices need it; fits `checkShippingOption` and `selectShippingTaxLines`. */
export interface LoadedShippingOption extends ShippingOptionOfCart {
  readonly id: string;
  readonly profile_id: string;
  readonly provider_id: string;
  readonly price_type: string;
  /** Minor units; null when the provider calculates the price. */
  readonly amount: number | null;
  readonly admin_only: boolean;
  readonly data: Record<string, unknown>;
  /** The rates linked to the option; when there is none the region's own counts. */
  readonly tax_rates: readonly TaxRate[];
}

type OptionRow = Omit<LoadedShippingOption, "requirements" | "tax_rates">;
type RequirementRow = LoadedShippingOption["requirements"][number] & { shipping_option_id: string };

/** Three statements, whatever the number of ids. Options that do not live are left out. */
export async function loadShippingOptions(
  executor: Executor,
  ids: readonly string[],
): Promise<Map<string, LoadedShippingOption>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const [options, requirements, rates] = await Promise.all([
    query<OptionRow>(
      executor,
      `select id, name, region_id, profile_id, provider_id, price_type, amount, is_return, admin_only, includes_tax, data
       from shipping_option where id = any($1) and deleted_at is null`,
      [wanted],
    ),
    // `type` has a CHECK on the two words.
    query<RequirementRow>(
      executor,
      `select shipping_option_id, type, amount from shipping_option_requirement
       where shipping_option_id = any($1) and deleted_at is null order by id`,
      [wanted],
    ),
    loadOptionRates(executor, wanted),
  ]);
  return new Map(
    options.map((option) => [
      option.id,
      {
        ...option,
        requirements: requirements
          .filter((row) => row.shipping_option_id === option.id)
          .map(({ type, amount }) => ({ type, amount })),
        tax_rates: rates.get(option.id) ?? [],
      },
    ]),
  );
}

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
