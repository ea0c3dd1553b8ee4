import { newId } from "@backroom/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { uniqueWord } from "../products/testing";
import { openTestApi, type TestApi } from "../testing/index";
import { refusalOf } from "../testing/refusals";

let t: TestApi;
beforeAll(async () => {
  t = await openTestApi();
});
afterAll(() => t.close());

/** Types and tags are read alike. */
const kinds = [
  {
    kind: "types",
    table: "product_type",
    links: "discount_condition_product_type",
    column: "product_type_id",
    type: "product_types",
    limit: 20,
    list: async (input: object) => {
      const { product_types, ...page } = await t.api.productTypes.list(input);
      return { rows: product_types, ...page };
    },
  },
  {
    kind: "tags",
    table: "product_tag",
    links: "discount_condition_product_tag",
    column: "product_tag_id",
    type: "product_tags",
    limit: 10,
    list: async (input: object) => {
      const { product_tags, ...page } = await t.api.productTags.list(input);
      return { rows: product_tags, ...page };
    },
  },
] as const;

describe.each(kinds)("product $kind", ({ table, links, column, type, limit, list }) => {
  const make = async (value: string): Promise<string> => {
    const id = newId("x");
    await t.db.insertInto(table).values({ id, value }).execute();
    return id;
  };
  const found = async (input: object) => (await list(input)).rows.map((row) => row.id);

  it("are listed newest first, as rows of four members, without deleted ones", async () => {
    const word = uniqueWord();
    const [one, two, gone] = [
      await make(`${word} one`),
      await make(`${word} two`),
      await make(`${word} gone`),
    ];
    await t.db
      .updateTable(table)
      .set({ deleted_at: new Date().toISOString() })
      .where("id", "=", gone)
      .execute();
    const page = await list({ q: word.toUpperCase() });
    expect(page).toEqual({
      rows: [
        { id: two, value: `${word} two`, created_at: expect.any(String), updated_at: expect.any(String) },
        { id: one, value: `${word} one`, created_at: expect.any(String), updated_at: expect.any(String) },
      ],
      count: 2,
      offset: 0,
      limit,
    });
    expect(await found({ q: word, order: "value" })).toEqual([one, two]);
  });

  it("are found by id and value: one, several, or by comparison", async () => {
    const word = uniqueWord();
    const [linen, linnet, wool] = [
      await make(`${word} linen`),
      await make(`${word} li%net`),
      await make(`wool ${word}`),
    ];
    expect(await found({ id: linen })).toEqual([linen]);
    expect(await found({ id: [linen, wool] })).toEqual([wool, linen]);
    expect(await found({ value: `${word} linen` })).toEqual([linen]);
    expect(await found({ value: [`${word} linen`, `wool ${word}`] })).toEqual([wool, linen]);
    expect(await found({ value: { starts_with: word.toUpperCase() } })).toEqual([linnet, linen]);
    expect(await found({ value: { ends_with: word } })).toEqual([wool]);
    expect(await found({ value: { contains: "i%n" } })).toEqual([linnet]);
    expect(await found({ q: word, id: { gt: linen, lt: wool } })).toEqual([linnet]);
    expect(await found({ value: { starts_with: word, ends_with: "linen" } })).toEqual([linen]);
    const refusal = await refusalOf(list({ value: { like: "x" } }));
    expect(refusal.message).toContain("property like should not exist");
  });

  it("are found by the discount condition that names them", async () => {
    const [one] = [await make(uniqueWord()), await make(uniqueWord())];
    const [rule_id, condition_id] = [newId("dru"), newId("discon")];
    await t.db.insertInto("discount_rule").values({ id: rule_id, type: "percentage", value: 1 }).execute();
    await t.db
      .insertInto("discount_condition")
      .values({ id: condition_id, type, operator: "in", discount_rule_id: rule_id })
      .execute();
    await t.db
      .insertInto(links)
      .values({ condition_id, [column]: one } as never)
      .execute();
    expect(await found({ discount_condition_id: condition_id })).toEqual([one]);
    expect(await found({ discount_condition_id: "discon_unknown" })).toEqual([]);
  });

  it("take no fields and no relations", async () => {
    for (const input of [{ fields: "id" }, { expand: "products" }]) {
      expect((await refusalOf(list(input))).message).toContain("should not exist");
    }
  });
});
