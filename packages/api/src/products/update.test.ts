import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { etagOf } from "../core/write";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf, refusalOf } from "../testing/refusals";
import type { UpdateProductInput } from "./schema";
import { makeCategory, makeChannel, makeCollection, makeProduct, uniqueWord } from "./testing";

let t: TestApi;
beforeAll(async () => {
  t = await openTestApi();
});
afterAll(() => t.close());

const full = async () => ({
  collection_id: await makeCollection(t),
  sales_channels: [{ id: await makeChannel(t) }],
  categories: [{ id: (await makeCategory(t)).id }],
  type: { value: uniqueWord() },
  tags: [{ value: uniqueWord() }, { value: uniqueWord() }],
  images: ["https://img.test/1.png", "https://img.test/2.png"],
});

describe("updating a product", () => {
  it("sets what is sent, leaves the rest, and tells what changed", async () => {
    const before = await makeProduct(t, await full());
    const { product } = await t.api.products.update({
      id: before.id,
      title: "Renamed",
      status: "rejected",
      weight: 7,
      metadata: { a: 1 },
    });
    expect(product).toEqual({
      ...before,
      title: "Renamed",
      status: "rejected",
      weight: 7,
      metadata: { a: 1 },
      updated_at: expect.any(String),
    });
    expect(product.updated_at > before.updated_at).toBe(true);
    const event = await t.db
      .selectFrom("event")
      .select(["data", "changes"])
      .where("resource_id", "=", before.id)
      .where("name", "=", "product.updated")
      .executeTakeFirstOrThrow();
    expect(event.data).toMatchObject({ fields: ["title", "status", "weight", "metadata"] });
    expect(event.changes).toMatchObject({
      title: { from: before.title, to: "Renamed" },
      weight: { from: null, to: 7 },
    });
  });

  it("replaces images, tags, channels, categories and type, in the order sent", async () => {
    const { id } = await makeProduct(t, await full());
    const next = await full();
    const images = ["https://img.test/3.png", "https://img.test/1.png"];
    const { product } = await t.api.products.update({ id, ...next, images });
    expect(product.images?.map(({ url }) => url)).toEqual(images);
    expect(product).toMatchObject({
      collection_id: next.collection_id,
      type: next.type,
      sales_channels: next.sales_channels,
      categories: next.categories,
    });
    expect(product.tags?.map(({ value }) => value).sort()).toEqual(
      next.tags.map(({ value }) => value).sort(),
    );
  });

  it("clears with an empty list, and null clears columns", async () => {
    const { id } = await makeProduct(t, { ...(await full()), description: "x", weight: 3 });
    const { product } = await t.api.products.update({
      id,
      images: [],
      tags: [],
      sales_channels: [],
      categories: [],
      type: null,
      collection_id: null,
      description: null,
      weight: null,
      thumbnail: null,
      handle: null,
    });
    expect(product).toMatchObject({
      images: [],
      tags: [],
      sales_channels: [],
      categories: [],
      type: null,
      type_id: null,
      collection: null,
      collection_id: null,
      description: null,
      weight: null,
      thumbnail: null,
      handle: null,
    });
  });

  it("is told by null to clear columns, channels and categories, and nothing of other lists", async () => {
    const before = await makeProduct(t, { ...(await full()), metadata: { a: 1 } });
    const { product } = await t.api.products.update({
      id: before.id,
      ...{ description: null, collection_id: null, type: null, sales_channels: null, categories: null },
      ...{ images: null, tags: null, variants: null, metadata: null },
    });
    expect(product).toMatchObject({ collection: null, type: null, sales_channels: [], categories: [] });
    for (const kept of ["images", "tags", "variants", "metadata"] as const) {
      expect(product[kept]).toEqual(before[kept]);
    }
  });

  it("merges metadata, one key at a time too", async () => {
    const { id } = await makeProduct(t, { metadata: { a: 1, b: 2 } });
    const updated = await t.api.products.update({ id, metadata: { a: "", c: null } });
    expect(updated.product.metadata).toEqual({ b: 2, c: null });
    await t.api.products.setMetadata({ id, key: "d", value: "x" });
    const { product } = await t.api.products.setMetadata({ id, key: "b", value: "" });
    expect(product.metadata).toEqual({ c: null, d: "x" });
  });

  it("takes the first image as thumbnail only where there is none", async () => {
    const { id } = await makeProduct(t);
    const first = await t.api.products.update({ id, images: ["/a.png"] });
    expect(first.product.thumbnail).toBe("/a.png");
    expect((await t.api.products.update({ id, images: ["/b.png"] })).product.thumbnail).toBe("/a.png");
  });

  it("lets one of two editors save who saw the same product", async () => {
    const before = await makeProduct(t);
    const ifMatch = etagOf(before.updated_at);
    const save = (title: string) => t.as("admin", { ifMatch }).products.update({ id: before.id, title });
    const outcomes = await Promise.allSettled([save("One"), save("Two")]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const lost = outcomes.find((outcome) => outcome.status === "rejected");
    expect((await refusalOf(Promise.reject(lost?.reason))).status).toBe(412);
  });

  it("gives a handle to one of two products at once", async () => {
    const [one, two] = [await makeProduct(t), await makeProduct(t)];
    const handle = uniqueWord();
    const outcomes = await Promise.allSettled(
      [one, two].map(({ id }) => t.api.products.update({ id, handle })),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("what is refused when a product is updated", () => {
  const refusals: [string, Partial<UpdateProductInput>, number, string][] = [
    ["an unknown collection", { collection_id: "pcol_none" }, 404, "pcol_none"],
    ["an unknown category", { categories: [{ id: "pcat_none" }] }, 404, "pcat_none"],
    ["an image with a script", { images: ["javascript:alert(1)"] }, 400, "images.0"],
    ["an image with a hidden script", { images: ["java\tscript:alert(1)"] }, 400, "images.0"],
    ["a thumbnail with a script", { thumbnail: " JavaScript:alert(1)" }, 400, "thumbnail"],
    ["an image that is data", { images: ["data:text/html,<script>"] }, 400, "images.0"],
    ["an empty title", { title: "" }, 400, "title"],
    ["metadata that is too large", { metadata: { a: "x".repeat(70_000) } }, 400, "64 kB"],
    [
      "metadata that is too deep",
      { metadata: JSON.parse(`${'{"a":'.repeat(20)}1${"}".repeat(20)}`) },
      400,
      "nested",
    ],
    [
      "2,501 variants",
      { variants: Array.from({ length: 2_501 }, (_, index) => ({ title: `${index}` })) },
      400,
      "2500",
    ],
    ["a variant that is not there", { variants: [{ id: "variant_none" }] }, 404, "variant_none"],
  ];
  it.each(refusals)("%s", async (_what, input, status, names) => {
    const before = await makeProduct(t);
    const refusal = await cleanRefusalOf(t, () =>
      t.api.products.update({ id: before.id, subtitle: "lost", ...input }),
    );
    expect(refusal.status).toBe(status);
    expect(refusal.message).toContain(names);
    expect((await t.api.products.get({ id: before.id })).product.subtitle).toBeNull();
  });

  it("null for what must not be empty, and properties of creation alone", async () => {
    const { id } = await makeProduct(t);
    for (const input of [{ status: null }, { title: null }, { is_giftcard: true }, { options: [] }]) {
      const refusal = await refusalOf(t.api.products.update({ id, ...input } as never));
      expect(refusal.status).toBe(400);
    }
  });

  it("unknown sales channels: the envelope of checks made beforehand", async () => {
    const { id } = await makeProduct(t);
    const refusal = await cleanRefusalOf(t, () =>
      t.api.products.update({ id, sales_channels: [{ id: "sc_none" }] }),
    );
    expect(refusal.toBody()).toMatchObject({ errors: ["Sales channels sc_none do not exist"] });
  });

  it("a handle of another product, and a product that is not there", async () => {
    const [one, two] = [await makeProduct(t), await makeProduct(t)];
    const taken = await cleanRefusalOf(t, () => t.api.products.update({ id: one.id, handle: two.handle }));
    expect(taken).toMatchObject({ status: 422, message: expect.stringContaining(two.handle ?? "") });
    const id = "prod_none";
    expect((await refusalOf(t.api.products.update({ id, title: "x" }))).status).toBe(404);
    expect((await refusalOf(t.api.products.setMetadata({ id, key: "a", value: "b" }))).status).toBe(404);
  });
});
