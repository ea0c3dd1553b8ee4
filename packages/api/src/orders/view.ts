import { z } from "zod";
import { type Cart, cartView } from "../carts/view";
import { type Claim, claimView } from "../claims/view";
import { metadata, money, nullableTimestamp, timestamp } from "../core/fields";
import { many, one, through } from "../core/relations";
import { columnsOf, defineView, type RowOf, type View } from "../core/view";
import { type Currency, currencyView } from "../currencies/view";
import { type Address, addressView, type Customer, customerView } from "../customers/view";
import { type Discount, discountView } from "../discounts/view";
import { type ListedDraftOrder, listedDraftOrderView } from "../draft-orders/view";
import { type Fulfillment, fulfillmentView } from "../fulfillments/view";
import {
  type GiftCard,
  type GiftCardTransaction,
  giftCardTransactionView,
  giftCardView,
} from "../gift-cards/view";
import { type OrderLineItem, orderLineItemView } from "../line-items/view";
import { type Payment, paymentView, type Refund, refundView } from "../payments/view";
import { type Region, regionView } from "../regions/view";
import { type Return, returnView } from "../returns/view";
import { type SalesChannel, salesChannelView } from "../sales-channels/view";
import { type OrderShippingMethod, orderShippingMethodView } from "../shipping-methods/view";
import { type Swap, swapView } from "../swaps/view";
import { orderExpand } from "./default-relations";

/** Stored by the write that changed them; a read never computes (design.md §3.1). */
const totals = {
  subtotal: money,
  discount_total: money,
  shipping_total: money,
  item_tax_total: money,
  shipping_tax_total: money,
  tax_total: money,
  gift_card_total: money,
  gift_card_tax_total: money,
  total: money,
  paid_total: money,
  refunded_total: money,
  refundable_amount: money,
};

const columns = columnsOf("order", {
  id: z.string(),
  status: z.string(),
  fulfillment_status: z.string(),
  payment_status: z.string(),
  display_id: z.int(),
  cart_id: z.string().nullable(),
  draft_order_id: z.string().nullable(),
  customer_id: z.string(),
  email: z.string(),
  region_id: z.string(),
  currency_code: z.string(),
  sales_channel_id: z.string().nullable(),
  billing_address_id: z.string().nullable(),
  shipping_address_id: z.string().nullable(),
  tax_rate: z.number().nullable(),
  canceled_at: nullableTimestamp,
  no_notification: z.boolean().nullable(),
  idempotency_key: z.string().nullable(),
  external_id: z.string().nullable(),
  metadata,
  created_at: timestamp,
  updated_at: timestamp,
  ...totals,
});

export interface Order extends RowOf<typeof columns> {
  object: "order";
  billing_address?: Address | null | undefined;
  shipping_address?: Address | null | undefined;
  customer?: Customer | null | undefined;
  region?: Region | null | undefined;
  currency?: Currency | null | undefined;
  sales_channel?: SalesChannel | null | undefined;
  discounts?: Discount[] | undefined;
  gift_cards?: GiftCard[] | undefined;
  gift_card_transactions?: GiftCardTransaction[] | undefined;
  items?: OrderLineItem[] | undefined;
  payments?: Payment[] | undefined;
  refunds?: Refund[] | undefined;
  fulfillments?: Fulfillment[] | undefined;
  shipping_methods?: OrderShippingMethod[] | undefined;
  returns?: Return[] | undefined;
  swaps?: Swap[] | undefined;
  claims?: Claim[] | undefined;
  cart?: Cart | null | undefined;
  draft_order?: ListedDraftOrder | null | undefined;
  returnable_items?: OrderLineItem[] | undefined;
}

export const orderView: View<Order> = defineView<Order>("Order", {
  columns,
  expressions: { object: { schema: z.literal("order"), sql: "'order'" } },
  // A single order always has its totals, whatever `fields` says (orders.md §1.3).
  always: Object.keys(totals),
  relations: {
    billing_address: one(() => addressView, { by: "billing_address_id" }),
    shipping_address: one(() => addressView, { by: "shipping_address_id" }),
    customer: one(() => customerView, { by: "customer_id", withDeleted: true }),
    region: one(() => regionView, { by: "region_id", withDeleted: true }),
    currency: one(() => currencyView, { by: "currency_code", to: "code" }),
    sales_channel: one(() => salesChannelView, { by: "sales_channel_id", withDeleted: true }),
    discounts: through(() => discountView, {
      table: "order_discount",
      from: "order_id",
      to: "discount_id",
      orderBy: 'l."position"',
      withDeleted: true,
    }),
    gift_cards: through(() => giftCardView, {
      table: "order_gift_card",
      from: "order_id",
      to: "gift_card_id",
      withDeleted: true,
    }),
    gift_card_transactions: many(() => giftCardTransactionView, { by: "order_id" }),
    items: many(() => orderLineItemView, { by: "order_id" }),
    payments: many(() => paymentView, { by: "order_id" }),
    refunds: many(() => refundView, { by: "order_id" }),
    fulfillments: many(() => fulfillmentView, { by: "order_id" }),
    shipping_methods: many(() => orderShippingMethodView, { by: "order_id" }),
    returns: many(() => returnView, { by: "order_id" }),
    swaps: many(() => swapView, { by: "order_id" }),
    claims: many(() => claimView, { by: "order_id" }),
    cart: one(() => cartView, { by: "cart_id" }),
    draft_order: one(() => listedDraftOrderView, { by: "draft_order_id" }),
  },
  // Lazily: views refer to each other in circles.
  attached: { returnable_items: z.lazy(() => z.array(orderLineItemView.schema)) },
  expand: orderExpand,
});
