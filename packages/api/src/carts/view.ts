import { z } from "zod";
import { freeObject, metadata, money, nullableTimestamp, timestamp } from "../core/fields";
import { many, one, through } from "../core/relations";
import { columnsOf, defineView, type RowOf, type View } from "../core/view";
import { type Address, addressView, type Customer, customerView } from "../customers/view";
import { type Discount, discountView } from "../discounts/view";
import { type GiftCard, giftCardView } from "../gift-cards/view";
import { type DraftLineItem, draftLineItemView, type LineItem, lineItemView } from "../line-items/view";
import { type Payment, type PaymentSession, paymentSessionView, paymentView } from "../payments/view";
import { type Region, regionView } from "../regions/view";
import { type SalesChannel, salesChannelView } from "../sales-channels/view";
import {
  type DraftShippingMethod,
  draftShippingMethodView,
  type ShippingMethod,
  shippingMethodView,
} from "../shipping-methods/view";

const columns = columnsOf("cart", {
  id: z.string(),
  type: z.string(),
  email: z.string().nullable(),
  customer_id: z.string().nullable(),
  region_id: z.string(),
  billing_address_id: z.string().nullable(),
  shipping_address_id: z.string().nullable(),
  sales_channel_id: z.string().nullable(),
  payment_id: z.string().nullable(),
  completed_at: nullableTimestamp,
  payment_authorized_at: nullableTimestamp,
  idempotency_key: z.string().nullable(),
  context: freeObject,
  metadata,
  created_at: timestamp,
  updated_at: timestamp,
  deleted_at: nullableTimestamp,
});
interface CartRow extends RowOf<typeof columns> {
  object: "cart";
}

const object = { object: { schema: z.literal("cart"), sql: "'cart'" } };

/** What carts have whichever way they are shown. */
interface CartRelations {
  region?: Region | null | undefined;
  payment?: Payment | null | undefined;
  payment_sessions?: PaymentSession[] | undefined;
  shipping_address?: Address | null | undefined;
  billing_address?: Address | null | undefined;
  discounts?: Discount[] | undefined;
  gift_cards?: GiftCard[] | undefined;
  customer?: Customer | null | undefined;
  sales_channel?: SalesChannel | null | undefined;
}

const relations = {
  region: one(() => regionView, { by: "region_id", withDeleted: true }),
  payment: one(() => paymentView, { by: "payment_id" }),
  payment_sessions: many(() => paymentSessionView, { by: "cart_id" }),
  shipping_address: one(() => addressView, { by: "shipping_address_id" }),
  billing_address: one(() => addressView, { by: "billing_address_id" }),
  discounts: through(() => discountView, {
    table: "cart_discount",
    from: "cart_id",
    to: "discount_id",
    orderBy: 'l."position"',
    withDeleted: true,
  }),
  gift_cards: through(() => giftCardView, { table: "cart_gift_card", from: "cart_id", to: "gift_card_id" }),
  customer: one(() => customerView, { by: "customer_id" }),
  sales_channel: one(() => salesChannelView, { by: "sales_channel_id", withDeleted: true }),
};

export interface Cart extends CartRow, CartRelations {
  items?: LineItem[] | undefined;
  shipping_methods?: ShippingMethod[] | undefined;
}

/** The plain cart behind a draft order, as lists show it: without totals. */
export const cartView: View<Cart> = defineView<Cart>("Cart", {
  columns,
  expressions: object,
  relations: {
    ...relations,
    items: many(() => lineItemView, { by: "cart_id" }),
    shipping_methods: many(() => shippingMethodView, { by: "cart_id" }),
  },
});

const cartTotals = {
  subtotal: money,
  discount_total: money,
  raw_discount_total: z.number(),
  shipping_total: money,
  item_tax_total: money,
  shipping_tax_total: money,
  tax_total: money,
  gift_card_total: money,
  gift_card_tax_total: money,
  total: money,
};

export interface DraftCart extends CartRow, CartRelations {
  items?: DraftLineItem[] | undefined;
  payment_session?: PaymentSession | undefined;
  shipping_methods?: DraftShippingMethod[] | undefined;
  subtotal?: number | undefined;
  discount_total?: number | undefined;
  raw_discount_total?: number | undefined;
  shipping_total?: number | undefined;
  item_tax_total?: number | undefined;
  shipping_tax_total?: number | undefined;
  tax_total?: number | undefined;
  gift_card_total?: number | undefined;
  gift_card_tax_total?: number | undefined;
  total?: number | undefined;
}

/** The cart of one draft order, with everything its totals depend on and the totals themselves. */
export const draftCartView = defineView<DraftCart>("DraftCart", {
  columns,
  expressions: object,
  relations: {
    ...relations,
    items: many(() => draftLineItemView, { by: "cart_id" }),
    shipping_methods: many(() => draftShippingMethodView, { by: "cart_id" }),
  },
  attached: { ...cartTotals, payment_session: paymentSessionView.schema },
});

/** Relations of the cart of one draft order (spec/orders.md §1.4). */
export const draftCartExpand = [
  "region.payment_providers",
  "region.tax_rates",
  "items.adjustments",
  "items.variant.product.profiles",
  "payment",
  "payment_sessions",
  "shipping_address.country",
  "billing_address.country",
  "shipping_methods.shipping_option",
  "discounts.rule",
  "gift_cards",
  "customer",
];
