import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { find } from "../core/read";
import { openTestApi, type TestApi } from "../testing/index";
import { refusalOf } from "../testing/refusals";
import { makeProduct } from "./testing";
import { productView, variantView } from "./view";

let t: TestApi;
beforeAll(async () => {
  t = await openTestApi();
});
afterAll(() => t.close());

describe("getting a product", () => {
  it("shows profile and profile_id only with its profiles", async () => {
    const { id } = await makeProduct(t);
    const shown = await t.api.products.get({ id, expand: "profiles" });
    const [profile] = shown.product.profiles ?? [];
    expect(shown.product).toMatchObject({ profile, profile_id: profile?.id });
    const bare = await t.api.products.get({ id, expand: "" });
    for (const name of ["profiles", "profile", "profile_id"]) expect(bare.product).not.toHaveProperty(name);
    const asked = await t.api.products.get({ id, fields: "profile_id", expand: "" });
    expect(asked.product.profile_id).toBe(profile?.id);
  });

  it("shows prices and stock where variants are expanded, and variants in the order of their rank", async () => {
    const { id } = await makeProduct(t);
    const { product } = await t.api.products.get({ id, expand: "variants,variants.prices" });
    expect(product.variants?.map(({ title }) => title)).toEqual(["S", "M"]);
    expect(product.variants?.[0]).toMatchObject({ purchasable: true, original_price: null, tax_rates: null });
    const { product: stocked } = await t.api.products.get({ id, expand: "variants" });
    expect(stocked.variants?.[0]).toMatchObject({ purchasable: true });
    expect(stocked.variants?.[0]).not.toHaveProperty("original_price");
    const { product: restricted } = await t.api.products.get({
      id,
      fields: "title,variants.sku",
      expand: "",
    });
    expect(restricted.variants?.[0]).toEqual({ sku: product.variants?.[0]?.sku });
  });

  it("adds to the defaults and takes from them where every name has a sign, else shows what is named", async () => {
    const { id } = await makeProduct(t);
    const all = Object.keys((await t.api.products.get({ id, expand: "" })).product);
    const shown = async (fields: string) =>
      Object.keys((await t.api.products.get({ id, fields, expand: "" })).product).sort();
    const without = (...names: string[]) => all.filter((name) => !names.includes(name)).sort();
    expect(await shown("-handle,+title")).toEqual(without("handle"));
    expect(await shown("*tags")).toEqual([...all, "tags"].sort());
    expect(await shown("-handle,*tags")).toEqual([...without("handle"), "tags"].sort());
    expect(await shown("title,*tags")).toEqual(["id", "tags", "title"]);
    expect(await shown("+title,handle,-status")).toEqual(["handle", "id", "title"]);
    expect(await shown("tags")).toEqual(["id", "tags"]);
    expect(await shown("")).toEqual(["id"]);
    // A plus in an address is a blank, if it is not encoded.
    expect(await shown(" title,-handle")).toEqual(without("handle"));
    expect(await shown("title, handle, tags")).toEqual(["handle", "id", "tags", "title"]);
  });

  it("refuses unknown ids and relations", async () => {
    expect(await refusalOf(t.api.products.get({ id: "prod_none" }))).toMatchObject({ status: 404 });
    const { id } = await makeProduct(t);
    const refusal = await refusalOf(t.api.products.get({ id, expand: "variants.colours" }));
    expect(refusal).toMatchObject({ kind: "invalid_data" });
  });
});

describe("what other resources may expand", () => {
  it("a variant's product with its profiles, as line items show it", async () => {
    const { variants } = await makeProduct(t);
    const id = variants?.[0]?.id ?? "";
    const variant = await find(t.db, variantView, id, { expand: "product.profiles" });
    const product = variant?.product;
    expect(product).toMatchObject({ profile: { type: "default" }, profile_id: product?.profile?.id });
    expect(variantView.schema.safeParse(variant).success).toBe(true);
  });

  it("fits its own schema, with every relation", async () => {
    const { id } = await makeProduct(t, {
      tags: [{ value: "t" }],
      type: { value: "t" },
      images: ["https://i/1"],
    });
    const row = await find(t.db, productView, id);
    expect(productView.schema.safeParse(row).error).toBeUndefined();
  });
});
