import { z } from "zod";
import { dateFilter } from "../core/comparing-filters";
import { money } from "../core/fields";
import { defineList } from "../core/list";
import { operation, pageEnvelope } from "../core/trpc";
import { boolFilter, oneOrMany, textFilter } from "../core/value-filters";
import { extendedSchema } from "../core/view-schemas";
import { priceShippingOptions } from "./price";
import { shippingOptionView } from "./view";

const options = defineList(shippingOptionView, {
  filters: {
    id: oneOrMany(),
    name: textFilter(),
    region_id: textFilter(),
    is_return: boolFilter(),
    admin_only: boolFilter(),
    created_at: dateFilter(),
    updated_at: dateFilter(),
    deleted_at: dateFilter(),
  },
  q: ['t."name"'],
  limit: 50,
});

const taxLine = z.strictObject({ rate: z.number(), name: z.string(), code: z.string().nullable() });
const pricedOption = extendedSchema("PricedShippingOption", shippingOptionView, {
  price_incl_tax: money,
  tax_rates: z.array(taxLine),
  tax_amount: money,
});

const unpriced = { price_incl_tax: 0, tax_rates: [], tax_amount: 0 };

export const list = operation
  .meta({
    route: "GET /admin/shipping-options",
    can: "shipping:read",
    tag: "Shipping Options",
    summary: "List shipping options",
    description: "Each with its price and tax in the region it belongs to.",
    example: { limit: 10, is_return: false },
  })
  .input(options.input)
  .output(pageEnvelope("shipping_options", pricedOption))
  .query(async ({ ctx, input }) => {
    const { rows, ...page } = await options.run(ctx.db, input);
    const prices = await priceShippingOptions(
      ctx.db,
      rows.map((row) => row.id),
    );
    return {
      shipping_options: rows.map((row) => ({ ...row, ...(prices.get(row.id) ?? unpriced) })),
      ...page,
    };
  });
