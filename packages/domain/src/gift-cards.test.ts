import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildOrder, totalCart } from "../test/fixtures";
import { checkGiftCard } from "./gift-card-check";
import { giftCardTaxRate, planGiftCardIssue } from "./gift-card-issue";
import { planGiftCardUse, sortGiftCards } from "./gift-cards";
import { sumAmounts } from "./money";
import { computeOrderEditTotals } from "./order-edit-totals";

const card = (
  id: string,
  balance: number,
  ends_at: string | null = null,
  tax_rate: number | null = null,
) => ({
  id,
  balance,
  ends_at,
  tax_rate,
});
const soon = "2030-01-01T00:00:00.000Z";
const late = "2031-01-01T00:00:00.000Z";

describe("paying with gift cards", () => {
  test("takes cards that end first, then smaller balances; never-ending ones last", () => {
    const cards = [
      card("d", 1),
      card("c", 900, late),
      card("b", 500, soon),
      card("a", 20, soon),
      card("e", 1),
    ];
    expect(sortGiftCards(cards).map(({ id }) => id)).toEqual(["a", "b", "c", "d", "e"]);
  });

  test("leaves out cards that pay nothing and disables used-up ones", () => {
    expect(
      planGiftCardUse([card("a", 100, soon), card("b", 300), card("c", 400), card("z", 0, soon)], 250),
    ).toEqual([
      {
        gift_card_id: "a",
        amount: 100,
        new_balance: 0,
        is_disabled: true,
        is_taxable: false,
        tax_rate: null,
      },
      {
        gift_card_id: "b",
        amount: 150,
        new_balance: 150,
        is_disabled: false,
        is_taxable: false,
        tax_rate: null,
      },
    ]);
  });

  test("adds up to the covered amount and never overdraws a card", () => {
    const cards = fc.array(fc.nat({ max: 5000 }), { maxLength: 5 });
    fc.assert(
      fc.property(cards, fc.nat({ max: 20_000 }), (balances, amount) => {
        const given = balances.map((balance, index) => card(`${index}`, balance));
        const uses = planGiftCardUse(given, amount);
        expect(sumAmounts(uses.map((use) => use.amount))).toBe(Math.min(amount, sumAmounts(balances)));
        for (const use of uses) {
          expect(use.new_balance).toBeGreaterThanOrEqual(0);
          expect(use.is_disabled).toBe(use.new_balance === 0);
        }
      }),
    );
  });

  test("is taxed card by card in paying order, whatever the order of rows", () => {
    const gift_cards = [card("a", 10, soon, 25), card("b", 15, null, 25)];
    const lines = [{ price: 12, quantity: 1, rates: [25, 25] }];
    for (const cards of [gift_cards, gift_cards.toReversed()]) {
      expect(totalCart({ lines, gift_cards: cards }).gift_card_tax_total).toBe(4);
    }
  });

  test("untaxed cards do not reduce what is taxed of the others", () => {
    const gift_cards = [card("a", 600, soon), card("b", 600, null, 25)];
    const totals = totalCart({ lines: [{ price: 1000, quantity: 1, rates: [25] }], gift_cards });
    expect(totals).toMatchObject({ gift_card_total: 1000, gift_card_tax_total: 150, total: 100 });
  });

  test("tax of cards never exceeds the tax there is, so untaxed goods do not become negative", () => {
    const gift_cards = [card("a", 1000, null, 25)];
    const totals = totalCart({ lines: [{ price: 1000, quantity: 1 }], gift_cards });
    expect(totals).toMatchObject({ gift_card_total: 1000, gift_card_tax_total: 0, total: 0 });
  });

  test("what cards have paid stays, so a smaller edit leaves a surplus due (Q-55)", () => {
    const order = {
      ...buildOrder({ lines: [{ price: 2000, quantity: 1, rates: [25] }] }),
      gift_card_transactions: [{ gift_card_id: "a", amount: 1300, tax_rate: 25 }],
    };
    const { items } = buildOrder({ lines: [{ price: 1000, quantity: 1, rates: [25] }] });
    const { totals, difference_due } = computeOrderEditTotals(order, items);
    expect(totals).toMatchObject({ gift_card_total: 1300, gift_card_tax_total: 325, total: -375 });
    expect(difference_due).toBe(-375 - 875);
  });
});

describe("attaching a gift card", () => {
  const now = new Date("2024-06-15T12:00:00.000Z");
  const usable = { is_disabled: false, region_id: "reg_1", ends_at: null };
  const check = (rest: Partial<Parameters<typeof checkGiftCard>[0]>) =>
    checkGiftCard({ ...usable, ...rest }, { region_id: "reg_1" }, now);

  test("refuses disabled, expired and foreign cards", () => {
    expect(check({})).toBeNull();
    expect(check({ ends_at: soon })).toBeNull();
    expect(check({ is_disabled: true })).toMatchObject({ type: "not_allowed" });
    expect(check({ ends_at: "2024-01-01T00:00:00.000Z" })).toMatchObject({ reason: "gift_card_ended" });
    expect(check({ region_id: "reg_2" })).toMatchObject({ type: "invalid_data" });
  });
});

describe("buying gift cards", () => {
  const line = { quantity: 3, tax_lines: [{ rate: 20 }, { rate: 5 }] };

  test("makes one card per unit that together are worth the line", () => {
    const cards = planGiftCardIssue(line, 1000, { gift_cards_taxable: true });
    expect(cards.map(({ value }) => value)).toEqual([334, 333, 333]);
    expect(cards[0]).toEqual({ value: 334, balance: 334, tax_rate: 25 });
  });

  test("makes untaxed cards where cards are not taxable, and none for nothing", () => {
    expect(planGiftCardIssue(line, 300, { gift_cards_taxable: false })[0]?.tax_rate).toBeNull();
    expect(planGiftCardIssue(line, 0, { gift_cards_taxable: true })).toEqual([]);
  });
});

describe("making a gift card by hand", () => {
  test("taxes it like the region, unless cards are not taxed there or at nothing", () => {
    expect(giftCardTaxRate({ gift_cards_taxable: true, tax_rate: 12.5 })).toBe(12.5);
    expect(giftCardTaxRate({ gift_cards_taxable: true, tax_rate: 0 })).toBeNull();
    expect(giftCardTaxRate({ gift_cards_taxable: false, tax_rate: 12.5 })).toBeNull();
  });
});
