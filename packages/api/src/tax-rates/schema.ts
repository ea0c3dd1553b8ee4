import { z } from "zod";
import { idSchema, metadataInput, nonEmptyText, percent } from "../core/fields";

/** Input shapes of tax rates (spec/catalog.md §2.7). */
const names = z.union([z.string(), z.array(z.string()).max(200)]).nullish();

/** v1 wants `fields[]=a&fields[]=b` here; a list with commas is taken as well (Q19). */
export const selectionArrays = {
  fields: names.describe("fields to show, repeated or separated by commas"),
  expand: names.describe("relations to show, repeated or separated by commas"),
};

type Names = z.infer<typeof names>;
const joined = (given: Names) => (Array.isArray(given) ? given.join(",") : given);

export const selectionIn = ({ fields, expand }: { fields?: Names; expand?: Names }) => ({
  fields: joined(fields),
  expand: joined(expand),
});

const ids = z.array(idSchema).max(10_000);
const rateFields = {
  code: nonEmptyText().describe("the word tax reports use"),
  name: nonEmptyText(),
  region_id: idSchema,
};
const rate = percent.nullish().describe("percent, 0 to 100; null counts as 0");
const links = {
  products: ids.nullish(),
  product_types: ids.nullish(),
  shipping_options: ids.nullish().describe("of the rate's own region"),
};

export const createTaxRateInput = z.strictObject({
  ...rateFields,
  rate,
  ...links,
  metadata: metadataInput.nullish(),
  ...selectionArrays,
});
export const updateTaxRateInput = z.strictObject({
  id: idSchema,
  code: rateFields.code.nullish(),
  name: rateFields.name.optional(),
  region_id: rateFields.region_id.optional(),
  rate,
  ...links,
  metadata: metadataInput.nullish(),
  ...selectionArrays,
});
export const taxRateSelected = z.strictObject({ id: idSchema, ...selectionArrays });
export const rateProductsInput = z.strictObject({ id: idSchema, products: ids, ...selectionArrays });
export const rateTypesInput = z.strictObject({ id: idSchema, product_types: ids, ...selectionArrays });
export const rateOptionsInput = z.strictObject({ id: idSchema, shipping_options: ids, ...selectionArrays });

type Unselected<T> = Omit<T, "fields" | "expand">;
export type CreateTaxRateInput = Unselected<z.infer<typeof createTaxRateInput>>;
export type UpdateTaxRateInput = Unselected<z.infer<typeof updateTaxRateInput>>;
