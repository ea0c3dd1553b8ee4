import { z } from "zod";

/** Input shapes of currencies (spec/catalog.md §2.5). */
export const currencyCode = z.string().min(1).max(10).describe("ISO 4217; upper and lower case are the same");

export const updateCurrencyInput = z.strictObject({
  code: currencyCode,
  includes_tax: z.boolean().optional().describe("prices in this currency hold their tax"),
});

export type UpdateCurrencyInput = z.infer<typeof updateCurrencyInput>;
