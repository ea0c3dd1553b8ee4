import type { CalculatedPriceType } from "./constants";
import { toExactInteger } from "./money";
import { rejectCandidate, rejectEligible } from "./price-candidates";
import type { PriceCandidate, PriceContext, PriceLoss } from "./price-types";
import { sumMicroPercent, WHOLE_RATE } from "./rates";

export interface ChosenPrice<Price extends PriceCandidate> {
  readonly price: Price;
  readonly includes_tax: boolean;
}

export interface PriceSelection<Price extends PriceCandidate> {
  /** The rows found for the context, in the order given (`prices` of a priced variant). */
  readonly candidates: readonly Price[];
  /** The price without list and quantity bounds: the region's, else the currency's. */
  readonly original: ChosenPrice<Price> | null;
  /** The winner. */
  readonly calculated: (ChosenPrice<Price> & { readonly type: CalculatedPriceType }) | null;
  /** Every row that did not win, with the first reason found. */
  readonly losers: readonly { readonly price: Price; readonly reason: PriceLoss }[];
}

/**
 * Selects the price of a variant (catalog §2.16, orders §5). The lowest eligible amount wins, the first row
 * on equal amounts; prices with and without tax are compared with the tax added. See `PriceRule` for the one
 * difference between carts and catalog.
 * @param prices all rows of the variant, default and list prices, in a stable order
 * @param now decides which price lists run
 */
export function selectPrice<Price extends PriceCandidate>(
  prices: readonly Price[],
  context: PriceContext,
  now: Date,
): PriceSelection<Price> {
  const losers: { price: Price; reason: PriceLoss }[] = [];
  const keep = (rows: readonly Price[], reject: (price: Price) => PriceLoss | null) =>
    rows.filter((price) => {
      const reason = reject(price);
      if (reason !== null) losers.push({ price, reason });
      return reason === null;
    });

  const candidates = keep(prices, (price) => rejectCandidate(price, context, now));
  const eligible = keep(candidates, (price) => rejectEligible(price, context));
  const has_region_price = eligible.some(({ price_list, region_id }) => !price_list && region_id !== null);
  const competing = keep(eligible, ({ price_list, region_id }) => {
    const yields = context.rule === "region_price_first" && has_region_price;
    return yields && !price_list && region_id === null ? "region_price_first" : null;
  });

  const comparable = buildComparison(context);
  const winner = competing.reduce<Price | null>(
    (best, price) => (best === null || comparable(price) < comparable(best) ? price : best),
    null,
  );
  keep(competing, (price) => {
    if (winner === null || price === winner) return null;
    return comparable(price) === comparable(winner) ? "same_amount_later" : "higher_amount";
  });

  const original = findOriginal(candidates, context);
  return {
    candidates,
    original: original && { price: original, includes_tax: includesTax(original, context) },
    calculated: winner && {
      price: winner,
      includes_tax: includesTax(winner, context),
      type: winner.price_list?.type ?? "default",
    },
    losers,
  };
}

/** Whether a price includes tax: any of its list, its region or its currency says so (Q42, kept). */
function includesTax(price: PriceCandidate, { region, currency }: PriceContext): boolean {
  if (price.price_list?.includes_tax) return true;
  if (price.region_id !== null && price.region_id === region?.id && region.includes_tax) return true;
  return price.currency_code === currency?.code && currency.includes_tax;
}

/** Exact gross amount on one scale for prices with and without tax. */
function buildComparison(context: PriceContext): (price: PriceCandidate) => bigint {
  const micro = sumMicroPercent(context.tax_rates ?? []);
  return (price) => {
    const factor = includesTax(price, context) ? WHOLE_RATE : WHOLE_RATE + micro;
    return toExactInteger(price.amount, "amount") * factor;
  };
}

function findOriginal<Price extends PriceCandidate>(
  candidates: readonly Price[],
  { region, currency }: PriceContext,
): Price | null {
  const plain = candidates.filter(
    ({ price_list, min_quantity, max_quantity }) => !price_list && !min_quantity && !max_quantity,
  );
  const of_region = plain.find(({ region_id }) => region_id !== null && region_id === region?.id);
  const of_currency = plain.find(
    ({ region_id, currency_code }) => region_id === null && currency_code === currency?.code,
  );
  return of_region ?? of_currency ?? null;
}
