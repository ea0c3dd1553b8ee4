import { type Executor, query } from "@backroom/db";
import { notFound } from "../core/errors";

/** A region with everything a cart asks of it. */
export interface CartRegion {
  id: string;
  name: string;
  currency_code: string;
  tax_rate: number;
  includes_tax: boolean;
  currency_includes_tax: boolean;
  automatic_taxes: boolean;
  gift_cards_taxable: boolean;
  /** Codes of its countries, lower case. */
  countries: string[];
}

/** @throws Refusal not_found */
export async function loadCartRegion(executor: Executor, id: string): Promise<CartRegion> {
  const [region] = await query<CartRegion>(
    executor,
    `select r.id, r.name, r.currency_code, r.tax_rate, r.includes_tax, r.automatic_taxes, r.gift_cards_taxable,
            c.includes_tax as currency_includes_tax,
            array(select iso_2 from country where region_id = r.id order by id) as countries
       from region r join currency c on c.code = r.currency_code
      where r.id = $1 and r.deleted_at is null`,
    [id],
  );
  if (!region) throw notFound("Region", id);
  return region;
}
