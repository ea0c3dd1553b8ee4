import { productStatuses } from "@backroom/domain";
import { z } from "zod";
import { idSchema, maxAmount, text } from "../core/fields";
import { priceInput, variantFields } from "./schema";

/** Input and answer of the operations that change many products or variants at once. */

const ids = z.array(idSchema).min(1).max(1_000);
const value = text(1_000).trim().min(1, "should not be empty");
const values = z.array(value).max(1_000);
const channels = z.array(idSchema).max(1_000);

/** Where a price is; exactly one of the two. */
const place = { region_id: priceInput.shape.region_id, currency_code: priceInput.shape.currency_code };

const sharedEdit = {
  status: z.enum(productStatuses).optional(),
  add_tags: values.optional().describe("values; made where they are new"),
  remove_tags: values.optional().describe("values; those a product does not have are passed over"),
};

export const productsBulkInput = z.strictObject({
  ids,
  delete: z.literal(true).optional().describe("stands alone"),
  ...sharedEdit,
  collection_id: idSchema.nullish().describe("null takes the products out of theirs"),
  type: value.nullish().describe("a value, made when it is new; null takes it away"),
  add_sales_channels: channels.optional(),
  remove_sales_channels: channels.optional(),
});

const priceEdit = z.strictObject({
  ...place,
  set: priceInput.shape.amount
    .nullable()
    .optional()
    .describe("the price without quantity bounds; null removes it"),
  raise_percent: z
    .number()
    .gt(-100)
    .max(1_000_000)
    .optional()
    .describe("of the price there is, rounded to the nearest unit; negative lowers it"),
  raise_amount: z.int().min(-maxAmount).max(maxAmount).optional().describe("negative lowers the price"),
});

export const variantsBulkInput = z.strictObject({
  ids,
  inventory_quantity: variantFields.inventory_quantity.describe("counts where manage_inventory is off"),
  manage_inventory: z.boolean().optional(),
  allow_backorder: z.boolean().optional(),
  prices: z.array(priceEdit).max(50).optional().describe("one edit per currency or region"),
  product: z.strictObject(sharedEdit).optional().describe("for the products of these variants"),
});

/** The most cells that one save of the grid takes: 2,500 variants in eight places. */
const maxCells = 20_000;
export const savePricesInput = z.strictObject({
  id: idSchema,
  prices: z
    .array(
      z.strictObject({
        variant_id: idSchema,
        ...place,
        amount: priceInput.shape.amount.nullable().describe("null removes the price"),
      }),
    )
    .min(1)
    .max(maxCells),
});

const change = z.strictObject({
  resource: z.enum(["product", "variant"]),
  id: z.string(),
  title: z.string(),
  field: z.string().describe("`price` is told apart by the four members after it"),
  currency_code: z.string().nullable(),
  region_id: z.string().nullable(),
  min_quantity: z.int().nullable(),
  max_quantity: z.int().nullable(),
  from: z.unknown(),
  to: z.unknown(),
});
const skipped = z.strictObject({
  id: z.string(),
  field: z.literal("price"),
  currency_code: z.string().nullable(),
  region_id: z.string().nullable(),
  reason: z.literal("no_price").describe("there is no price here to raise"),
});
export const bulkAnswer = z.strictObject({
  changes: z.array(change).describe("what is different now; empty when everything was so already"),
  skipped: z.array(skipped),
  counts: z.strictObject({
    selected: z.int(),
    variants: z.int().describe("variants that changed"),
    products: z.int().describe("products that changed"),
    changes: z.int(),
  }),
});

export type ProductsBulkInput = z.infer<typeof productsBulkInput>;
export type VariantsBulkInput = z.infer<typeof variantsBulkInput>;
export type SavePricesInput = z.infer<typeof savePricesInput>;
export type PriceEditInput = z.infer<typeof priceEdit>;
export type BulkAnswer = z.infer<typeof bulkAnswer>;
export type Skipped = z.infer<typeof skipped>;

type Change = z.infer<typeof change>;
type NoPlace = Pick<Change, "currency_code" | "region_id" | "min_quantity" | "max_quantity">;
const noPlace: NoPlace = { currency_code: null, region_id: null, min_quantity: null, max_quantity: null };

/** The change of a field that is not a price. */
export const changeOf = (
  resource: Change["resource"],
  row: { id: string; title: string },
  field: string,
  from: unknown,
  to: unknown,
): Change => ({ resource, id: row.id, title: row.title, field, ...noPlace, from, to });
export type { Change };

export function answerOf(selected: number, changes: Change[], skippedPrices: Skipped[] = []): BulkAnswer {
  const changed = (resource: Change["resource"]) =>
    new Set(changes.filter((one) => one.resource === resource).map(({ id }) => id)).size;
  const counts = {
    selected,
    variants: changed("variant"),
    products: changed("product"),
    changes: changes.length,
  };
  return { changes, skipped: skippedPrices, counts };
}
