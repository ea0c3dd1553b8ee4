import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf } from "../testing/refusals";
import { makeShirt, type Shirt } from "./testing";

let t: TestApi;
beforeAll(async () => {
  t = await openTestApi();
});
afterAll(() => t.close());

describe("updating a variant", () => {
  it("sets what is sent and tells what changed; the product has a new version", async () => {
    const { id, s, options } = await makeShirt(t);
    const before = (await t.api.products.get({ id })).product.updated_at;
    const { product } = await t.api.products.updateVariant({
      id,
      variant_id: s.id,
      title: "Small",
      ean: "123",
      metadata: { a: 1 },
      options: options("XS"),
    });
    expect(product.variants?.[0]).toMatchObject({
      title: "Small",
      ean: "123",
      sku: s.sku,
      metadata: { a: 1 },
      options: [{ value: "XS" }],
      prices: s.prices,
    });
    expect(product.updated_at > before).toBe(true);
    const event = await t.db
      .selectFrom("event")
      .select("changes")
      .where("resource_id", "=", s.id)
      .where("name", "=", "product-variant.updated")
      .executeTakeFirstOrThrow();
    expect(event.changes).toMatchObject({
      title: { from: "S", to: "Small" },
      ean: { from: null, to: "123" },
    });
  });

  it("answers with as little as is asked for", async () => {
    const { id, s } = await makeShirt(t);
    const input = { id, variant_id: s.id, title: "Small", fields: "id,updated_at", expand: "" };
    const { product } = await t.api.products.updateVariant(input);
    expect(Object.keys(product).sort()).toEqual(["id", "updated_at"]);
    expect((await t.api.variants.get({ id: s.id })).variant.title).toBe("Small");
  });

  it.each([
    ["an unknown variant", (_p: Shirt) => ({ variant_id: "variant_none" }), 404, "variant_none"],
    ["the values of another", (p: Shirt) => ({ options: p.options("M") }), 400, "same values"],
    [
      "an unknown option",
      (_p: Shirt) => ({ options: [{ option_id: "opt_none", value: "x" }] }),
      404,
      "opt_none",
    ],
    ["a taken sku", (p: Shirt) => ({ sku: p.m.sku }), 422, "sku"],
    [
      "a price of the other variant",
      (p: Shirt) => ({ prices: [{ id: p.m.prices?.[0]?.id ?? "", amount: 1 }] }),
      404,
      "Price",
    ],
    [
      "one price twice",
      (p: Shirt) => ({ prices: [1, 2].map((amount) => ({ id: p.s.prices?.[0]?.id ?? "", amount })) }),
      400,
      "twice",
    ],
    [
      "an unknown region",
      (_p: Shirt) => ({ prices: [{ region_id: "reg_none", amount: 1 }] }),
      404,
      "reg_none",
    ],
    ["a null title", (_p: Shirt) => ({ title: null as never }), 400, "title"],
  ])("is refused with %s", async (_what, part, status, names) => {
    const product = await makeShirt(t);
    const input = { id: product.id, variant_id: product.s.id, ...part(product) };
    const refusal = await cleanRefusalOf(t, () => t.api.products.updateVariant(input));
    expect(refusal).toMatchObject({ status, message: expect.stringContaining(names) });
  });

  it("is refused over another product, and nothing moves", async () => {
    const [one, two] = [await makeShirt(t), await makeShirt(t)];
    const refusal = await cleanRefusalOf(t, () =>
      t.api.products.updateVariant({ id: one.id, variant_id: two.s.id, title: "stolen" }),
    );
    expect(refusal.status).toBe(404);
  });
});
