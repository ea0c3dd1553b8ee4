import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cartSetups } from "../test/arbitraries";
import { buildOrder } from "../test/fixtures";
import { computeCartTotals } from "./cart-totals";
import { explainCartTotals, explainOrderTotals } from "./explain";
import { planGiftCardUse } from "./gift-cards";
import { sumAmounts } from "./money";
import { computeOrderTotals, type OrderOfTotals } from "./order-totals";

const orders = cartSetups.map(buildOrder);
const placed: fc.Arbitrary<OrderOfTotals> = fc
  .tuple(orders, fc.array(fc.integer({ min: 0, max: 1_000_000 }), { maxLength: 3 }), fc.nat({ max: 100 }))
  .map(([order, payments, percent]) => {
    const { gift_card_total } = computeCartTotals(order);
    const paid = sumAmounts(payments);
    return {
      ...order,
      items: order.items.map((line) => ({
        ...line,
        returned_quantity: Math.floor((line.quantity * percent) / 100),
      })),
      gift_card_transactions: planGiftCardUse(order.gift_cards, gift_card_total),
      payments: payments.map((amount) => ({ amount })),
      refunds: [{ amount: Math.floor((paid * percent) / 100) }],
    };
  });

/** Every number of a totals tree, with its path. */
function numbersOf(value: unknown, path = ""): [string, number][] {
  if (typeof value === "number") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => numbersOf(child, `${path}/${key}`));
}

describe("totals", () => {
  test("are the sums of their parts", () => {
    fc.assert(
      fc.property(orders, (order) => {
        const cart = computeCartTotals(order);
        expect(cart.subtotal).toBe(sumAmounts(cart.items.map((line) => line.subtotal)));
        expect(cart.shipping_total).toBe(sumAmounts(cart.shipping_methods.map((each) => each.subtotal)));
        expect(cart.tax_total).toBe(
          sumAmounts([...cart.items, ...cart.shipping_methods].map((part) => part.tax_total)),
        );
        for (const line of cart.items) {
          expect(line.total).toBe(line.subtotal - line.discount_total + line.tax_total);
          expect(line.original_total).toBe(line.subtotal + line.original_tax_total);
        }
        const difference = cart.discount_total - sumAmounts(cart.items.map((line) => line.discount_total));
        expect(Math.abs(difference)).toBeLessThanOrEqual(cart.items.length / 2 + 0.5);
      }),
    );
  });

  test("keep the price of a tax-inclusive line as its original total", () => {
    fc.assert(
      fc.property(orders, (order) => {
        const { items } = computeCartTotals(order);
        order.items.forEach((line, index) => {
          if (line.includes_tax) expect(items[index]?.original_total).toBe(line.unit_price * line.quantity);
        });
      }),
    );
  });

  test("are never negative for prices that are not, and only raw discounts are fractional", () => {
    fc.assert(
      fc.property(placed, (order) => {
        for (const totals of [computeCartTotals(order), computeOrderTotals(order)]) {
          for (const [path, value] of numbersOf(totals)) {
            expect({ path, negative: value < 0 || Object.is(value, -0) }).toEqual({ path, negative: false });
            if (!path.endsWith("raw_discount_total")) expect(Number.isSafeInteger(value)).toBe(true);
          }
        }
      }),
    );
  });

  test("do not depend on the order of lines, methods and gift cards", () => {
    fc.assert(
      fc.property(placed, (order) => {
        const reversed = {
          ...order,
          items: order.items.toReversed(),
          shipping_methods: order.shipping_methods.toReversed(),
          gift_cards: order.gift_cards.toReversed(),
        };
        const a = computeOrderTotals(order);
        const b = computeOrderTotals(reversed);
        expect({
          ...b,
          items: b.items.toReversed(),
          shipping_methods: b.shipping_methods.toReversed(),
        }).toEqual(a);
        expect(computeCartTotals(reversed).total).toBe(computeCartTotals(order).total);
      }),
    );
  });

  test("come out the same from stored adjustments and tax lines", () => {
    fc.assert(
      fc.property(placed, (order) => {
        const stored: OrderOfTotals = JSON.parse(JSON.stringify(order));
        expect(computeOrderTotals(stored)).toEqual(computeOrderTotals(order));
      }),
    );
  });

  test("of a cart and of the order made from it agree on what is to pay", () => {
    fc.assert(
      fc.property(placed, (order) => {
        const cart = computeCartTotals(order);
        const totals = computeOrderTotals(order);
        expect(totals.total).toBe(cart.total);
        expect(totals.gift_card_total).toBe(cart.gift_card_total);
        expect(totals.tax_total).toBe(cart.tax_total - cart.gift_card_tax_total);
      }),
    );
  });

  test("never make more refundable than was paid", () => {
    fc.assert(
      fc.property(placed, (order) => {
        const totals = computeOrderTotals(order);
        expect(totals.refundable_amount).toBeLessThanOrEqual(totals.paid_total);
        expect(totals.refundable_amount + totals.refunded_total).toBe(totals.paid_total);
      }),
    );
  });
});

describe("explanations", () => {
  test("agree with the plain totals and give a step for every amount", () => {
    fc.assert(
      fc.property(placed, (order) => {
        const explained = [
          { subject: "cart", plain: computeCartTotals(order), ...explainCartTotals(order) },
          { subject: "order", plain: computeOrderTotals(order), ...explainOrderTotals(order) },
        ];
        for (const { subject, plain, totals, steps } of explained) {
          expect(totals).toEqual(plain);
          expect(JSON.parse(JSON.stringify(steps))).toEqual(steps);
          const reported = new Map(steps.map((step) => [`${step.subject}/${step.amount}`, step.rounded]));
          const { items, shipping_methods, ...sums } = plain;
          const parts = [{ id: subject, ...sums }, ...items, ...shipping_methods];
          for (const { id, ...amounts } of parts) {
            for (const [amount, value] of Object.entries(amounts)) {
              expect([id, amount, reported.get(`${id}/${amount}`)]).toEqual([id, amount, value]);
            }
          }
        }
      }),
    );
  });

  test("state the exact number that each rounded one comes from", () => {
    fc.assert(
      fc.property(placed, (order) => {
        for (const { unrounded, rounded } of explainOrderTotals(order).steps) {
          const exact = Number(unrounded.replace("…", ""));
          expect(Math.abs(exact - rounded)).toBeLessThanOrEqual(0.5);
        }
      }),
    );
  });
});
