import { newId, query } from "@backroom/db";
import {
  computeCartTotals,
  computeOrderTotals,
  type OrderOfTotals,
  type OrderTotals,
  planGiftCardUse,
} from "@backroom/domain";
import { priceCart, totalsOrRefuse } from "../carts/totals";
import type { DraftCart } from "../carts/view";
import type { Write } from "../core/context";
import { invalid, notAllowed } from "../core/errors";
import { displayIdFor } from "../core/numbers";
import { issueGiftCards, useGiftCards } from "./gift-cards";
import { storeOrderTotals, storeTaxLines } from "./store";

export interface Placement {
  cart: DraftCart;
  draft_order_id: string | null;
  no_notification: boolean | null;
}

/**
 * Places the order of a cart and pays it with the `system` provider, which always succeeds (spec/orders.md
 * §7.7, §8.2): tax lines are frozen, gift cards used, the payment captured, the totals stored.
 * @returns the id of the order
 * @throws Refusal for a cart without lines or customer, or with a negative total.
 */
export async function placePaidOrder(
  ctx: Write,
  { cart, draft_order_id, no_notification }: Placement,
): Promise<string> {
  const { tx, emit, now } = ctx;
  const region = cart.region;
  if (!cart.items || cart.items.length === 0)
    throw invalid("A draft order needs at least one line to be paid");
  if (!cart.customer_id || !cart.email) throw invalid("A draft order needs a customer to be paid");
  if (!region) throw new Error(`Cart ${cart.id} was read without its region`);

  // Payment freezes the taxes also where the region does not compute them by itself (§2.8).
  const { input, taxes } = await priceCart(tx, cart, "always");
  const cartTotals = totalsOrRefuse(() => computeCartTotals(input));
  const uses = planGiftCardUse(input.gift_cards, cartTotals.gift_card_total);
  const order: OrderOfTotals = {
    ...input,
    items: input.items.map((item) => ({ ...item, returned_quantity: 0 })),
    gift_card_transactions: uses,
    payments: [],
    refunds: [],
  };
  // What the order costs is what is paid; the cart's total may differ where taxed and untaxed gift cards mix (§2.6).
  const { total } = totalsOrRefuse(() => computeOrderTotals(order));
  if (total < 0) throw notAllowed(`The total is negative (${total}): it cannot be paid`);

  const id = newId("order");
  const at = now.toISOString();
  await tx
    .insertInto("order")
    .values({
      id,
      display_id: await displayIdFor(ctx, "order"),
      status: "pending",
      fulfillment_status: "not_fulfilled",
      payment_status: "captured",
      cart_id: cart.id,
      draft_order_id,
      customer_id: cart.customer_id,
      email: cart.email,
      region_id: cart.region_id,
      currency_code: region.currency_code,
      sales_channel_id: cart.sales_channel_id,
      billing_address_id: cart.billing_address_id,
      shipping_address_id: cart.shipping_address_id,
      no_notification,
      metadata: cart.metadata ?? {},
    })
    .execute();
  const payment_id = await pay(ctx, cart.id, id, region.currency_code, total);
  // Discounts are locked in the order of their ids, so that two payments with the same ones do not lock each other out.
  await query(
    tx,
    `with c as (update cart set completed_at = $3, payment_authorized_at = $3, payment_id = $4 where id = $1),
          m as (update shipping_method set order_id = $2 where cart_id = $1),
          l as (update line_item set order_id = $2 where cart_id = $1),
          g as (insert into order_gift_card (order_id, gift_card_id) select $2, gift_card_id from cart_gift_card where cart_id = $1),
          u as (update discount set usage_count = usage_count + 1
                 where id in (select d.id from discount d join cart_discount l on l.discount_id = d.id
                               where l.cart_id = $1 order by d.id for update of d))
     insert into order_discount (order_id, discount_id, position)
     select $2, discount_id, position from cart_discount where cart_id = $1`,
    [cart.id, id, at, payment_id],
  );
  await storeTaxLines(tx, cart, taxes);
  await useGiftCards(tx, id, uses);
  await issueGiftCards(ctx, id, cart, input, cartTotals);

  const payments = payment_id === null ? [] : [{ amount: total }];
  const totals: OrderTotals = totalsOrRefuse(() => computeOrderTotals({ ...order, payments }));
  await storeOrderTotals(tx, id, totals);

  const nn = { no_notification: no_notification ?? false };
  emit({ name: "order.placed", resource_type: "order", resource_id: id, data: nn });
  emit({ name: "cart.updated", resource_type: "cart", resource_id: cart.id });
  emit({ name: "order.payment_captured", resource_type: "order", resource_id: id, data: nn });
  return id;
}

/** The payment session and, where there is something to pay, its captured payment. @returns the payment's id */
async function pay(
  { tx, now, emit }: Write,
  cartId: string,
  orderId: string,
  currency_code: string,
  amount: number,
): Promise<string | null> {
  const at = now.toISOString();
  await tx
    .insertInto("payment_session")
    .values({
      id: newId("ps"),
      cart_id: cartId,
      provider_id: "system",
      is_selected: true,
      is_initiated: true,
      status: "authorized",
      amount,
      payment_authorized_at: at,
    })
    .execute();
  if (amount === 0) return null;
  const id = newId("pay");
  await tx
    .insertInto("payment")
    .values({
      id,
      cart_id: cartId,
      order_id: orderId,
      amount,
      currency_code,
      provider_id: "system",
      captured_at: at,
    })
    .execute();
  emit({ name: "payment.updated", resource_type: "payment", resource_id: id });
  return id;
}
