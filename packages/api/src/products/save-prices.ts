import { query } from "@backroom/db";
import { z } from "zod";
import type { Write } from "../core/context";
import { invalidField, notFound } from "../core/errors";
import { timestamp } from "../core/fields";
import { groupBy } from "../core/group-by";
import { answer, operation } from "../core/trpc";
import { write } from "../core/write";
import { type SavePricesInput, savePricesInput } from "./bulk-schema";
import { touchVariants } from "./change-variants";
import { defaultPricesOf, type PriceStep, saveSteps, stepsTo, variantOf } from "./default-prices";
import { placePrices } from "./prices";
import { lockProduct } from "./store";

const output = z.strictObject({
  product: z.strictObject({ id: z.string(), updated_at: timestamp.describe("the new ETag") }),
  changed: z.int().describe("the sum of the next three"),
  created: z.int(),
  updated: z.int(),
  removed: z.int(),
});

/** Saves cells of the grid of one product's variants and places, and tells of each variant that changed. */
async function savePricesOf(ctx: Write, { id, prices }: SavePricesInput): Promise<z.infer<typeof output>> {
  const { tx, emit } = ctx;
  await lockProduct(tx, id);
  const variantIds = [...new Set(prices.map(({ variant_id }) => variant_id))];
  await requireVariantsOf(ctx, id, variantIds);
  const cells = await cellsOf(ctx, prices);
  const stored = await defaultPricesOf(tx, variantIds);
  const steps = cells.flatMap((cell) => stepsTo(cell, stored.get(cell.variant_id) ?? []));
  await saveSteps(tx, steps);
  const byVariant = groupBy(steps, variantOf);
  await touchVariants(tx, [...byVariant.keys()]);
  for (const [variant_id, own] of byVariant) emit(priceEvent(id, variant_id, own));
  const [product] = await query<{ id: string; updated_at: string }>(
    tx,
    // Cells that were so already leave the ETag alone.
    steps.length > 0
      ? "update product set updated_at = now() where id = $1 returning id, updated_at"
      : "select id, updated_at from product where id = $1",
    [id],
  );
  if (!product) throw notFound("Product", id);
  const count = (is: (step: PriceStep) => boolean) => steps.filter(is).length;
  return {
    product,
    changed: steps.length,
    created: count(({ from }) => from === null),
    updated: count(({ from, to }) => from !== null && to !== null),
    removed: count(({ to }) => to === null),
  };
}

/** What happened to the prices of one variant, as the other writes of prices tell it. */
export const priceEvent = (product_id: string, variant_id: string, steps: readonly PriceStep[]) => ({
  name: "product-variant.updated",
  resource_type: "product-variant",
  resource_id: variant_id,
  data: { product_id },
  changes: {
    prices: { from: steps.flatMap(({ from }) => from ?? []), to: steps.flatMap(({ to }) => to ?? []) },
  },
});

async function requireVariantsOf({ tx }: Write, id: string, variantIds: readonly string[]): Promise<void> {
  const rows = await query<{ id: string }>(
    tx,
    "select id from product_variant where id = any($1) and product_id = $2 and deleted_at is null",
    [variantIds, id],
  );
  const own = new Set(rows.map((row) => row.id));
  const foreign = variantIds.filter((variantId) => !own.has(variantId));
  if (foreign.length > 0) throw notFound("Variant", foreign.slice(0, 20).join(", "));
}

/** @throws Refusal invalid_data for a cell that is there twice, or names no place or two */
async function cellsOf({ tx }: Write, prices: SavePricesInput["prices"]) {
  const entries = prices.map(({ variant_id, amount, ...place }, index) => ({
    variant_id,
    path: `prices.${index}`,
    price: { ...place, amount: amount ?? 0 },
  }));
  const placed = await placePrices(tx, entries, "not_found");
  const seen = new Map<string, number>();
  return placed.map(({ variant_id, currency_code, region_id }, index) => {
    const key = JSON.stringify([variant_id, region_id ?? currency_code]);
    const twin = seen.get(key);
    if (twin !== undefined) throw invalidField(`prices.${index}`, `is the same cell as prices.${twin}`);
    seen.set(key, index);
    return { variant_id, currency_code, region_id, amount: prices[index]?.amount ?? null };
  });
}

export const savePrices = operation
  .meta({
    route: "POST /admin/products/{id}/prices",
    can: "products:write",
    tag: "Products",
    summary: "Save prices of a product's variants",
    description:
      "Cells of a grid: a variant in a currency or region. Each is the default price without quantity bounds; null removes it. Prices that are not sent, those with quantity bounds and those of price lists stay. All are saved, or none.",
    refuses: {
      invalid_data:
        "A cell names both region_id and currency_code, or neither of them, is there twice, or has an amount that is no whole number from 0 to 2147483647.",
      not_found:
        "No product has this id, a variant is not the product's, or a region or currency is unknown.",
    },
    example: {
      id: "prod_01JD0000000000000000000000",
      prices: [
        { variant_id: "variant_01JD0000000000000000000000", currency_code: "usd", amount: 2199 },
        {
          variant_id: "variant_01JD0000000000000000000000",
          region_id: "reg_01JD0000000000000000000000",
          amount: 1777,
        },
      ],
    },
    version: "product",
    own: true,
  })
  .input(savePricesInput)
  .output(answer(output))
  .mutation(write(savePricesOf));
