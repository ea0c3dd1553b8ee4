import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeProduct, uniqueWord } from "../products/testing";
import { openTestApi, type TestApi } from "../testing/index";
import { refusalOf } from "../testing/refusals";
import { makeVariant } from "../testing/shop";
import { makeGroup, makeSale } from "./testing";

let t: TestApi;
let variant: { id: string; product_id: string };
beforeAll(async () => {
  t = await openTestApi();
  variant = await makeVariant(t, 1000);
});
afterAll(() => t.close());

const usd = (amount: number, more: object = {}) => ({
  variant_id: variant.id,
  currency_code: "usd",
  amount,
  ...more,
});

describe("lists of price lists", () => {
  it("are bare, and filtered; a search looks in group names and shows the groups", async () => {
    const word = uniqueWord();
    const group = await makeGroup(t, `VIP ${word}`);
    const list = await makeSale(t, [usd(1)], { customer_groups: [{ id: group }], type: "override" });
    await makeSale(t, [], { name: `Draft ${word}`, status: "draft" });
    const bare = await t.api.priceLists.list({ customer_groups: [group] });
    expect(bare).toMatchObject({ count: 1, limit: 10, offset: 0, price_lists: [{ id: list.id }] });
    for (const name of ["prices", "customer_groups"]) expect(bare.price_lists[0]).not.toHaveProperty(name);
    const found = await t.api.priceLists.list({ q: word.toUpperCase(), order: "created_at" });
    expect(found.price_lists).toMatchObject([{ customer_groups: [{ id: group }] }, { customer_groups: [] }]);
    expect((await t.api.priceLists.list({ q: word, status: ["draft"], type: ["sale"] })).count).toBe(1);
    // v1 drops filters of the columns that `q` looks in.
    const beside = await t.api.priceLists.list({ q: word, name: "other", description: ["other"] });
    expect(beside.count).toBe(found.count);
    expect((await t.api.priceLists.list({ name: "other" })).count).toBe(0);
    expect(
      (await t.api.priceLists.list({ id: list.id, fields: "name", expand: "prices" })).price_lists[0],
    ).toEqual({
      id: list.id,
      name: list.name,
      created_at: list.created_at,
      prices: [expect.objectContaining({ amount: 1 })],
    });
  });

  it("of products show those with a price in it, with its prices beside the default ones", async () => {
    const word = uniqueWord();
    const [one, two] = [
      await makeProduct(t, { title: `A ${word}` }),
      await makeProduct(t, { title: `B ${word}` }),
    ];
    await makeProduct(t, { title: `C ${word}` });
    const price = (of: typeof one, amount: number) => ({
      variant_id: of.variants?.[0]?.id ?? "",
      currency_code: "usd",
      amount,
    });
    await makeSale(t, [price(one, 5)]);
    const { id } = await makeSale(t, [price(one, 7), price(two, 8)]);
    const { products, ...page } = await t.api.priceLists.listProducts({ id, order: "title" });
    expect(page).toEqual({ count: 2, offset: 0, limit: 50 });
    const prices = products[0]?.variants?.[0]?.prices;
    expect(prices?.map(({ amount, price_list }) => [amount, price_list?.id])).toEqual([
      [1000, undefined],
      [900, undefined],
      [7, id],
    ]);
    expect(products[0]?.variants?.[0]).not.toHaveProperty("calculated_price");
    const found = await t.api.priceLists.listProducts({ id, q: `B ${word}`, expand: "" });
    expect(found.products.map(({ title }) => title)).toEqual([`B ${word}`]);
    expect((await refusalOf(t.api.priceLists.listProducts({ id: "pl_none" }))).status).toBe(404);
  });
});
