import { describe, expect, test } from "vitest";
import {
  buildAdjustableLine,
  buildLines,
  buildOrder,
  fixedOff,
  percentOff,
  taxLines,
  totalCart,
} from "../test/fixtures";
import { computeCartTotals } from "./cart-totals";
import { planGiftCardUse } from "./gift-cards";
import { computeOrderEditTotals } from "./order-edit-totals";
import { computeOrderTotals } from "./order-totals";
import { nextPaymentStatus, refundAction } from "./payment-status";
import { computeRefundable } from "./refundable";
import { buildReturnLine } from "./return-lines";
import { computeReturnRefund } from "./return-refund";

function only<Value>(values: readonly Value[]): Value {
  const [value] = values;
  if (value === undefined) throw new Error("expected a value");
  return value;
}

describe("worked examples of orders §2.9: gift cards", () => {
  const cards = [
    { id: "gift_1", balance: 1000, tax_rate: 25, ends_at: null },
    { id: "gift_2", balance: 300, tax_rate: 25, ends_at: "2030-01-01T00:00:00.000Z" },
  ];
  const setup = {
    lines: [{ price: 2000, quantity: 1, rates: [25] }],
    shipping: [{ price: 400, rates: [25] }],
    discounts: [percentOff(10)],
    gift_cards: cards,
  };

  test("W12: taxed cards pay net amounts; cart and order agree on the total", () => {
    const cart = totalCart(setup);
    expect(cart).toMatchObject({
      subtotal: 2000,
      discount_total: 200,
      shipping_total: 400,
      item_tax_total: 450,
      shipping_tax_total: 100,
      gift_card_total: 1300,
      gift_card_tax_total: 325,
      tax_total: 550,
      total: 1125,
    });
    const uses = planGiftCardUse(cards, cart.gift_card_total);
    expect(uses).toEqual([
      {
        gift_card_id: "gift_2",
        amount: 300,
        new_balance: 0,
        is_disabled: true,
        is_taxable: true,
        tax_rate: 25,
      },
      {
        gift_card_id: "gift_1",
        amount: 1000,
        new_balance: 0,
        is_disabled: true,
        is_taxable: true,
        tax_rate: 25,
      },
    ]);
    const order = computeOrderTotals({
      ...buildOrder(setup),
      gift_card_transactions: uses,
      payments: [{ amount: 1125 }],
    });
    expect(order).toMatchObject({ tax_total: 225, total: 1125, paid_total: 1125, gift_card_tax_total: 325 });
  });

  test("W13: untaxed cards pay amounts with tax", () => {
    const gift_cards = cards.map((card) => ({ ...card, tax_rate: null }));
    expect(totalCart({ ...setup, gift_cards, gift_cards_taxable: false })).toMatchObject({
      gift_card_total: 1300,
      gift_card_tax_total: 0,
      tax_total: 550,
      total: 1450,
    });
  });

  test("W14: cards covering everything leave nothing to pay", () => {
    const gift_cards = [{ id: "gift_1", balance: 5000, tax_rate: 25, ends_at: null }];
    const all = { ...setup, discounts: [], gift_cards };
    const taxable = totalCart(all);
    expect(taxable).toMatchObject({ gift_card_total: 2400, gift_card_tax_total: 600, total: 0 });
    const uses = planGiftCardUse(gift_cards, taxable.gift_card_total);
    expect(uses).toMatchObject([{ amount: 2400, new_balance: 2600, is_disabled: false }]);
    const order = computeOrderTotals({ ...buildOrder(all), gift_card_transactions: uses });
    expect(order).toMatchObject({ tax_total: 0, total: 0 });

    const untaxed = only(gift_cards);
    const net = totalCart({
      ...all,
      gift_cards_taxable: false,
      gift_cards: [{ ...untaxed, tax_rate: null }],
    });
    expect(net).toMatchObject({ gift_card_total: 3000, total: 0 });
  });
});

describe("worked examples of orders §2.9: refunds", () => {
  test("W9 as an order: refundable uses the rounded discount per unit", () => {
    const lines = [
      { price: 1000, quantity: 2, rates: [25], inclusive: true },
      { price: 999, quantity: 3, rates: [25], inclusive: true },
    ];
    const order = computeOrderTotals(buildOrder({ lines, discounts: [percentOff(10)] }));
    expect(order.items.map((line) => line.refundable)).toEqual([1800, 2696]);
  });

  test("returned units reduce only what is refundable of their line", () => {
    const line = { price: 1000, quantity: 3, rates: [20] };
    const totals = computeOrderTotals(buildOrder({ lines: [{ ...line, returned: 2 }] }));
    expect(totals.items[0]?.refundable).toBe(1200);
    expect(totals.total).toBe(computeOrderTotals(buildOrder({ lines: [line] })).total);
  });

  test("W16: returning one, two or three discounted units", () => {
    const discounts = [percentOff(15)];
    const line = only(buildLines([{ price: 999, quantity: 3, rates: [25] }], discounts));
    const refundable = [1, 2, 3].map((quantity) => computeRefundable(line, discounts, quantity));
    expect(refundable).toEqual([1061, 2123, 3184]);
  });

  test("W17: return shipping is deducted with tax, the result is never negative (Q-06)", () => {
    const discounts = [percentOff(10)];
    const line = only(buildLines([{ price: 1000, quantity: 3, rates: [20] }], discounts));
    const shipping = { price: 300, includes_tax: false, tax_lines: taxLines([20]) };
    const request = { lines: [{ line, quantity: 1 }], discounts };
    expect(computeReturnRefund({ ...request, shipping: null })).toBe(1080);
    expect(computeReturnRefund({ ...request, shipping })).toBe(720);
    expect(computeReturnRefund({ ...request, shipping: { ...shipping, price: 5000 } })).toBe(0);
    expect(computeReturnRefund({ ...request, shipping, requested: 600 })).toBe(600);
    expect(computeReturnRefund({ ...request, shipping, requested: 0 })).toBe(720);
    expect(computeReturnRefund({ ...request, shipping, requested: -1 })).toBe(0);
  });

  test("W21: a claim of one discounted unit refunds what it cost (Q-08)", () => {
    const discounts = [percentOff(10)];
    const line = only(buildLines([{ price: 1000, quantity: 2, rates: [20] }], discounts));
    expect(computeRefundable(line, discounts, 1)).toBe(1080);
  });

  test("W22: payment status and refundable amount after partial and full refunds", () => {
    const order = { ...buildOrder({ lines: [] }), payments: [{ amount: 300 }, { amount: 700 }] };
    const after = (refunds: { amount: number }[]) => {
      const totals = computeOrderTotals({ ...order, refunds });
      const action = refundAction(totals);
      const status = action === null ? null : nextPaymentStatus("captured", action);
      return { refunded: totals.refunded_total, left: totals.refundable_amount, status };
    };
    expect(after([{ amount: 500 }])).toEqual({
      refunded: 500,
      left: 500,
      status: { ok: true, value: "partially_refunded" },
    });
    expect(after([{ amount: 1000 }])).toEqual({
      refunded: 1000,
      left: 0,
      status: { ok: true, value: "refunded" },
    });
    expect(after([]).status).toBeNull();
  });
});

