import { type Executor, query } from "@backroom/db";
import { buildVariantPricing, type PriceContext, selectLineTaxLines, selectPrice } from "@backroom/domain";
import { notFound } from "../core/errors";
import { loadCustomerGroupIds, requireCustomer } from "../customers/public";
import { type PricedVariant, pricesOf } from "../products/public";
import { loadRegion, loadTaxRates } from "../regions/public";
import type { PricingContextInput } from "./schema";

/** Shows the price that a shop's visitor would see. Carts are charged by another rule, see `PriceRule`. */

type Region = Awaited<ReturnType<typeof loadRegion>>;

export interface Place {
  region: Region | null;
  currency: { code: string; includes_tax: boolean } | null;
  customer_group_ids: string[] | null;
}

/** @throws Refusal not_found for an unknown cart, region or customer */
export async function loadPlace(executor: Executor, input: PricingContextInput): Promise<Place> {
  const regionId = input.cart_id ? await regionOfCart(executor, input.cart_id) : input.region_id;
  const region = regionId ? await loadRegion(executor, regionId) : null;
  const code = (region?.currency_code ?? input.currency_code)?.toLowerCase();
  if (input.customer_id) await requireCustomer(executor, input.customer_id);
  return {
    region,
    currency: code ? await loadCurrency(executor, code) : null,
    customer_group_ids: input.customer_id ? await loadCustomerGroupIds(executor, input.customer_id) : null,
  };
}

async function regionOfCart(executor: Executor, id: string): Promise<string> {
  const [cart] = await query<{ region_id: string }>(
    executor,
    "select region_id from cart where id = $1 and deleted_at is null",
    [id],
  );
  if (!cart) throw notFound("Cart", id);
  return cart.region_id;
}

/** Nothing is priced in a currency that does not exist, which is no error. */
async function loadCurrency(executor: Executor, code: string) {
  const [currency] = await query<{ includes_tax: boolean }>(
    executor,
    "select includes_tax from currency where code = $1",
    [code],
  );
  return { code, includes_tax: currency?.includes_tax ?? false };
}

/**
 * Adds the members of pricing to variants, and leaves of `prices`, where they are shown, those found for the place.
 * Six statements at most, whatever the number of variants.
 */
export async function addPrices(
  executor: Executor,
  variants: readonly PricedVariant[],
  place: Place,
  now: Date,
): Promise<void> {
  const { region, currency, customer_group_ids } = place;
  const ids = variants.map(({ id }) => id);
  const prices = await pricesOf(executor, ids, { region_id: region?.id, currency_code: currency?.code });
  const taxLinesOf = region?.automatic_taxes ? await loadTaxLines(executor, ids, region) : () => null;
  for (const variant of variants) {
    const tax_rates = taxLinesOf(variant.id);
    const context: PriceContext = {
      rule: "region_price_first",
      region,
      currency,
      customer_group_ids,
      quantity: null,
      tax_rates,
      include_price_lists: true,
    };
    const selection = selectPrice(prices.get(variant.id) ?? [], context, now);
    const {
      prices: candidates,
      calculated_price_type,
      ...members
    } = buildVariantPricing(selection, tax_rates);
    const shown = new Set(candidates.map(({ id }) => id));
    if (variant.prices) variant.prices = variant.prices.filter(({ id }) => shown.has(id));
    Object.assign(variant, members, calculated_price_type === null ? {} : { calculated_price_type });
  }
}

/** The tax lines of each variant's own product (Q68 improved). */
export async function loadTaxLines(executor: Executor, variantIds: readonly string[], region: Region) {
  const rows = await query<{ id: string; product_id: string; type_id: string | null }>(
    executor,
    `select variant.id, product.id as product_id, product.type_id
     from product_variant variant join product on product.id = variant.product_id where variant.id = any($1)`,
    [variantIds],
  );
  const rates = await loadTaxRates(executor, region.id, {
    productIds: rows.map(({ product_id }) => product_id),
    typeIds: rows.flatMap(({ type_id }) => type_id ?? []),
  });
  const lines = new Map(
    rows.map(({ id, product_id, type_id }) => [
      id,
      selectLineTaxLines({
        variant_id: id,
        product_rates: rates.byProduct.get(product_id) ?? [],
        product_type_rates: (type_id && rates.byType.get(type_id)) || [],
        region,
      }),
    ]),
  );
  return (id: string) => lines.get(id) ?? null;
}
