import { z } from "zod";
import {
  idSchema,
  metadataInput,
  nonEmptyText,
  optionalText,
  percent,
  selectionInput,
  text,
} from "../core/fields";

/** Input shapes of regions (spec/catalog.md §2.6). */
export const countryCode = text(2)
  .min(2, "must be an ISO 3166 code of two letters")
  .describe("ISO 3166-1 alpha-2");
const providerIds = z.array(idSchema).max(50);

const regionFields = {
  name: nonEmptyText().describe("name staff see"),
  currency_code: text(3).min(3).describe("one of the store's currencies"),
  tax_rate: percent.describe("default rate in percent, 0 to 100"),
  payment_providers: providerIds,
  fulfillment_providers: providerIds,
  countries: z.array(countryCode).max(250).describe("a country belongs to one region at most"),
};

export const createRegionInput = z.strictObject({
  ...regionFields,
  tax_code: optionalText(),
  includes_tax: z.boolean().optional(),
  metadata: metadataInput.nullish(),
});

export const updateRegionInput = z.strictObject({
  id: idSchema,
  name: regionFields.name.optional(),
  currency_code: regionFields.currency_code.optional(),
  tax_rate: regionFields.tax_rate.optional(),
  payment_providers: providerIds.nullish(),
  fulfillment_providers: providerIds.nullish(),
  countries: regionFields.countries.nullish(),
  tax_code: optionalText(),
  includes_tax: z.boolean().optional(),
  gift_cards_taxable: z.boolean().optional(),
  automatic_taxes: z.boolean().optional(),
  tax_provider_id: idSchema.nullish(),
  metadata: metadataInput.nullish(),
});

export const regionSelected = z.strictObject({ id: idSchema, ...selectionInput });
export const addCountryInput = z.strictObject({ id: idSchema, country_code: countryCode });
export const removeCountryInput = z.strictObject({ id: idSchema, country_code: text(200) });
export const regionProviderInput = z.strictObject({ id: idSchema, provider_id: idSchema });

export type CreateRegionInput = z.infer<typeof createRegionInput>;
export type UpdateRegionInput = z.infer<typeof updateRegionInput>;
