import { query, type Tx } from "@backroom/db";
import {
  checkDiscount,
  chooseDiscounts,
  type DiscountContext,
  type DiscountOfCheck,
  matchDiscountCodes,
  normalizeDiscountCode,
} from "@backroom/domain";
import { refusalOfRule } from "../core/errors";
import { type LoadedDiscount, loadDiscountsByCode, loadDiscountsOfCart } from "../discounts/public";

/**
 * The discounts a cart gets for these codes (spec/orders.md §3.1): every one is checked, then all free
 * shipping and the first other of the request are kept.
 * @throws Refusal with the reason of the first code that may not be used; `code` says which rule refused.
 */
export async function decideDiscounts(
  tx: Tx,
  codes: readonly string[],
  context: DiscountContext,
  now: Date,
): Promise<DiscountOfCheck[]> {
  if (codes.length === 0) return [];
  const found = await loadDiscountsByCode(tx, codes.map(normalizeDiscountCode));
  const matched = matchDiscountCodes(codes, found);
  if (!matched.ok) throw refusalOfRule(matched.refusal);
  matched.value.forEach((discount, index) => {
    const refusal = checkDiscount(discount, context, now);
    if (refusal) {
      throw refusalOfRule(refusal, {
        fields: [{ path: `discounts.${index}.code`, message: refusal.message }],
      });
    }
  });
  return chooseDiscounts(matched.value).applied;
}

/** The discounts of one cart, in their order. */
export async function discountsOf(tx: Tx, cartId: string): Promise<LoadedDiscount[]> {
  return (await loadDiscountsOfCart(tx, [cartId])).get(cartId) ?? [];
}

/** Replaces the cart's discounts, keeping their order. */
export async function replaceDiscounts(
  tx: Tx,
  cartId: string,
  discounts: readonly { id: string }[],
): Promise<void> {
  await query(tx, "delete from cart_discount where cart_id = $1", [cartId]);
  await linkDiscounts(tx, cartId, discounts);
}

export async function linkDiscounts(
  tx: Tx,
  cartId: string,
  discounts: readonly { id: string }[],
): Promise<void> {
  if (discounts.length === 0) return;
  await query(
    tx,
    `insert into cart_discount (cart_id, discount_id, position)
     select $1, d.id, d.position - 1 from unnest($2::text[]) with ordinality as d(id, position)`,
    [cartId, discounts.map((discount) => discount.id)],
  );
}
