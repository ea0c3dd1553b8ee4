import { z } from "zod";
import { money } from "../core/fields";
import { printedAddress } from "../documents/schema";

const rate = z.strictObject({ name: z.string(), rate: z.number().describe("percent"), tax: money });

const part = {
  title: z.string(),
  subtotal: money,
  tax_total: money,
  includes_tax: z.boolean(),
  taxes: z.array(rate).describe("they add up to tax_total"),
};

/** An order as it was billed: whatever is printed is in here. */
export const invoiceContent = z.strictObject({
  shop_name: z.string(),
  order: z.strictObject({ id: z.string(), display_id: z.int(), email: z.string(), created_at: z.string() }),
  currency_code: z.string(),
  billing_address: printedAddress,
  shipping_address: printedAddress,
  lines: z.array(
    z.strictObject({
      ...part,
      description: z.string().nullable(),
      sku: z.string().nullable(),
      quantity: z.int(),
      unit_price: money,
      discount_total: money,
      total: money,
    }),
  ),
  shipping: z.array(z.strictObject({ ...part, total: money })),
  discount_codes: z.array(z.string()),
  taxes: z.array(rate).describe("of lines and shipping, per rate"),
  totals: z.strictObject({
    subtotal: money,
    discount_total: money,
    shipping_total: money,
    gift_card_total: money,
    gift_card_tax_total: money,
    tax_total: money,
    total: money,
  }),
});
export type InvoiceContent = z.infer<typeof invoiceContent>;
