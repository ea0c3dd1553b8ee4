import { newId, query, type Tx } from "@backroom/db";
import { decideLinePrice, type LinePrice, selectLineTaxLines, selectPrice } from "@backroom/domain";
import { invalid } from "../core/errors";
import { pricesOf, type SaleVariant, variantsForSale } from "../products/public";
import { loadLinkedRates } from "../tax-rates/public";
import type { CartLine } from "./load";
import type { CartRegion } from "./region";

/** What a line is made from: a variant of the catalogue, or a title and a price of its own. */
export interface LineRequest {
  variant_id?: string | null | undefined;
  title?: string | null | undefined;
  unit_price?: number | null | undefined;
  quantity: number;
  metadata?: Record<string, unknown> | null | undefined;
}

/** For whom and where prices are looked up. Customer groups count everywhere (Q-13 improved). */
export interface SaleContext {
  region: Pick<
    CartRegion,
    "id" | "currency_code" | "includes_tax" | "currency_includes_tax" | "automatic_taxes" | "tax_rate"
  >;
  customer_group_ids: readonly string[] | null;
  now: Date;
}

/** A line ready to be stored. */
export interface NewLine extends CartLine {
  description: string | null;
  thumbnail: string | null;
  is_giftcard: boolean;
}

/**
 * Makes lines: titles and prices of variants come from the catalogue, each entry decided on its own
 * (spec/orders.md §5). Three statements, whatever the number of lines.
 * @throws Refusal invalid_data naming an unknown variant, or one without a price here.
 */
export async function makeLines(
  tx: Tx,
  requests: readonly LineRequest[],
  context: SaleContext,
): Promise<NewLine[]> {
  const pricing = await loadPricing(
    tx,
    requests.flatMap((request) => (request.variant_id ? [request.variant_id] : [])),
    context,
  );
  return requests.map((request) =>
    request.variant_id
      ? variantLine(request, pricing.variant(request.variant_id), pricing)
      : customLine(request),
  );
}

interface Pricing {
  variant(id: string): SaleVariant;
  /** Minor units; an explicit price wins. */
  price(id: string, quantity: number, explicit: number | null | undefined): LinePrice;
}

/** Prices for many variants at once. @throws Refusal as `makeLines` does. */
export async function loadPricing(
  tx: Tx,
  variantIds: readonly string[],
  context: SaleContext,
): Promise<Pricing> {
  const ids = [...new Set(variantIds)];
  const [variants, prices] =
    ids.length === 0
      ? [new Map<string, SaleVariant>(), new Map<string, never[]>()]
      : [
          await variantsForSale(tx, ids),
          await pricesOf(tx, ids, {
            region_id: context.region.id,
            currency_code: context.region.currency_code,
          }),
        ];
  const missing = ids.filter((id) => !variants.has(id));
  if (missing.length > 0) throw invalid(`variant_id: ${missing.join(", ")} does not exist`);
  const { region } = context;
  // Rates matter only where prices with and without tax compete, and are known where the region taxes by itself.
  const mixed = region.automatic_taxes && [...prices.values()].some((list) => list.length > 1);
  const rates = mixed
    ? await loadLinkedRates(tx, region.id, {
        product_ids: [...variants.values()].map((variant) => variant.product.id),
        type_ids: [...variants.values()].flatMap((variant) => variant.product.type_id ?? []),
        option_ids: [],
      })
    : undefined;
  const variant = (id: string): SaleVariant => {
    const found = variants.get(id);
    if (!found) throw invalid(`variant_id: ${id} does not exist`);
    return found;
  };
  return {
    variant,
    price: (id, quantity, explicit) => {
      const { product } = variant(id);
      const selection = selectPrice(
        prices.get(id) ?? [],
        {
          rule: "lowest_wins",
          region: { id: region.id, includes_tax: region.includes_tax },
          currency: { code: region.currency_code, includes_tax: region.currency_includes_tax },
          customer_group_ids: context.customer_group_ids,
          quantity,
          tax_rates: rates
            ? selectLineTaxLines({
                variant_id: id,
                product_rates: rates.of("product", product.id),
                product_type_rates: rates.of("type", product.type_id),
                region,
              })
            : null,
        },
        context.now,
      );
      const decision = decideLinePrice(explicit, selection);
      if (!decision.ok) {
        throw invalid(
          `variant ${id} (${product.title}) has no price in ${region.currency_code} for this region`,
        );
      }
      return decision.value;
    },
  };
}

function variantLine(request: LineRequest, variant: SaleVariant, pricing: Pricing): NewLine {
  const { product } = variant;
  return {
    id: newId("item"),
    variant_id: variant.id,
    title: product.title,
    description: variant.title,
    thumbnail: product.thumbnail,
    ...pricing.price(variant.id, request.quantity, request.unit_price),
    quantity: request.quantity,
    allow_discounts: product.discountable,
    is_giftcard: product.is_giftcard,
    is_return: false,
    has_own_price: false,
    has_shipping: false,
    metadata: request.metadata ?? {},
    product,
  };
}

/** Never taxed, never discounted, always deliverable (Q-61, orders.md §7.2). */
function customLine(request: LineRequest): NewLine {
  return {
    id: newId("item"),
    variant_id: null,
    title: request.title || "Custom item",
    description: null,
    thumbnail: null,
    unit_price: Math.max(0, request.unit_price ?? 0),
    includes_tax: false,
    should_merge: true,
    quantity: request.quantity,
    allow_discounts: false,
    is_giftcard: false,
    is_return: false,
    has_own_price: false,
    has_shipping: true,
    metadata: request.metadata ?? {},
    product: null,
  };
}

/** Stores new lines with one statement. */
export async function insertLines(tx: Tx, cartId: string, lines: readonly NewLine[]): Promise<void> {
  if (lines.length === 0) return;
  await query(
    tx,
    `insert into line_item (id, cart_id, variant_id, title, description, thumbnail, unit_price, includes_tax,
                            should_merge, quantity, allow_discounts, is_giftcard, has_shipping, metadata)
     select l.id, $2, l.variant_id, l.title, l.description, l.thumbnail, l.unit_price, l.includes_tax,
            l.should_merge, l.quantity, l.allow_discounts, l.is_giftcard, l.has_shipping, l.metadata
       from jsonb_to_recordset($1::jsonb) as l(
              id text, variant_id text, title text, description text, thumbnail text, unit_price int,
              includes_tax boolean, should_merge boolean, quantity int, allow_discounts boolean,
              is_giftcard boolean, has_shipping boolean, metadata jsonb)`,
    [JSON.stringify(lines), cartId],
  );
}
