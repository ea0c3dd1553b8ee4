import { newId } from "@backroom/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createProduct } from "../products/create";
import { makeProduct, uniqueWord } from "../products/testing";
import { callerFactory } from "../root";
import { openTestApi, type TestApi } from "../testing/index";
import { whileOpen } from "../testing/locks";
import { cleanRefusalOf, refusalOf } from "../testing/refusals";
import { countingDatabase } from "../testing/statements";
import { deleteCollection } from "./delete";

let t: TestApi;
beforeAll(async () => {
  t = await openTestApi();
});
afterAll(() => t.close());

const make = async (title = `Collection ${uniqueWord()}`) =>
  (await t.api.collections.create({ title })).collection;
const productsOf = async (id: string) =>
  ((await t.api.collections.get({ id })).collection.products ?? []).map((product) => product.id).toSorted();
const makeProducts = async (count: number) => {
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) ids.push((await makeProduct(t)).id);
  return ids.toSorted();
};

describe("creating a collection", () => {
  it("takes a title alone, makes the handle of it, and tells once", async () => {
    const word = uniqueWord();
    const collection = await make(`Été ${word}`);
    expect(collection).toEqual({
      id: expect.stringMatching(/^pcol_[0-9A-Z]{26}$/),
      title: `Été ${word}`,
      handle: `ete-${word}`,
      metadata: null,
      created_at: expect.any(String),
      updated_at: expect.any(String),
      deleted_at: null,
      products: [],
    });
    expect(await t.eventsOf(collection.id)).toEqual(["product-collection.created"]);
  });

  it("keeps handle and metadata as sent, and makes a handle for a title without letters", async () => {
    const handle = uniqueWord();
    const metadata = { a: "", b: null };
    const { collection } = await t.api.collections.create({ title: "Summer", handle, metadata });
    expect(collection).toMatchObject({ handle, metadata });
    const flowers = await make("🌸");
    expect(flowers.handle).toBe(flowers.id.toLowerCase());
  });

  it("refuses no title, and a handle that is taken, also when two want it at once", async () => {
    for (const input of [{}, { title: " " }]) {
      const refusal = await cleanRefusalOf(t, () => t.api.collections.create(input as never));
      expect(refusal).toMatchObject({ kind: "invalid_data" });
    }
    const title = uniqueWord();
    const outcomes = await Promise.allSettled([make(title), make(title)]);
    expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await cleanRefusalOf(t, () => make(title))).toMatchObject({
      kind: "duplicate_error",
      message: `Product collection with handle ${title} already exists.`,
    });
  });
});

describe("updating a collection", () => {
  it("changes what is sent, keeps the handle, merges metadata", async () => {
    const before = await make();
    await t.api.collections.update({ id: before.id, metadata: { a: 1, b: 2 } });
    const { collection } = await t.api.collections.update({
      id: before.id,
      title: "After",
      metadata: { a: "" },
    });
    expect(collection).toEqual({
      ...before,
      title: "After",
      metadata: { b: 2 },
      updated_at: expect.any(String),
    });
    expect(collection.updated_at > before.updated_at).toBe(true);
  });

  it("refuses a taken handle and an unknown collection", async () => {
    const [one, two] = [await make(), await make()];
    expect((await refusalOf(t.api.collections.update({ id: one.id, handle: two.handle }))).kind).toBe(
      "duplicate_error",
    );
    expect(await refusalOf(t.api.collections.update({ id: "pcol_unknown", title: "x" }))).toMatchObject({
      kind: "not_found",
      message: "Collection pcol_unknown was not found",
    });
  });
});

/** Whether it is deleted or not. */
const idsIn = (collectionId: string) =>
  t.db.selectFrom("product").select("id").where("collection_id", "=", collectionId).execute();

describe("deleting a collection", () => {
  it("leaves no product in it, whichever comes first of two at once", async () => {
    const [known = ""] = await makeProducts(1);
    for (const put of [
      (collection_id: string) => t.api.products.create({ title: uniqueWord(), collection_id }),
      (collection_id: string) => t.api.products.update({ id: known, collection_id }),
    ]) {
      const { id } = await make();
      const late = await whileOpen(
        t,
        (ctx) => deleteCollection(ctx, id),
        () => put(id),
      );
      expect(late).toMatchObject({
        status: "rejected",
        reason: { message: expect.stringContaining(`Collection ${id} was not found`) },
      });
      expect(await idsIn(id)).toEqual([]);
    }
    const { id } = await make();
    const deletion = await whileOpen(
      t,
      (ctx) => createProduct(ctx, { title: uniqueWord(), collection_id: id }),
      () => t.api.collections.delete({ id }),
    );
    expect(deletion.status).toBe("fulfilled");
    expect(await idsIn(id)).toEqual([]);
  });

  it("frees its products and its handle, and is 404 twice", async () => {
    const { id, title } = await make();
    const [product = ""] = await makeProducts(1);
    await t.api.collections.addProducts({ id, product_ids: [product] });
    expect(await t.api.collections.delete({ id })).toEqual({
      id,
      object: "product-collection",
      deleted: true,
    });
    expect((await t.api.products.get({ id: product })).product).toMatchObject({ collection_id: null });
    expect((await cleanRefusalOf(t, () => t.api.collections.delete({ id }))).kind).toBe("not_found");
    expect((await refusalOf(t.api.collections.get({ id }))).kind).toBe("not_found");
    expect((await make(title)).handle).toBe(title.toLowerCase().replace(" ", "-"));
  });
});

