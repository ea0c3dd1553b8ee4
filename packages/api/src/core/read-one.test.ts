import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { discountView } from "../discounts/view";
import { draftOrderView } from "../draft-orders/view";
import { orderView } from "../orders/view";
import { pricedProductView } from "../products/priced-view";
import { productView } from "../products/view";
import { regionView } from "../regions/view";
import { shippingOptionView } from "../shipping-options/view";
import { openTestApi, type TestApi } from "../testing/index";
import { makeDiscount, makeDraft, makeShop, makeVariant } from "../testing/shop";
import { find, read } from "./read";
import type { SelectionInput } from "./selection";
import type { View } from "./view";

let t: TestApi;
const ids = new Map<string, string>();

beforeAll(async () => {
  t = await openTestApi();
  const shop = await makeShop(t, { tax_rate: 7.25 });
  const discount = await makeDiscount(t, shop, { type: "fixed", value: 1000, allocation: "total" });
  const first = await makeVariant(t, 1999);
  const second = await makeVariant(t, 333);
  const draft = await makeDraft(t, shop, {
    items: [
      { variant_id: first.id, quantity: 3, metadata: { nested: { list: [1, "two", null] }, emoji: "🧺" } },
      { variant_id: second.id, quantity: 2 },
      { title: 'Quote " and \\ backslash', unit_price: 5, quantity: 1 },
    ],
    discounts: [discount],
  });
  const { order } = await t.api.draftOrders.pay({ id: draft.id });
  const { products } = await t.api.products.list({ limit: 1 });
  const { discounts } = await t.api.discounts.list({ limit: 1 });
  ids.set("Order", order.id).set("DraftOrder", draft.id).set("Region", shop.region_id);
  ids.set("ShippingOption", shop.option_id).set("Product", products[0]?.id ?? "");
  ids.set("Discount", discounts[0]?.id ?? "");
});
afterAll(() => t.close());

const inPages = async (view: View<unknown>, id: string, selection: SelectionInput) =>
  (await read<unknown>(t.db, view, { ...selection, where: [sql`t.id = ${id}`] }))[0];

describe("one row read by one statement equals the same row read as a page", () => {
  it.each([
    ["Order", orderView, {}],
    ["Order", orderView, { fields: "id", expand: "items.variant.product.profiles,customer" }],
    ["DraftOrder", draftOrderView, {}],
    ["Product", productView, {}],
    ["Product", pricedProductView, {}],
    ["Product", pricedProductView, { fields: "title", expand: "profiles,variants.prices" }],
    ["Region", regionView, {}],
    ["ShippingOption", shippingOptionView, {}],
    ["Discount", discountView, {}],
  ] as [string, View<unknown>, SelectionInput][])("%s %#", async (name, view, selection) => {
    const id = ids.get(name) ?? "";
    const one = await find(t.db, view, id, selection);
    expect(one).toBeDefined();
    expect(one).toEqual(await inPages(view, id, selection));
    // The order of members does not matter to JSON, but an answer should not depend on how it was read.
    expect(Object.keys(one ?? {}).sort()).toEqual(
      Object.keys((await inPages(view, id, selection)) ?? {}).sort(),
    );
  });

  it("is undefined when there is no such row", async () => {
    expect(await find(t.db, orderView, "order_unknown")).toBeUndefined();
  });
});
