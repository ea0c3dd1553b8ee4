import { z } from "zod";
import { freeObject, metadata, money, timestamp } from "../core/fields";
import { many, one } from "../core/relations";
import { columnsOf, defineView, type RowOf } from "../core/view";
import { type ShippingOption, shippingOptionView } from "../shipping-options/view";

const taxLineColumns = columnsOf("shipping_method_tax_line", {
  id: z.string(),
  shipping_method_id: z.string(),
  rate: z.number().describe("percent"),
  name: z.string(),
  code: z.string().nullable(),
  metadata,
  created_at: timestamp,
  updated_at: timestamp,
});
export type ShippingMethodTaxLine = RowOf<typeof taxLineColumns>;
export const shippingMethodTaxLineView = defineView<ShippingMethodTaxLine>("ShippingMethodTaxLine", {
  columns: taxLineColumns,
});

/** A tax line that follows the rates of the moment; it is stored when the draft is paid. */
export const liveShippingTaxLine = z
  .strictObject({
    shipping_method_id: z.string(),
    rate: z.number(),
    name: z.string(),
    code: z.string().nullable(),
  })
  .meta({ id: "LiveShippingMethodTaxLine" });
export type LiveShippingTaxLine = z.infer<typeof liveShippingTaxLine>;

const columns = columnsOf("shipping_method", {
  id: z.string(),
  shipping_option_id: z.string(),
  order_id: z.string().nullable(),
  cart_id: z.string().nullable(),
  swap_id: z.string().nullable(),
  claim_order_id: z.string().nullable(),
  return_id: z.string().nullable(),
  price: money,
  data: freeObject,
  includes_tax: z.boolean(),
});
type MethodRow = RowOf<typeof columns>;

const methodTotals = {
  subtotal: money,
  tax_total: money,
  total: money,
  original_total: money,
  original_tax_total: money,
};

export interface ShippingMethod extends MethodRow {
  shipping_option?: ShippingOption | null | undefined;
  tax_lines?: ShippingMethodTaxLine[] | undefined;
}

const shipping_option = one(() => shippingOptionView, { by: "shipping_option_id", withDeleted: true });
const tax_lines = many(() => shippingMethodTaxLineView, { by: "shipping_method_id" });
const orderBy = 't."id"';

/** A method without totals: of returns, swaps and claims. */
export const shippingMethodView = defineView<ShippingMethod>("ShippingMethod", {
  columns,
  relations: { shipping_option, tax_lines },
  orderBy,
});

export interface OrderShippingMethod extends ShippingMethod {
  subtotal: number | null;
  tax_total: number | null;
  total: number | null;
  original_total: number | null;
  original_tax_total: number | null;
}

/** A method of an order, with the totals that the write that changed it has stored. */
export const orderShippingMethodView = defineView<OrderShippingMethod>("OrderShippingMethod", {
  columns,
  expressions: Object.fromEntries(
    Object.keys(methodTotals).map((name) => [name, { schema: money.nullable(), sql: `t."${name}"` }]),
  ),
  relations: { shipping_option, tax_lines },
  orderBy,
});

export interface DraftShippingMethod extends MethodRow {
  shipping_option?: ShippingOption | null | undefined;
  tax_lines?: LiveShippingTaxLine[] | undefined;
  subtotal?: number | undefined;
  tax_total?: number | undefined;
  total?: number | undefined;
  original_total?: number | undefined;
  original_tax_total?: number | undefined;
}

/** A method of one draft order: its totals and tax lines follow the rates of the moment. */
export const draftShippingMethodView = defineView<DraftShippingMethod>("DraftShippingMethod", {
  columns,
  relations: { shipping_option },
  attached: { ...methodTotals, tax_lines: z.array(liveShippingTaxLine) },
  orderBy,
});
