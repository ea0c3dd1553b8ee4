import { z } from "zod";
import { metadata, money, timestamp } from "../core/fields";
import { many, one } from "../core/relations";
import { columnsOf, defineView, type RowOf, type View } from "../core/view";
import { type Discount, discountView } from "../discounts/view";
import { type ProductVariant, variantView } from "../products/view";

const taxLineColumns = columnsOf("line_item_tax_line", {
  id: z.string(),
  item_id: z.string(),
  rate: z.number().describe("percent"),
  name: z.string(),
  code: z.string().nullable(),
  metadata,
  created_at: timestamp,
  updated_at: timestamp,
});
export type LineItemTaxLine = RowOf<typeof taxLineColumns>;
export const lineItemTaxLineView = defineView<LineItemTaxLine>("LineItemTaxLine", {
  columns: taxLineColumns,
});

/** A tax line that follows the rates of the moment; it is stored when the draft is paid. */
export const liveLineTaxLine = z
  .strictObject({ item_id: z.string(), rate: z.number(), name: z.string(), code: z.string().nullable() })
  .meta({ id: "LiveLineItemTaxLine" });

const adjustmentColumns = columnsOf("line_item_adjustment", {
  id: z.string(),
  item_id: z.string(),
  description: z.string(),
  discount_id: z.string().nullable(),
  amount: z.number().describe("minor units; may be a fraction where a fixed discount is shared by lines"),
  metadata,
});
export interface LineItemAdjustment extends RowOf<typeof adjustmentColumns> {
  discount?: Discount | null | undefined;
}
export const lineItemAdjustmentView: View<LineItemAdjustment> = defineView<LineItemAdjustment>(
  "LineItemAdjustment",
  {
    columns: adjustmentColumns,
    relations: { discount: one(() => discountView, { by: "discount_id", withDeleted: true }) },
    orderBy: 't."id"',
  },
);

const lineShape = {
  id: z.string(),
  cart_id: z.string().nullable(),
  order_id: z.string().nullable(),
  swap_id: z.string().nullable(),
  claim_order_id: z.string().nullable(),
  order_edit_id: z.string().nullable(),
  original_item_id: z.string().nullable(),
  title: z.string(),
  description: z.string().nullable(),
  thumbnail: z.string().nullable(),
  variant_id: z.string().nullable().describe("null is a custom line"),
  is_return: z.boolean(),
  is_giftcard: z.boolean(),
  should_merge: z.boolean(),
  allow_discounts: z.boolean(),
  has_shipping: z.boolean().nullable(),
  unit_price: money,
  includes_tax: z.boolean(),
  quantity: z.int(),
  fulfilled_quantity: z.int().nullable(),
  returned_quantity: z.int().nullable(),
  shipped_quantity: z.int().nullable(),
  metadata,
  created_at: timestamp,
  updated_at: timestamp,
};

const lineColumns = columnsOf("line_item", lineShape);
type LineRow = RowOf<typeof lineColumns>;

const lineTotals = {
  subtotal: money,
  discount_total: money,
  tax_total: money,
  total: money,
  original_total: money,
  original_tax_total: money,
};

export interface LineItem extends LineRow {
  adjustments?: LineItemAdjustment[] | undefined;
  tax_lines?: LineItemTaxLine[] | undefined;
  variant?: ProductVariant | null | undefined;
}

const variant = one(() => variantView, { by: "variant_id", withDeleted: true });
const adjustments = many(() => lineItemAdjustmentView, { by: "item_id" });
const tax_lines = many(() => lineItemTaxLineView, { by: "item_id" });

/** A line without totals: of carts in lists, of swaps and claims. */
export const lineItemView = defineView<LineItem>("LineItem", {
  columns: lineColumns,
  relations: { adjustments, tax_lines, variant },
});

export interface OrderLineItem extends LineItem {
  subtotal: number | null;
  discount_total: number | null;
  tax_total: number | null;
  total: number | null;
  original_total: number | null;
  original_tax_total: number | null;
  refundable: number | null;
}

const stored = (name: string) => ({ schema: money.nullable(), sql: `t."${name}"` });

/** A line of an order, with the totals that the write that changed it has stored. */
export const orderLineItemView = defineView<OrderLineItem>("OrderLineItem", {
  columns: lineColumns,
  expressions: {
    ...Object.fromEntries(Object.keys(lineTotals).map((name) => [name, stored(name)])),
    refundable: stored("refundable"),
  },
  relations: { adjustments, tax_lines, variant },
});

export type LiveLineTaxLine = z.infer<typeof liveLineTaxLine>;

export interface DraftLineItem extends LineRow {
  adjustments?: LineItemAdjustment[] | undefined;
  variant?: ProductVariant | null | undefined;
  tax_lines?: LiveLineTaxLine[] | undefined;
  subtotal?: number | undefined;
  discount_total?: number | undefined;
  raw_discount_total?: number | undefined;
  tax_total?: number | undefined;
  total?: number | undefined;
  original_total?: number | undefined;
  original_tax_total?: number | undefined;
}

/** A line of one draft order: its totals and tax lines follow the rates of the moment. */
export const draftLineItemView = defineView<DraftLineItem>("DraftLineItem", {
  columns: lineColumns,
  relations: { adjustments, variant },
  attached: { ...lineTotals, raw_discount_total: z.number(), tax_lines: z.array(liveLineTaxLine) },
});
