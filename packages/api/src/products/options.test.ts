import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf } from "../testing/refusals";
import { makeProduct, uniqueWord } from "./testing";

let t: TestApi;
beforeAll(async () => {
  t = await openTestApi();
});
afterAll(() => t.close());

const optionOf = (product: { options?: { id: string }[] | undefined }, index = 0) =>
  product.options?.[index]?.id ?? "";

describe("the options of a product", () => {
  it("are added with one value for all variants, which then need one each", async () => {
    const { id } = await makeProduct(t);
    const { product } = await t.api.products.addOption({ id, title: "Colour" });
    expect(product.options?.map(({ title }) => title)).toEqual(["Size", "Colour"]);
    for (const variant of product.variants ?? []) {
      expect(variant.options?.map(({ value }) => value)).toContain("Default Value");
    }
    const half = { id, title: "L", options: [{ option_id: optionOf(product), value: "L" }], prices: [] };
    expect((await cleanRefusalOf(t, () => t.api.products.createVariant(half))).message).toContain("Colour");
    expect(await t.eventsOf(id)).toEqual(["product.created", "product.updated"]);
  });

  it("have different titles, also when two add one at once; a rename minds no case", async () => {
    const { id } = await makeProduct(t);
    const add = () => t.api.products.addOption({ id, title: "Colour" });
    const outcomes = await Promise.allSettled([add(), add()]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await cleanRefusalOf(t, add)).toMatchObject({ kind: "duplicate_error", status: 422 });
    const { product } = await t.api.products.get({ id });
    const option_id = optionOf(product);
    const taken = await cleanRefusalOf(t, () =>
      t.api.products.renameOption({ id, option_id, title: "COLOUR" }),
    );
    expect(taken.status).toBe(422);
    const renamed = await t.api.products.renameOption({ id, option_id, title: "SIZE" });
    expect(renamed.product.options?.[0]).toMatchObject({ id: option_id, title: "SIZE" });
  });

  it("are deleted when all variants share one value", async () => {
    const { id } = await makeProduct(t);
    const { product } = await t.api.products.addOption({ id, title: "Colour" });
    const option_id = optionOf(product, 1);
    const answer = await t.api.products.deleteOption({ id, option_id });
    expect(answer).toMatchObject({ option_id, object: "option", deleted: true });
    expect(answer.product.options?.map(({ title }) => title)).toEqual(["Size"]);
    expect(answer.product.variants?.map(({ options }) => options?.length)).toEqual([1, 1]);
    // What is gone is no error.
    await t.api.products.deleteOption({ id, option_id });
  });

  it("stay when variants differ by them", async () => {
    const product = await makeProduct(t);
    const refusal = await cleanRefusalOf(t, () =>
      t.api.products.deleteOption({ id: product.id, option_id: optionOf(product) }),
    );
    expect(refusal).toMatchObject({
      status: 400,
      message: expect.stringContaining("2 different values for Size"),
    });
  });

  it("of another product are refused, and so are unknown products", async () => {
    const [one, two] = [await makeProduct(t), await makeProduct(t)];
    const input = { id: one.id, option_id: optionOf(two), title: "x" };
    const calls = [
      () => t.api.products.renameOption(input),
      () => t.api.products.deleteOption({ id: one.id, option_id: optionOf(two) }),
      () => t.api.products.addOption({ id: "prod_none", title: "x" }),
      () => t.api.products.renameOption({ ...input, id: "prod_none" }),
      () => t.api.products.deleteOption({ id: "prod_none", option_id: optionOf(two) }),
    ];
    for (const call of calls) expect((await cleanRefusalOf(t, call)).status).toBe(404);
  });
});

describe("types and tags", () => {
  it("are listed whole, and by use", async () => {
    const word = uniqueWord();
    await makeProduct(t, { type: { value: word }, tags: [{ value: word }] });
    const { id } = await makeProduct(t, { tags: [{ value: word }] });
    await t.api.products.delete({ id });
    const { types } = await t.api.products.listTypes();
    expect(types).toContainEqual(expect.objectContaining({ value: word, metadata: null }));
    const { tags } = await t.api.products.listTagUsage();
    // Deleted products count.
    expect(tags).toContainEqual({ id: expect.any(String), usage_count: "2", value: word });
  });
});
