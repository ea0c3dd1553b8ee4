import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callerFactory } from "../root";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf } from "../testing/refusals";
import { countingDatabase } from "../testing/statements";
import { makeChannel, makeCollection, makeProduct, uniqueWord } from "./testing";

let t: TestApi;
beforeAll(async () => {
  t = await openTestApi();
});
afterAll(() => t.close());

const get = async (id: string) => (await t.api.products.get({ id })).product;

async function makeTwo() {
  const [web, shop, tag, type] = [await makeChannel(t), await makeChannel(t), uniqueWord(), uniqueWord()];
  const one = await makeProduct(t, { tags: [{ value: tag }], sales_channels: [{ id: web }] });
  const two = await makeProduct(t, {
    status: "draft",
    sales_channels: [{ id: shop }],
    type: { value: type },
  });
  return { one: one.id, two: two.id, ids: [one.id, two.id], web, shop, tag, type };
}

describe("a bulk edit of products", () => {
  it("changes all of them and says what was and is", async () => {
    const { one, two, ids, web, shop, tag, type } = await makeTwo();
    const [collection_id, added] = [await makeCollection(t), uniqueWord()];
    const answer = await t.api.products.bulk({
      ids: [...ids, one],
      status: "published",
      collection_id,
      type,
      add_tags: [added],
      remove_tags: [tag],
      add_sales_channels: [shop],
      remove_sales_channels: [web],
    });
    expect(answer.counts).toEqual({ selected: 2, variants: 0, products: 2, changes: 7 });
    const changesOf = (id: string) =>
      Object.fromEntries(
        answer.changes.filter((one) => one.id === id).map(({ field, from, to }) => [field, [from, to]]),
      );
    expect(changesOf(one)).toEqual({
      collection_id: [null, collection_id],
      type: [null, type],
      tags: [[tag], [added]],
      sales_channels: [[web], [shop]],
    });
    expect(changesOf(two)).toEqual({
      status: ["draft", "published"],
      collection_id: [null, collection_id],
      tags: [[], [added]],
    });
    for (const id of ids) {
      const product = await get(id);
      expect(product).toMatchObject({ status: "published", collection_id, type: { value: type } });
      expect(product.tags?.map(({ value }) => value)).toEqual([added]);
      expect(product.sales_channels?.map((channel) => channel.id)).toEqual([shop]);
      expect(await t.eventsOf(id)).toEqual(["product.created", "product.updated"]);
    }
  });

  it("with Dry-Run answers the same and changes nothing", async () => {
    const { ids, two, type } = await makeTwo();
    const input = { ids, status: "rejected" as const, type: null, add_tags: [uniqueWord()] };
    const before = [await t.countRows(), await get(two)];
    const plan = await t.as("admin", { dryRun: true }).products.bulk(input);
    expect([await t.countRows(), await get(two)]).toEqual(before);
    expect(plan.changes).toContainEqual(
      expect.objectContaining({ id: two, field: "type", from: type, to: null }),
    );
    expect(await t.api.products.bulk(input)).toMatchObject({ changes: plan.changes, counts: plan.counts });
  });

  it("moves the ETag on when only links change, and leaves what is so already", async () => {
    const { one, two, shop } = await makeTwo();
    const before = [await get(one), await get(two)];
    const { changes } = await t.api.products.bulk({ ids: [one, two], add_sales_channels: [shop] });
    expect(changes.map(({ id }) => id)).toEqual([one]);
    expect((await get(one)).updated_at > (before[0]?.updated_at ?? "")).toBe(true);
    expect((await get(two)).updated_at).toBe(before[1]?.updated_at);
    expect(await t.eventsOf(two)).toEqual(["product.created"]);
  });

  it("deletes with variants and prices", async () => {
    const { ids, one, two } = await makeTwo();
    const { changes, counts } = await t.api.products.bulk({ ids, delete: true });
    expect(counts).toMatchObject({ products: 2, changes: 2 });
    expect(changes[0]).toMatchObject({ field: "deleted", from: false, to: true });
    const live = await t.db
      .selectFrom("product_variant")
      .innerJoin("money_amount", "money_amount.variant_id", "product_variant.id")
      .select("money_amount.id")
      .where("product_id", "in", [one, two])
      .where((row) =>
        row.or([row("product_variant.deleted_at", "is", null), row("money_amount.deleted_at", "is", null)]),
      )
      .execute();
    expect(live).toEqual([]);
    expect(await t.eventsOf(two)).toEqual(["product.created", "product.deleted"]);
  });

  it("takes the same statements for many products as for one", async () => {
    const ids: string[] = [];
    for (let index = 0; index < 9; index += 1) ids.push((await makeProduct(t)).id);
    const channel = await makeChannel(t);
    const statementsOf = async (some: string[]) => {
      const counting = countingDatabase(t.db);
      const edit = { status: "draft" as const, type: uniqueWord(), add_tags: [uniqueWord()] };
      await callerFactory({ ...t.context("admin"), db: counting.db }).products.bulk({
        ids: some,
        ...edit,
        add_sales_channels: [channel],
      });
      return counting.count();
    };
    expect(await statementsOf(ids.slice(1))).toBe(await statementsOf(ids.slice(0, 1)));
  });
});