describe("the products of a collection", () => {
  it("move here from other collections; unknown ones are ignored", async () => {
    const [one, two] = [await make(), await make()];
    const [a = "", b = ""] = await makeProducts(2);
    await t.api.collections.addProducts({ id: one.id, product_ids: [a, b] });
    const { collection } = await t.api.collections.addProducts({
      id: two.id,
      product_ids: [a, "prod_unknown", a],
    });
    expect(collection.products).toMatchObject([
      { id: a, profiles: [{ type: "default" }], profile: { type: "default" } },
    ]);
    expect(collection.updated_at > two.updated_at).toBe(true);
    expect(await productsOf(one.id)).toEqual([b]);
    const event = await t.db
      .selectFrom("event")
      .select("data")
      .where("resource_id", "=", two.id)
      .where("name", "=", "product-collection.products_added")
      .executeTakeFirstOrThrow();
    expect(event.data).toMatchObject({ product_ids: [a] });
  });

  it("leave only when they are here; the answer repeats what was sent", async () => {
    const [one, two] = [await make(), await make()];
    const [a = "", b = ""] = await makeProducts(2);
    await t.api.collections.addProducts({ id: one.id, product_ids: [a] });
    await t.api.collections.addProducts({ id: two.id, product_ids: [b] });
    const product_ids = [a, b, "prod_unknown"];
    expect(await t.api.collections.removeProducts({ id: one.id, product_ids })).toEqual({
      id: one.id,
      object: "product-collection",
      removed_products: product_ids,
    });
    expect(await productsOf(one.id)).toEqual([]);
    expect(await productsOf(two.id)).toEqual([b]);
  });

  it("go as one to one of two collections that take them at once", async () => {
    const [one, two] = [await make(), await make()];
    const product_ids = await makeProducts(6);
    await Promise.all([
      t.api.collections.addProducts({ id: one.id, product_ids }),
      t.api.collections.addProducts({ id: two.id, product_ids: product_ids.toReversed() }),
    ]);
    const both = [await productsOf(one.id), await productsOf(two.id)];
    expect(both.flat().toSorted()).toEqual(product_ids);
  });

  it("need a list that is not empty and a known collection", async () => {
    const { id } = await make();
    for (const change of [t.api.collections.addProducts, t.api.collections.removeProducts]) {
      expect((await cleanRefusalOf(t, () => change({ id, product_ids: [] }))).message).toBe(
        "product_ids must contain at least 1 elements",
      );
      expect((await refusalOf(change({ id: "pcol_unknown", product_ids: ["prod_1"] }))).kind).toBe(
        "not_found",
      );
    }
  });
});

describe("listing collections", () => {
  it("shows the products of each, with their profiles, and filters and searches together", async () => {
    const word = uniqueWord();
    const [one, two] = [await make(`${word} one`), await make(`${word} two`)];
    const [product = ""] = await makeProducts(1);
    await t.api.collections.addProducts({ id: one.id, product_ids: [product] });
    const { collections, count } = await t.api.collections.list({ q: word });
    expect(count).toBe(2);
    expect(collections.map(({ id }) => id)).toEqual([two.id, one.id]);
    expect(collections[1]?.products).toMatchObject([{ id: product, profiles: [{ type: "default" }] }]);
    const found = async (input: object) =>
      (await t.api.collections.list({ q: word, ...input })).collections.map(({ id }) => id);
    expect(await found({ title: one.title })).toEqual([one.id]);
    expect(await found({ handle: two.handle })).toEqual([two.id]);
    expect(await found({ created_at: { gt: "2039-01-01" } })).toEqual([]);
    expect(
      Object.keys((await t.api.collections.list({ q: word, expand: "" })).collections[0] ?? {}),
    ).not.toContain("products");
  });

  it("finds those of a discount condition, also together with q", async () => {
    const word = uniqueWord();
    const [one] = [await make(word), await make(`${word} other`)];
    const { discount } = await t.api.discounts.create({
      code: newId("code"),
      regions: [await anyRegion()],
      rule: {
        type: "percentage",
        value: 10,
        allocation: "total",
        conditions: [{ operator: "in", product_collections: [one.id] }],
      },
    });
    const { id } = await t.db
      .selectFrom("discount_condition")
      .select("id")
      .where("discount_rule_id", "=", discount.rule_id)
      .executeTakeFirstOrThrow();
    const { collections } = await t.api.collections.list({ discount_condition_id: id, q: word });
    expect(collections.map((collection) => collection.id)).toEqual([one.id]);
  });

  it("takes the same statements for many collections and products as for few", async () => {
    const statementsOf = async (limit: number) => {
      const { db, count } = countingDatabase(t.db);
      await callerFactory({ ...t.context("admin"), db }).collections.list({ limit });
      return count();
    };
    const { id } = await make();
    await t.api.collections.addProducts({ id, product_ids: await makeProducts(3) });
    expect(await statementsOf(1)).toBe(3);
    await make();
    expect(await statementsOf(50)).toBe(3);
  });
});

async function anyRegion(): Promise<string> {
  const { region } = await t.api.regions.create({
    name: "Here",
    currency_code: "usd",
    tax_rate: 0,
    payment_providers: ["manual"],
    fulfillment_providers: ["manual"],
    countries: [],
  });
  return region.id;
}
