import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf, refusalOf } from "../testing/refusals";
import { makeChannel, makeLocation, makeShirt, type Shirt, stockVariant, uniqueWord } from "./testing";

let t: TestApi;
beforeAll(async () => {
  t = await openTestApi();
});
afterAll(() => t.close());

const usd = [{ currency_code: "usd", amount: 100 }];

describe("adding a variant", () => {
  it("puts it behind the others, with an inventory item", async () => {
    const { id, options } = await makeShirt(t);
    const sku = uniqueWord();
    const { product } = await t.api.products.createVariant({
      id,
      title: "L",
      sku,
      options: options("L"),
      prices: usd,
    });
    const made = product.variants?.[2];
    expect(made).toMatchObject({
      title: "L",
      sku,
      variant_rank: 2,
      prices: [{ amount: 100 }],
      options: [{ value: "L" }],
    });
    const { variant } = await t.api.variants.inventory({ id: made?.id ?? "" });
    expect(variant.inventory).toMatchObject([{ sku }]);
    expect(await t.eventsOf(made?.id ?? "")).toEqual(["product-variant.created"]);
  });

  it("takes over the inventory item that a deleted variant left behind, with its stock", async () => {
    const [shirt, other] = [await makeShirt(t), await makeShirt(t)];
    const sku = uniqueWord();
    const location = await makeLocation(t, await makeChannel(t));
    const add = async ({ id, options }: Shirt) => {
      const { product } = await t.api.products.createVariant({
        id,
        title: "L",
        sku,
        options: options("L"),
        prices: [],
      });
      return product.variants?.[2]?.id ?? "";
    };
    const first = await add(shirt);
    const { variant } = await t.api.variants.inventory({ id: first });
    await stockVariant(t, first, location, 7);
    await t.api.products.deleteVariant({ id: shirt.id, variant_id: first });
    const second = await add(other);
    expect((await t.api.variants.inventory({ id: second })).variant.inventory).toMatchObject([
      { id: variant.inventory[0]?.id, sku, stocked_quantity: 7 },
    ]);
    // Of a variant that lives it cannot be taken, whatever the sku of the variant has become.
    await t.api.products.updateVariant({ id: other.id, variant_id: second, sku: null });
    const refusal = await cleanRefusalOf(t, () => add(shirt));
    expect(refusal).toMatchObject({ kind: "duplicate_error", message: expect.stringContaining(sku) });
  });

  it("gives one of two at once the same values", async () => {
    const { id, options } = await makeShirt(t);
    const add = () => t.api.products.createVariant({ id, title: "L", options: options("L"), prices: [] });
    const outcomes = await Promise.allSettled([add(), add()]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await t.api.products.get({ id })).product.variants).toHaveLength(3);
  });

  it("gives one of two products at once a sku", async () => {
    const [one, two] = [await makeShirt(t), await makeShirt(t)];
    const sku = uniqueWord();
    const outcomes = await Promise.allSettled(
      [one, two].map(({ id, options }) =>
        t.api.products.createVariant({ id, title: "L", sku, options: options("L"), prices: [] }),
      ),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const lost = outcomes.find((outcome) => outcome.status === "rejected");
    expect((await refusalOf(Promise.reject(lost?.reason))).status).toBe(422);
  });

  it.each([
    ["the values of another", (p: Shirt) => ({ options: p.options("S") }), 400, "same values"],
    ["no values", (_p: Shirt) => ({}), 400, "must have a value for the option Size"],
    [
      "a foreign option",
      (_p: Shirt) => ({ options: [{ option_id: "opt_none", value: "x" }] }),
      400,
      "opt_none",
    ],
    ["a taken sku", (p: Shirt) => ({ options: p.options("L"), sku: p.s.sku }), 422, "sku"],
    [
      "an unknown currency",
      (p: Shirt) => ({ options: p.options("L"), prices: [{ currency_code: "xxx", amount: 1 }] }),
      400,
      "xxx",
    ],
    [
      "an unknown region",
      (p: Shirt) => ({ options: p.options("L"), prices: [{ region_id: "reg_none", amount: 1 }] }),
      400,
      "reg_none",
    ],
    [
      "a price of both region and currency",
      (p: Shirt) => ({
        options: p.options("L"),
        prices: [{ region_id: "r", currency_code: "usd", amount: 1 }],
      }),
      400,
      "exactly one",
    ],
    [
      "a price of neither",
      (p: Shirt) => ({ options: p.options("L"), prices: [{ amount: 1 }] }),
      400,
      "exactly one",
    ],
    [
      "a fractional price",
      (p: Shirt) => ({ options: p.options("L"), prices: [{ currency_code: "usd", amount: 1.5 }] }),
      400,
      "amount",
    ],
    [
      "a negative price",
      (p: Shirt) => ({ options: p.options("L"), prices: [{ currency_code: "usd", amount: -1 }] }),
      400,
      "amount",
    ],
    [
      "a price above the limit",
      (p: Shirt) => ({ options: p.options("L"), prices: [{ currency_code: "usd", amount: 2 ** 31 }] }),
      400,
      "amount",
    ],
    ["an unknown product", (p: Shirt) => ({ id: "prod_none", options: p.options("L") }), 400, "prod_none"],
  ])("is refused with %s", async (_what, part, status, names) => {
    const product = await makeShirt(t);
    const input = { id: product.id, title: "L", prices: usd, ...part(product) };
    const refusal = await cleanRefusalOf(t, () => t.api.products.createVariant(input));
    expect(refusal).toMatchObject({ status, message: expect.stringContaining(names) });
  });
});