describe("worked examples of orders §2.9: swaps and order edits", () => {
  const swapTotal = (
    lines: Parameters<typeof buildReturnLine>[0][],
    discounts: ReturnType<typeof percentOff>[] = [],
    shipping: { price: number; rates: number[] }[] = [],
  ) => computeCartTotals({ ...buildOrder({ lines: [], discounts, shipping }), items: lines }).total;

  test("W18: the difference due of a swap is the total of its cart", () => {
    const returned = buildReturnLine(only(buildLines([{ price: 1000, quantity: 1, rates: [20] }])), 1);
    const dearer = buildLines([{ price: 1500, quantity: 1, rates: [20] }]);
    const cheaper = buildLines([{ price: 400, quantity: 1, rates: [20] }]);
    expect(swapTotal([returned, ...dearer])).toBe(600);
    expect(swapTotal([returned, ...cheaper])).toBe(-720);
    const other_rate = buildLines([{ price: 1000, quantity: 1, rates: [12.5] }]);
    expect(swapTotal([returned, ...other_rate])).toBe(-75);
    const shipping = buildLines([{ id: "return_shipping", price: 100, quantity: 1, rates: [12.5] }]);
    expect(swapTotal([returned, ...other_rate, ...shipping])).toBe(38);
  });

  test("W19: a return line carries only its units' share of the discount (Q-07)", () => {
    const discounts = [percentOff(10)];
    const original = only(buildLines([{ price: 1000, quantity: 2, rates: [20] }], discounts));
    const returned = buildReturnLine(original, 1);
    expect(returned.adjustments).toMatchObject([{ amount: -100, discount_id: "disc_percent" }]);
    const added = buildLines([{ price: 1500, quantity: 1, rates: [20] }], discounts);
    const shipping = { ...buildAdjustableLine({ price: 300, quantity: 1, rates: [20] }, 7), adjustments: [] };
    const total = swapTotal([returned, ...added, shipping], discounts, [{ price: 250, rates: [20] }]);
    expect(total).toBe(1200);
  });

  test("W20: an order edit shares a fixed discount anew and shows what is due", () => {
    const discounts = [fixedOff(600)];
    const rest = { shipping: [{ price: 500, rates: [10] }], discounts };
    const line = (id: string, price: number, quantity: number) => ({ id, price, quantity, rates: [10] });
    const order = buildOrder({ ...rest, lines: [line("A", 1000, 1), line("B", 2000, 1)] });
    expect(computeOrderTotals(order)).toMatchObject({ tax_total: 290, total: 3190 });

    const edit = (lines: ReturnType<typeof line>[]) => {
      const items = buildLines(lines, discounts);
      const { totals, difference_due } = computeOrderEditTotals(order, items);
      const shares = totals.items.map((item) => Number(item.raw_discount_total.toFixed(2)));
      return { shares, tax: totals.tax_total, total: totals.total, difference_due };
    };
    expect(edit([line("A", 1000, 3), line("B", 2000, 1)])).toEqual({
      shares: [360, 240],
      tax: 490,
      total: 5390,
      difference_due: 2200,
    });
    expect(edit([line("A", 1000, 3), line("B", 2000, 1), line("C", 300, 2)])).toEqual({
      shares: [321.43, 214.29, 64.29],
      tax: 551,
      total: 6051,
      difference_due: 2861,
    });
    expect(edit([line("A", 1000, 3), line("C", 300, 2)])).toEqual({
      shares: [500, 100],
      tax: 350,
      total: 3850,
      difference_due: 660,
    });
  });

  test("W20: an order edit with a percentage gives back what is no longer due", () => {
    const discounts = [percentOff(10)];
    const line = (quantity: number) => ({ price: 1000, quantity, rates: [10] });
    const order = buildOrder({ discounts, shipping: [{ price: 500, rates: [10] }], lines: [line(3)] });
    expect(computeOrderTotals(order).total).toBe(3520);
    const { totals, difference_due } = computeOrderEditTotals(order, buildLines([line(1)], discounts));
    expect([totals.total, difference_due]).toEqual([1540, -1980]);
  });
});
