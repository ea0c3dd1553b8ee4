import { newId } from "@backroom/db";
import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Refusal } from "../core/errors";
import { openTestApi, type TestApi } from "../testing/index";
import { makeCategory, makePriceList, makeProduct, makeShirt, uniqueWord } from "./testing";

/** What `product_listing` and the search say of products, held against the tables they are made from. */

let t: TestApi;
beforeAll(async () => {
  t = await openTestApi();
});
afterAll(() => t.close());

type Query = Parameters<TestApi["api"]["products"]["list"]>[0];

/** What the list shows by itself, and sorted by title, which it finds without the listing. */
async function bothWays(query: Query) {
  const pages = await Promise.all(
    [{}, { order: "title" }].map((order) => t.api.products.list({ limit: 100, ...query, ...order })),
  );
  return pages.map(({ products, count }) => ({ ids: products.map(({ id }) => id).sort(), count }));
}
async function expectSame(query: Query): Promise<string[]> {
  const [quick, plain] = await bothWays(query);
  expect(quick).toEqual(plain);
  expect(quick?.count).toBe(quick?.ids.length);
  return quick?.ids ?? [];
}

/** What is deleted already cannot be linked or priced. */
function mustBeRefusal(error: unknown): void {
  if (!(error instanceof Error && error.cause instanceof Refusal)) throw error;
}

const insertPrice = (variant_id: string, price_list_id: string) =>
  t.db
    .insertInto("money_amount")
    .values({ id: newId("ma"), currency_code: "usd", amount: 1, variant_id, price_list_id })
    .execute();

describe("products by category and by price list", () => {
  const places = 2;
  const step = fc.record({
    what: fc.constantFrom(
      "link",
      "unlink",
      "replace",
      "price",
      "unprice",
      "delete variant",
      "delete product",
      "revive",
      "date",
    ),
    product: fc.nat(2),
    variant: fc.nat(1),
    place: fc.nat(places - 1),
  });

  it("are those of the links and prices there are, whatever happens to these", async () => {
    let shown = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const shirts = await Promise.all([makeShirt(t), makeShirt(t), makeShirt(t)]);
        const categories = [await makeCategory(t), await makeCategory(t)];
        const lists = [await makePriceList(t), await makePriceList(t)];
        for (const { what, product, variant, place } of steps) {
          const shirt = shirts[product];
          const list = lists[place] ?? "";
          const category = categories[place]?.id ?? "";
          if (!shirt) throw new Error("There are three");
          const chosen = variant === 0 ? shirt.s.id : shirt.m.id;
          const act = {
            link: () =>
              t.api.productCategories.addProducts({ id: category, product_ids: [{ id: shirt.id }] }),
            unlink: () =>
              t.api.productCategories.removeProducts({ id: category, product_ids: [{ id: shirt.id }] }),
            replace: () => t.api.products.update({ id: shirt.id, categories: [{ id: category }] }),
            price: () => insertPrice(chosen, list),
            unprice: () => t.api.priceLists.deleteVariantPrices({ id: list, variant_id: chosen }),
            "delete variant": () => t.api.products.deleteVariant({ id: shirt.id, variant_id: chosen }),
            "delete product": () => t.api.products.delete({ id: shirt.id }),
            revive: () => sql`update product set deleted_at = null where id = ${shirt.id}`.execute(t.db),
            date: () =>
              sql`update product set created_at = created_at - interval '1 day' where id = ${shirt.id}`.execute(
                t.db,
              ),
          }[what];
          await act().catch(mustBeRefusal);
        }
        for (const { id } of categories) shown += (await expectSame({ category_id: [id] })).length;
        await expectSame({ category_id: categories.map(({ id }) => id) });
        for (const id of lists) shown += (await expectSame({ price_list_id: [id] })).length;
        await expectSame({ price_list_id: lists });
        const { rows } = await sql`
          select l.* from product_listing l join product p on p.id = l.product_id
          where p.deleted_at is not null or p.created_at <> l.created_at`.execute(t.db);
        expect(rows).toEqual([]);
      }),
      { numRuns: 20 },
    );
    // Chance decides how much of it was listed; nothing at all would mean that nothing was compared.
    expect(shown).toBeGreaterThan(0);
  });

  it("go with a category, a price list, a product and a variant that are removed for good", async () => {
    const shirt = await makeShirt(t);
    const category = await makeCategory(t);
    const list = await makePriceList(t);
    const remove = (table: string, id: string) =>
      sql`delete from ${sql.table(table)} where id = ${id}`.execute(t.db);
    await t.api.productCategories.addProducts({ id: category.id, product_ids: [{ id: shirt.id }] });
    await insertPrice(shirt.s.id, list);
    const listed = () =>
      t.db
        .selectFrom("product_listing")
        .select("kind")
        .where("product_id", "=", shirt.id)
        .orderBy("kind")
        .execute();
    expect(await listed()).toEqual([{ kind: "category" }, { kind: "price_list" }]);
    await remove("product_variant", shirt.s.id);
    expect(await listed()).toEqual([{ kind: "category" }]);
    await insertPrice(shirt.m.id, list);
    await remove("price_list", list);
    expect(await listed()).toEqual([{ kind: "category" }]);
    await remove("product_category", category.id);
    expect(await listed()).toEqual([]);
  });

  it("are right when the last price goes while another comes", async () => {
    const shirt = await makeShirt(t);
    const list = await makePriceList(t);
    for (let round = 0; round < 15; round += 1) {
      await insertPrice(shirt.s.id, list);
      await Promise.all([
        t.api.priceLists.deleteVariantPrices({ id: list, variant_id: shirt.s.id }),
        insertPrice(shirt.m.id, list),
      ]);
      expect(await expectSame({ price_list_id: [list] })).toEqual([shirt.id]);
      await t.api.priceLists.deleteProductPrices({ id: list, product_id: shirt.id });
      expect(await expectSame({ price_list_id: [list] })).toEqual([]);
    }
  });

  it("are right when a product is deleted while it is put in a category and gets a price", async () => {
    const category = await makeCategory(t);
    const list = await makePriceList(t);
    for (let round = 0; round < 10; round += 1) {
      const shirt = await makeShirt(t);
      await Promise.allSettled([
        t.api.products.delete({ id: shirt.id }),
        t.api.productCategories.addProducts({ id: category.id, product_ids: [{ id: shirt.id }] }),
        insertPrice(shirt.m.id, list),
      ]);
    }
    expect(await expectSame({ category_id: [category.id] })).toEqual([]);
    expect(await expectSame({ price_list_id: [list] })).toEqual([]);
  });
});

