import { type Executor, query } from "@backroom/db";
import type { TaxRate } from "@backroom/domain";

type Subject = "product" | "type" | "option";

interface RateRow extends TaxRate {
  subject: Subject;
  subject_id: string;
}

/** The rates of one region by what they are linked to. */
export interface LinkedRates {
  of(subject: Subject, id: string | null): TaxRate[];
}

export interface RateSubjects {
  product_ids: readonly string[];
  type_ids: readonly string[];
  option_ids: readonly string[];
}

/** All rates linked to products, product types and shipping options, in one statement. */
export async function loadLinkedRates(
  executor: Executor,
  regionId: string,
  { product_ids, type_ids, option_ids }: RateSubjects,
): Promise<LinkedRates> {
  const rows = await query<RateRow>(
    executor,
    `select 'product' as subject, l.product_id as subject_id, r.id, r.rate, r.name, r.code
       from product_tax_rate l join tax_rate r on r.id = l.rate_id
      where l.product_id = any($2) and r.region_id = $1
     union all
     select 'type', l.product_type_id, r.id, r.rate, r.name, r.code
       from product_type_tax_rate l join tax_rate r on r.id = l.rate_id
      where l.product_type_id = any($3) and r.region_id = $1
     union all
     select 'option', l.shipping_option_id, r.id, r.rate, r.name, r.code
       from shipping_tax_rate l join tax_rate r on r.id = l.rate_id
      where l.shipping_option_id = any($4)
     order by 3`,
    [regionId, product_ids, type_ids, option_ids],
  );
  return {
    of: (subject, id) => rows.filter((row) => row.subject === subject && row.subject_id === id),
  };
}
