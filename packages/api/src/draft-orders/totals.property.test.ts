import { explainOrderTotals } from "@backroom/domain";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { show } from "../core/read";
import { explainedRelations, orderOfTotals } from "../orders/explain";
import { checkStoredTotals } from "../orders/stored-totals";
import { orderView } from "../orders/view";
import { makeShippingOption } from "../shipping-options/testing";
import { openTestApi, type TestApi } from "../testing/index";
import {
  attachGiftCard,
  makeDiscount,
  makeDraft,
  makeShop,
  makeTaxRate,
  makeVariant,
  type Shop,
} from "../testing/shop";

interface Place {
  shop: Shop;
  variants: string[];
  options: string[];
  discounts: { code: string }[];
}

let t: TestApi;
let places: Place[];
beforeAll(async () => {
  t = await openTestApi();
  places = [
    await makePlace({ tax_rate: 10 }),
    await makePlace({ tax_rate: 19, includes_tax: true }),
    await makePlace({ tax_rate: 8.875, gift_cards_taxable: true }),
    await makePlace({ tax_rate: 0, gift_cards_taxable: false }),
  ];
});
afterAll(() => t.close());

async function makePlace(input: Parameters<typeof makeShop>[1]): Promise<Place> {
  const shop = await makeShop(t, input);
  const variants = [];
  for (const amount of [0, 1, 333, 999, 1250]) {
    variants.push(await makeVariant(t, [{ region_id: shop.region_id, amount }]));
  }
  const [first, second] = variants;
  await makeTaxRate(t, shop, { rate: 5, code: "A", product_id: second?.product_id ?? "" });
  await makeTaxRate(t, shop, { rate: 2.5, code: "B", product_id: second?.product_id ?? "" });
  const { shipping_profile } = await t.api.shippingProfiles.create({
    name: `Profile of ${shop.region_id}`,
    type: "custom",
  });
  const inclusive = await makeShippingOption(t, shop.region_id, {
    amount: 777,
    includes_tax: true,
    profile_id: shipping_profile.id,
  });
  await makeTaxRate(t, shop, { rate: 7, option_id: inclusive.id });
  return {
    shop,
    variants: variants.map((variant) => variant.id),
    options: [shop.option_id, inclusive.id],
    discounts: [
      await makeDiscount(t, shop, { type: "percentage", value: 15 }),
      await makeDiscount(t, shop, { type: "percentage", value: 100 }),
      await makeDiscount(t, shop, { type: "fixed", value: 1000 }),
      await makeDiscount(t, shop, { type: "fixed", value: 77, allocation: "item" }),
      await makeDiscount(t, shop, { type: "free_shipping", value: 0 }),
      await makeDiscount(t, shop, {
        type: "fixed",
        value: 500,
        conditions: [{ operator: "not_in", products: [first?.product_id ?? ""] }],
      }),
    ],
  };
}

const money = fc.integer({ min: 0, max: 100_000 });
const cartArbitrary = fc.record({
  place: fc.nat(3),
  lines: fc.array(
    fc.record({
      variant: fc.option(fc.nat(4)),
      quantity: fc.integer({ min: 1, max: 12 }),
      price: fc.option(money, { freq: 2 }),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  shipping: fc.uniqueArray(fc.record({ option: fc.nat(1), price: fc.option(money) }), {
    maxLength: 2,
    selector: ({ option }) => option,
  }),
  discounts: fc.uniqueArray(fc.nat(5), { maxLength: 3 }),
  cards: fc.array(
    fc.record({ balance: fc.integer({ min: 1, max: 30_000 }), tax_rate: fc.constantFrom(undefined, 8.875) }),
    { maxLength: 2 },
  ),
});

/** All cards of one kind: where taxed and untaxed ones mix, the v1 rules for carts and orders differ (orders.md §2.5, §2.6). */
const sameKind = <Card extends { tax_rate: number | undefined }>(cards: Card[]): Card[] =>
  cards.map((card) => ({ ...card, tax_rate: cards[0]?.tax_rate }));

it("a paid order stores what the rules give, which is what its draft has shown", async () => {
  await fc.assert(
    fc.asyncProperty(cartArbitrary, async ({ place, lines, shipping, discounts, cards }) => {
      const { shop, variants, options, discounts: codes } = places[place] as Place; // one of the four
      const draft = await makeDraft(t, shop, {
        items: lines.map(({ variant, quantity, price }) => ({
          quantity,
          ...(variant === null ? {} : { variant_id: variants[variant] }),
          ...(price === null ? {} : { unit_price: price }),
        })),
        shipping_methods: shipping.map(({ option, price }) => ({ option_id: options[option] ?? "", price })),
        discounts: discounts.flatMap((index) => codes[index] ?? []),
      });
      for (const { balance, tax_rate } of sameKind(cards)) {
        await attachGiftCard(t, shop, draft.cart_id, {
          balance,
          ...(tax_rate === undefined ? {} : { tax_rate }),
        });
      }
      const { draft_order } = await t.api.draftOrders.get({ id: draft.id });
      const { order } = await t.api.draftOrders.pay({ id: draft.id });

      expect(order.total).toBe(draft_order.cart?.total);
      expect(order.total).toBeGreaterThanOrEqual(0);
      expect(order.paid_total).toBe(order.total);
      const { totals } = explainOrderTotals(
        orderOfTotals(await show(t.db, orderView, order.id, { expand: explainedRelations })),
      );
      const { items, shipping_methods, raw_discount_total: _, ...sums } = totals;
      expect(order).toMatchObject(sums);
      for (const [index, { raw_discount_total: _raw, ...item }] of items.entries())
        expect(order.items?.[index]).toMatchObject(item);
      for (const [index, method] of shipping_methods.entries())
        expect(order.shipping_methods?.[index]).toMatchObject(method);
      // The draft shows the same after payment, from what is stored.
      const after = (await t.api.draftOrders.get({ id: draft.id })).draft_order.cart;
      expect(after?.total).toBe(draft_order.cart?.total);
      expect(after?.gift_card_total).toBe(draft_order.cart?.gift_card_total);
    }),
    { numRuns: 40 },
  );
  for await (const page of checkStoredTotals(t.db)) expect(page.wrong).toEqual([]);
}, 60_000);
