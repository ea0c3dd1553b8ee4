import type { Executor } from "@backroom/db";
import { selectLineTaxLines, selectShippingTaxLines, type TaxLineDraft } from "@backroom/domain";
import { loadLinkedRates } from "../tax-rates/public";

export interface TaxedRegion {
  id: string;
  tax_rate: number | null;
}

export interface TaxableLine {
  id: string;
  variant_id: string | null;
  product: { id: string; type_id: string | null } | null;
}

export interface TaxableMethod {
  id: string;
  shipping_option_id: string;
}

export interface TaxLines {
  ofLine(id: string): TaxLineDraft[];
  ofMethod(id: string): TaxLineDraft[];
}

/** The tax lines that the rates of this moment give (spec/orders.md §2.8); one statement. */
export async function liveTaxLines(
  executor: Executor,
  region: TaxedRegion,
  lines: readonly TaxableLine[],
  methods: readonly TaxableMethod[],
): Promise<TaxLines> {
  const products = lines.flatMap((line) => (line.product ? [line.product] : []));
  const rates = await loadLinkedRates(executor, region.id, {
    product_ids: products.map((product) => product.id),
    type_ids: products.flatMap((product) => (product.type_id ? [product.type_id] : [])),
    option_ids: methods.map((method) => method.shipping_option_id),
  });
  const ofLines = new Map(
    lines.map((line) => [
      line.id,
      selectLineTaxLines({
        variant_id: line.variant_id,
        product_rates: line.product ? rates.of("product", line.product.id) : [],
        product_type_rates: line.product ? rates.of("type", line.product.type_id) : [],
        region,
      }),
    ]),
  );
  const ofMethods = new Map(
    methods.map((method) => [
      method.id,
      selectShippingTaxLines({
        shipping_option_rates: rates.of("option", method.shipping_option_id),
        region,
      }),
    ]),
  );
  return {
    ofLine: (id) => ofLines.get(id) ?? [],
    ofMethod: (id) => ofMethods.get(id) ?? [],
  };
}
