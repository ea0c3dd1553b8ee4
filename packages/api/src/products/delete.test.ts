import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { etagOf } from "../core/write";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf, refusalOf } from "../testing/refusals";
import { makeProduct, uniqueWord } from "./testing";

let t: TestApi;
beforeAll(async () => {
  t = await openTestApi();
});
afterAll(() => t.close());

describe("deleting a product", () => {
  it("takes its variants, prices, option values and links to inventory items along", async () => {
    const word = uniqueWord();
    const product = await makeProduct(t, {
      title: word,
      variants: [
        { title: "S", sku: word, options: [{ value: "S" }], prices: [{ currency_code: "usd", amount: 1 }] },
      ],
    });
    const { id } = product;
    const variantId = product.variants?.[0]?.id ?? "";
    expect(await t.api.products.delete({ id })).toEqual({ id, object: "product", deleted: true });
    expect(await refusalOf(t.api.products.get({ id }))).toMatchObject({ kind: "not_found", status: 404 });
    const live = await Promise.all([
      t.db
        .selectFrom("product_variant")
        .select("id")
        .where("product_id", "=", id)
        .where("deleted_at", "is", null)
        .execute(),
      t.db
        .selectFrom("money_amount")
        .select("id")
        .where("variant_id", "=", variantId)
        .where("deleted_at", "is", null)
        .execute(),
      t.db
        .selectFrom("product_option_value")
        .select("id")
        .where("variant_id", "=", variantId)
        .where("deleted_at", "is", null)
        .execute(),
      t.db
        .selectFrom("product_variant_inventory_item")
        .select("id")
        .where("variant_id", "=", variantId)
        .where("deleted_at", "is", null)
        .execute(),
    ]);
    expect(live).toEqual([[], [], [], []]);
    expect(await t.eventsOf(id)).toEqual(["product.created", "product.deleted"]);
  });

  it("gives its handle free", async () => {
    const title = uniqueWord();
    const { product } = await t.api.products.create({ title });
    await t.api.products.delete({ id: product.id });
    expect((await t.api.products.create({ title })).product.handle).toBe(title);
  });

  it("leaves other products alone, and is no error for what is not there", async () => {
    const other = await makeProduct(t);
    const before = await t.countRows();
    const id = "prod_none";
    expect(await t.api.products.delete({ id })).toEqual({ id, object: "product", deleted: true });
    expect(await t.countRows()).toEqual(before);
    expect((await t.api.products.get({ id: other.id })).product.variants).toHaveLength(2);
  });

  it("tells once when two delete at the same time", async () => {
    const { id } = await makeProduct(t);
    await Promise.all([t.api.products.delete({ id }), t.api.products.delete({ id })]);
    expect(await t.eventsOf(id)).toEqual(["product.created", "product.deleted"]);
  });

  it("is refused to those who saw an older version", async () => {
    const { id } = await makeProduct(t);
    const call = () => t.as("admin", { ifMatch: etagOf("2020-01-01T00:00:00.000Z") }).products.delete({ id });
    expect(await cleanRefusalOf(t, call)).toMatchObject({ status: 412 });
  });
});