describe("a search", () => {
  it("shows each product once, however often the text is found, and not what is deleted", async () => {
    const word = uniqueWord();
    const many = await makeProduct(t, { title: `${word} ${word}`, description: word });
    const gone = await makeProduct(t, { title: word });
    await t.api.products.delete({ id: gone.id });
    expect(await expectSame({ q: word.toUpperCase() })).toEqual([many.id]);
    expect((await t.api.products.list({ q: word, deleted_at: { gt: "2020-01-01" } })).products).toMatchObject(
      [{ id: gone.id }],
    );
  });

  it("finds a code by any part of it, and nothing that has the long part alone", async () => {
    const word = uniqueWord();
    const code = `${word.slice(0, 2)}-48151623-1`;
    const shirt = await makeShirt(t);
    const setSku = (id: string, sku: string) =>
      t.api.products.updateVariant({ id: shirt.id, variant_id: id, sku });
    await setSku(shirt.s.id, `A${code}B`);
    await makeProduct(t, { title: "48151623" });
    for (const q of [code, code.toUpperCase(), "-48151623-", "8151623-1b", `${code}B`]) {
      expect(await expectSame({ q }), q).toEqual([shirt.id]);
    }
    expect(await expectSame({ q: "x-48151623-1" })).toEqual([]);
    expect(await expectSame({ q: "48151623-2" })).toEqual([]);
    expect(await expectSame({ q: "48151623" })).toHaveLength(2);
  });

  it("looks for letters of any script without regard to their case, and for % and _ in codes as they are", async () => {
    const word = uniqueWord();
    const product = await makeProduct(t, { title: `ÄRMEL ${word}`, description: `Größe_4711 50%_${word}` });
    for (const q of [`ärmel ${word}`, `GRÖSSE_4711`.replace("SS", "ß"), `50%_${word}`, `GRÖße_4711 50%`]) {
      expect(await expectSame({ q }), q).toEqual([product.id]);
    }
    expect(await expectSame({ q: `50__${word}` })).toEqual([]);
    expect(await expectSame({ q: "e%4711 50%" })).toEqual([]);
  });
});
