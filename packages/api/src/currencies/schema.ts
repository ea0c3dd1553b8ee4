import { z } from "zod";
import { text } from "../core/fields";

/** Input shapes of currencies (spec/catalog.md §2.5). */
export const currencyCode = text(10).min(1).describe("ISO 4217; upper and lower case are the same");

export const updateCurrencyInput = z.strictObject({
  code: currencyCode,
  includes_tax: z.boolean().optional().describe("prices in this currency hold their tax"),
});

export type UpdateCurrencyInput = z.infer<typeof updateCurrencyInput>;
