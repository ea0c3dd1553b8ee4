import { type Executor, query } from "@backroom/db";
import {
  type PriceCandidate,
  type PriceContext,
  type PriceSelection,
  priceLossText,
  selectPrice,
} from "@backroom/domain";
import { z } from "zod";
import { invalidField, notFound } from "../core/errors";
import { dateInput, idSchema, money, nullableTimestamp, quantity } from "../core/fields";
import { missingIds } from "../core/missing-ids";
import { envelope, operation } from "../core/trpc";
import { pricesOf } from "../products/public";
import { loadPlace, loadTaxLines } from "./pricing";
import { pricingContext } from "./schema";

/** Says which price a variant has for somebody somewhere, and why no other: the rules are the domain's alone. */

const losses = Object.keys(priceLossText) as (keyof typeof priceLossText)[]; // a record's own keys
const nullableText = z.string().nullable();
const nullableInt = z.int().nullable();

const listOfPrice = z.strictObject({
  id: z.string(),
  name: z.string(),
  type: z.enum(["sale", "override"]),
  status: z.enum(["active", "draft"]),
  starts_at: nullableTimestamp,
  ends_at: nullableTimestamp,
});
const chosen = {
  id: z.string(),
  amount: money,
  currency_code: z.string(),
  region_id: nullableText,
  includes_tax: z.boolean(),
};
const effective = z.strictObject({
  variant_id: z.string(),
  price: z
    .strictObject({
      ...chosen,
      price_list_id: nullableText,
      type: z.enum(["default", "sale", "override"]),
    })
    .nullable(),
  original: z.strictObject(chosen).nullable().describe("the default price, without any list"),
  candidates: z
    .array(
      z.strictObject({
        id: z.string(),
        amount: money,
        currency_code: z.string(),
        region_id: nullableText,
        min_quantity: nullableInt,
        max_quantity: nullableInt,
        price_list: listOfPrice.nullable(),
        outcome: z.enum(["won", ...losses]),
        why: z.string().describe("the outcome in a sentence"),
      }),
    )
    .describe("all prices of the variant, the winner first"),
});

const context = {
  region_id: pricingContext.region_id,
  currency_code: pricingContext.currency_code,
  customer_id: pricingContext.customer_id,
  quantity: quantity.nullish().describe("without it prices that hold from a quantity on are out"),
  at: dateInput.nullish().describe("default now"),
  rule: z
    .enum(["region_price_first", "lowest_wins"])
    .nullish()
    .describe("what the catalogue shows (default), or what carts and draft orders charge"),
};
const maxIds = 1_000;
const idText = z
  .string()
  .min(1)
  .max(maxIds * 200);
const oneInput = z.strictObject({ id: idSchema, ...context });
const manyInput = z.strictObject({
  ids: z.union([idText, z.array(idSchema).max(maxIds)]).describe("several, or one text with commas"),
  ...context,
});
type Asked = Omit<z.infer<typeof oneInput>, "id">;

/** Seven statements at most, whatever the number of variants. @throws Refusal not_found */
async function effectivePricesOf(
  executor: Executor,
  variantIds: readonly string[],
  { quantity: count, at, rule, ...asked }: Asked,
): Promise<z.infer<typeof effective>[]> {
  const missing = await missingIds(executor, "product_variant", variantIds);
  if (missing.length > 0) throw notFound("Variant", missing.slice(0, 20).join(", "));
  const { region, currency, customer_group_ids } = await loadPlace(executor, asked);
  const prices = await pricesOf(executor, variantIds);
  const names = await listNames(executor, [...prices.values()].flat());
  const taxLinesOf = region?.automatic_taxes ? await loadTaxLines(executor, variantIds, region) : () => null;
  const now = at === null || at === undefined ? new Date() : new Date(at);
  return variantIds.map((variant_id) => {
    const place: PriceContext = {
      rule: rule ?? "region_price_first",
      region,
      currency,
      customer_group_ids,
      quantity: count ?? null,
      tax_rates: taxLinesOf(variant_id),
      include_price_lists: true,
    };
    return { variant_id, ...shown(selectPrice(prices.get(variant_id) ?? [], place, now), names) };
  });
}

async function listNames(
  executor: Executor,
  prices: readonly PriceCandidate[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(prices.flatMap(({ price_list }) => price_list?.id ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await query<{ id: string; name: string }>(
    executor,
    "select id, name from price_list where id = any($1)",
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function shown(
  { calculated, original, losers }: PriceSelection<PriceCandidate>,
  names: ReadonlyMap<string, string>,
) {
  const candidateOf = (price: PriceCandidate, outcome: "won" | (typeof losses)[number]) => {
    const { price_list, ...columns } = price;
    return {
      ...columns,
      price_list: price_list && listOf(price_list, names),
      outcome,
      why: outcome === "won" ? "It is the lowest price that counts here." : priceLossText[outcome],
    };
  };
  const chosenOf = ({ price, includes_tax }: { price: PriceCandidate; includes_tax: boolean }) => {
    const { id, amount, currency_code, region_id } = price;
    return { id, amount, currency_code, region_id, includes_tax };
  };
  return {
    price: calculated && {
      ...chosenOf(calculated),
      price_list_id: calculated.price.price_list?.id ?? null,
      type: calculated.type,
    },
    original: original && chosenOf(original),
    candidates: [
      ...(calculated ? [candidateOf(calculated.price, "won")] : []),
      ...losers.map(({ price, reason }) => candidateOf(price, reason)),
    ],
  };
}

const isoOf = (instant: Date | string | null) => (instant instanceof Date ? instant.toISOString() : instant);

function listOf(list: NonNullable<PriceCandidate["price_list"]>, names: ReadonlyMap<string, string>) {
  const { id, type, status, starts_at, ends_at } = list;
  return {
    id,
    name: names.get(id) ?? "",
    type,
    status,
    starts_at: isoOf(starts_at),
    ends_at: isoOf(ends_at),
  };
}

const meta = {
  can: "products:read",
  tag: "Product Variants",
  refuses: { not_found: "The variant, region or customer does not exist." },
  own: true,
} as const;
const asked = { region_id: "reg_01JD0000000000000000000000", quantity: 3 };

export const effectivePrice = operation
  .meta({
    ...meta,
    route: "GET /admin/variants/{id}/effective-price",
    summary: "Get the price of a variant, and why it is that one",
    description:
      "For a region or currency, a customer, a quantity and a moment. Every price of the variant is listed with the reason it lost.",
    example: { id: "variant_01JD0000000000000000000000", ...asked },
  })
  .input(oneInput)
  .output(envelope("effective_price", effective))
  .query(async ({ ctx, input: { id, ...where } }) => {
    const [effective_price] = await effectivePricesOf(ctx.db, [id], where);
    if (!effective_price) throw notFound("Variant", id);
    return { effective_price };
  });

export const effectivePrices = operation
  .meta({
    ...meta,
    route: "GET /admin/variants/effective-prices",
    summary: "Get the prices of several variants, and why they are those",
    description: "As for a single variant, in the order of the ids, up to 1,000.",
    example: { ids: ["variant_01JD0000000000000000000000"], ...asked },
  })
  .input(manyInput)
  .output(envelope("effective_prices", z.array(effective)))
  .query(async ({ ctx, input: { ids, ...where } }) => {
    const wanted = [...new Set(typeof ids === "string" ? ids.split(",") : ids)];
    if (wanted.length > maxIds) throw invalidField("ids", `must contain at most ${maxIds} elements`);
    return { effective_prices: await effectivePricesOf(ctx.db, wanted, where) };
  });
