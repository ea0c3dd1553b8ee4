import { z } from "zod";
import { idSchema, selectionInput, text } from "../core/fields";

/** For whom and where prices are asked for (spec/catalog.md §2.14, §2.16). */
export const pricingContext = {
  cart_id: idSchema.nullish().describe("prices of the cart's region; wins over the others"),
  region_id: idSchema.nullish().describe("prices of the region and of its currency, with taxes"),
  currency_code: text(10).nullish().describe("prices of the currency, where no region is given"),
  customer_id: idSchema.nullish().describe("prices for this customer's groups as well"),
};

export const variantSelected = z.strictObject({ id: idSchema, ...selectionInput });

const contextInput = z.strictObject(pricingContext);
export type PricingContextInput = z.infer<typeof contextInput>;
