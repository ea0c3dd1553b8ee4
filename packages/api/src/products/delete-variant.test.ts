import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf } from "../testing/refusals";
import { makeShirt } from "./testing";

let t: TestApi;
beforeAll(async () => {
  t = await openTestApi();
});
afterAll(() => t.close());

describe("deleting a variant", () => {
  it("answers the product without it, and is no error twice", async () => {
    const { id, s } = await makeShirt(t);
    const { product, ...rest } = await t.api.products.deleteVariant({ id, variant_id: s.id });
    expect(rest).toEqual({ variant_id: s.id, object: "product-variant", deleted: true });
    expect(product.variants?.map(({ title }) => title)).toEqual(["M"]);
    expect(product.options?.[0]?.values?.map(({ value }) => value)).toEqual(["M"]);
    await t.api.products.deleteVariant({ id, variant_id: s.id });
    expect(await t.eventsOf(s.id)).toEqual(["product-variant.created", "product-variant.deleted"]);
  });

  it("is refused over another product, which keeps it, and for an unknown one", async () => {
    const [one, two] = [await makeShirt(t), await makeShirt(t)];
    const foreign = await cleanRefusalOf(t, () =>
      t.api.products.deleteVariant({ id: one.id, variant_id: two.s.id }),
    );
    expect(foreign.status).toBe(404);
    const unknown = await cleanRefusalOf(t, () =>
      t.api.products.deleteVariant({ id: "prod_none", variant_id: two.s.id }),
    );
    expect(unknown.status).toBe(404);
    expect((await t.api.products.get({ id: two.id })).product.variants).toHaveLength(2);
  });
});
