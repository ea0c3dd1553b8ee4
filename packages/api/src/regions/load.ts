import { type Executor, query } from "@backroom/db";
import type { TaxRate } from "@backroom/domain";
import { notFound } from "../core/errors";

/** A region as carts, orders and prices need it. */
export interface LoadedRegion {
  readonly id: string;
  readonly name: string;
  readonly currency_code: string;
  /** Percent. */
  readonly tax_rate: number;
  readonly tax_code: string | null;
  readonly automatic_taxes: boolean;
  readonly gift_cards_taxable: boolean;
  readonly includes_tax: boolean;
  /** Null is the built-in provider. */
  readonly tax_provider_id: string | null;
  /** ISO 3166-1 alpha-2, lower case, sorted. */
  readonly country_codes: readonly string[];
}

/** One statement. @throws Refusal not_found */
export async function loadRegion(executor: Executor, id: string): Promise<LoadedRegion> {
  const [region] = await query<LoadedRegion>(
    executor,
    `select id, name, currency_code, tax_rate, tax_code, automatic_taxes, gift_cards_taxable, includes_tax,
       tax_provider_id,
       array(select c.iso_2 from country c where c.region_id = region.id order by c.iso_2) as country_codes
     from region where id = $1 and deleted_at is null`,
    [id],
  );
  if (!region) throw notFound("Region", id);
  return region;
}

/** The region's tax rates by what they are linked to; fits `selectLineTaxLines`. */
export interface RegionTaxRates {
  /** By product id; products without a rate are absent. */
  readonly byProduct: ReadonlyMap<string, readonly TaxRate[]>;
  /** By product type id. */
  readonly byType: ReadonlyMap<string, readonly TaxRate[]>;
}

type LinkedRate = TaxRate & { linked_id: string };

/** One statement for the products and one for the types. */
export async function loadTaxRates(
  executor: Executor,
  regionId: string,
  { productIds, typeIds }: { productIds: readonly string[]; typeIds: readonly string[] },
): Promise<RegionTaxRates> {
  const linked = (table: string, column: string, ids: readonly string[]) =>
    ids.length === 0
      ? []
      : query<LinkedRate>(
          executor,
          `select l.${column} as linked_id, r.id, r.rate, r.name, r.code
           from ${table} l join tax_rate r on r.id = l.rate_id
           where r.region_id = $1 and l.${column} = any($2) order by r.created_at, r.id`,
          [regionId, [...new Set(ids)]],
        );
  const [products, types] = await Promise.all([
    linked("product_tax_rate", "product_id", productIds),
    linked("product_type_tax_rate", "product_type_id", typeIds),
  ]);
  return { byProduct: grouped(products), byType: grouped(types) };
}

function grouped(rows: readonly LinkedRate[]): Map<string, TaxRate[]> {
  const groups = new Map<string, TaxRate[]>();
  for (const { linked_id, ...rate } of rows) {
    const group = groups.get(linked_id);
    if (group) group.push(rate);
    else groups.set(linked_id, [rate]);
  }
  return groups;
}