describe("is refused as a whole", () => {
  const cases: [string, (web: string) => object, number, string][] = [
    ["without a change", () => ({}), 400, "nothing to change"],
    ["with a deletion beside another change", () => ({ delete: true, status: "draft" }), 400, "stand alone"],
    ["for a product that is not there", () => ({ status: "draft", extra: "prod_none" }), 404, "prod_none"],
    ["with an unknown collection", () => ({ status: "draft", collection_id: "pcol_none" }), 404, "pcol_none"],
    [
      "with an unknown channel",
      () => ({ status: "draft", add_sales_channels: ["sc_none"] }),
      400,
      "do not exist",
    ],
    ["with an unknown status", () => ({ status: "sold" }), 400, "status"],
    ["with one tag to add and to remove", () => ({ add_tags: ["a"], remove_tags: ["a"] }), 400, "add_tags"],
    [
      "with one channel to add and to remove",
      (web) => ({ add_sales_channels: [web], remove_sales_channels: [web] }),
      400,
      "add_sales_channels",
    ],
    ["with an empty tag", () => ({ add_tags: [" "] }), 400, "add_tags.0 should not be empty"],
  ];
  it.each(cases)("%s", async (_what, bad, status, message) => {
    const { ids, web } = await makeTwo();
    const { extra, ...edit } = { extra: undefined, ...bad(web) };
    const input = { ids: extra ? [...ids, extra] : ids, ...edit };
    const refusal = await cleanRefusalOf(t, () => t.api.products.bulk(input));
    expect(refusal).toMatchObject({ status, message: expect.stringContaining(message) });
  });

  it("with more than a thousand ids, or none", async () => {
    const many = Array.from({ length: 1_001 }, (_, index) => `prod_${index}`);
    for (const ids of [many, []]) {
      const refusal = await cleanRefusalOf(t, () => t.api.products.bulk({ ids, status: "draft" }));
      expect(refusal).toMatchObject({ status: 400, message: expect.stringContaining("ids must contain") });
    }
  });
});

it("two at once on the same products, in other orders, both succeed", async () => {
  const { ids } = await makeTwo();
  const [a, b] = [uniqueWord(), uniqueWord()];
  await Promise.all([
    t.api.products.bulk({ ids, add_tags: [a, b] }),
    t.api.products.bulk({ ids: [...ids].reverse(), add_tags: [b, a] }),
  ]);
  for (const id of ids) {
    const values = (await get(id)).tags?.map(({ value }) => value) ?? [];
    expect(values.filter((value) => [a, b].includes(value)).sort()).toEqual([a, b].sort());
  }
});
