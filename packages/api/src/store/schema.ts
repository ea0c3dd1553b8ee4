import { z } from "zod";
import { metadataInput, nonEmptyText, optionalText } from "../core/fields";
import { currencyCode } from "../currencies/schema";

/** Input shapes of the store (spec/catalog.md §2.4). */
const linkTemplate = optionalText(2_000);

export const updateStoreInput = z.strictObject({
  name: nonEmptyText().optional(),
  swap_link_template: linkTemplate,
  payment_link_template: linkTemplate,
  invite_link_template: linkTemplate.describe("{invite_token} stands for the token"),
  default_currency_code: currencyCode.optional().describe("one of the store's currencies"),
  currencies: z
    .array(currencyCode)
    .max(500)
    .nullish()
    .describe("replaces the store's currencies; holds the default one"),
  metadata: metadataInput.nullish(),
});

export const storeCurrencyInput = z.strictObject({ code: currencyCode });

export type UpdateStoreInput = z.infer<typeof updateStoreInput>;
