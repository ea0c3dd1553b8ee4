import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { etagOf } from "../core/write";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf, refusalOf } from "../testing/refusals";
import { childrenOf, faultsOfTree, type Ids, type Letter, makeCategory, makeTree } from "./testing";

let t: TestApi;
let ids: Ids;
beforeAll(async () => {
  t = await openTestApi();
});
afterAll(() => t.close());
beforeEach(async () => {
  ids = await makeTree(t);
});

interface Change {
  rank?: number;
  /** A letter of the tree; null makes a root. */
  parent?: Letter | null;
  name?: string;
}
const move = (letter: Letter, { parent, ...rest }: Change) =>
  t.api.productCategories.update({
    id: ids[letter],
    ...rest,
    ...(parent === undefined ? {} : { parent_category_id: parent === null ? null : ids[parent] }),
  });

describe("the worked examples of catalog §2.12", () => {
  it.each<[string, Letter, Change, string, string]>([
    ["1", "D", { rank: 1 }, "A0 D1 B2 C3", "X0 Y1 Z2"],
    ["2", "A", { rank: 2 }, "B0 C1 A2 D3", "X0 Y1 Z2"],
    ["3", "B", { rank: 99 }, "A0 C1 D2 B3", "X0 Y1 Z2"],
    ["4", "C", { rank: 2 }, "A0 B1 C2 D3", "X0 Y1 Z2"],
    ["5", "Y", { parent: "P" }, "A0 B1 C2 D3 Y4", "X0 Z1"],
    ["6", "Y", { parent: "P", rank: 1 }, "A0 Y1 B2 C3 D4", "X0 Z1"],
    ["7", "A", { parent: null }, "B0 C1 D2", "X0 Y1 Z2"],
    ["10", "B", { name: "x" }, "A0 x1 C2 D3", "X0 Y1 Z2"],
    ["its own parent", "B", { parent: "P" }, "A0 B1 C2 D3", "X0 Y1 Z2"],
    ["its own parent and a rank", "B", { parent: "P", rank: 3 }, "A0 C1 D2 B3", "X0 Y1 Z2"],
  ])("%s: %s %j", async (_number, letter, change, underP, underA) => {
    await move(letter, change);
    expect(await childrenOf(t, ids.P)).toBe(underP);
    expect(await childrenOf(t, ids.A)).toBe(underA);
    expect(await faultsOfTree(t)).toEqual([]);
  });

  it("8: deleting B closes the gap", async () => {
    expect(await t.api.productCategories.delete({ id: ids.B })).toEqual({
      id: ids.B,
      object: "product-category",
      deleted: true,
    });
    expect(await childrenOf(t, ids.P)).toBe("A0 C1 D2");
  });

  it("9: deleting A, which has children, is refused", async () => {
    const refusal = await cleanRefusalOf(t, () => t.api.productCategories.delete({ id: ids.A }));
    expect(refusal).toMatchObject({ kind: "not_allowed", status: 400 });
    expect(refusal.message).toContain(ids.A);
    expect(await childrenOf(t, ids.P)).toBe("A0 B1 C2 D3");
  });

  it("7: a branch that moves takes its paths along, and comes last among the roots", async () => {
    const { product_category } = await move("A", { parent: null });
    expect(product_category).toMatchObject({
      mpath: `${ids.A}.`,
      parent_category: null,
      parent_category_id: null,
    });
    expect(product_category.category_children?.map((child) => child.mpath)).toEqual(
      [ids.X, ids.Y, ids.Z].map((id) => `${ids.A}.${id}.`),
    );
    const { product_categories } = await t.api.productCategories.list({
      parent_category_id: "null",
      limit: 1000,
    });
    expect(product_categories.at(-1)?.id).toBe(ids.A);
    await t.api.productCategories.update({ id: ids.A, parent_category_id: ids.D });
    const moved = await t.api.productCategories.get({ id: ids.Y });
    expect(moved.product_category.mpath).toBe(`${ids.P}.${ids.D}.${ids.A}.${ids.Y}.`);
    expect(await faultsOfTree(t)).toEqual([]);
  });
});

describe("a move that cannot be", () => {
  it.each<[string, Letter]>([
    ["below itself", "A"],
    ["below a child", "Y"],
  ])("%s is refused and changes nothing", async (_where, parent) => {
    const input = { id: ids.A, name: "Lost", parent_category_id: ids[parent] };
    const refusal = await cleanRefusalOf(t, () => t.api.productCategories.update(input));
    expect(refusal).toMatchObject({ kind: "not_allowed", status: 400 });
    expect(await childrenOf(t, ids.P)).toBe("A0 B1 C2 D3");
    expect(await faultsOfTree(t)).toEqual([]);
  });

  it("below an unknown parent, or with a rank out of range, is refused", async () => {
    const lost = { id: ids.A, parent_category_id: "pcat_unknown" };
    expect(await cleanRefusalOf(t, () => t.api.productCategories.update(lost))).toMatchObject({
      kind: "not_found",
      message: "Category pcat_unknown was not found",
    });
    for (const rank of [-1, 1.5, 2 ** 31]) {
      expect((await refusalOf(t.api.productCategories.update({ id: ids.A, rank }))).kind).toBe(
        "invalid_data",
      );
    }
  });
});

describe("two at once", () => {
  it("movers of siblings leave ranks without gaps and doubles", async () => {
    await Promise.all([
      move("A", { rank: 3 }),
      move("B", { rank: 0 }),
      move("C", { parent: "A", rank: 1 }),
      move("Y", { parent: "P", rank: 0 }),
      makeCategory(t, "E", ids.P),
      makeCategory(t, "F", ids.A),
      t.api.productCategories.delete({ id: ids.D }),
    ]);
    expect(await faultsOfTree(t)).toEqual([]);
    const names = `${await childrenOf(t, ids.P)} ${await childrenOf(t, ids.A)}`.replaceAll(/\d/g, "");
    expect(names.split(" ").toSorted().join("")).toBe("ABCEFXYZ");
  });

  it("roots that are made at once get ranks of their own", async () => {
    await Promise.all(Array.from({ length: 8 }, (_, index) => makeCategory(t, `Root ${index}`)));
    expect(await faultsOfTree(t)).toEqual([]);
  });

  it("two that move below each other: one is refused, and there is no circle", async () => {
    const outcomes = await Promise.allSettled([move("B", { parent: "X" }), move("A", { parent: "B" })]);
    expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await faultsOfTree(t)).toEqual([]);
  });

  it("a category made below a branch that moves has the right path", async () => {
    await Promise.all([
      makeCategory(t, "U", ids.Y),
      move("A", { parent: "D" }),
      makeCategory(t, "V", ids.Z),
      move("A", { parent: null }),
      makeCategory(t, "W", ids.X),
    ]);
    expect(await faultsOfTree(t)).toEqual([]);
  });

  it("a parent that is deleted while a child is made: one of the two is refused", async () => {
    const outcomes = await Promise.allSettled([
      t.api.productCategories.delete({ id: ids.B }),
      makeCategory(t, "Child", ids.B),
    ]);
    expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await faultsOfTree(t)).toEqual([]);
  });

  it("editors that both say what they saw: the later one is told, or moved nobody else's", async () => {
    const seen = async (id: string) =>
      etagOf((await t.api.productCategories.get({ id })).product_category.updated_at);
    const moves = [
      { id: ids.A, rank: 3, ifMatch: await seen(ids.A) },
      { id: ids.D, rank: 0, ifMatch: await seen(ids.D) },
    ];
    const outcomes = await Promise.allSettled(
      moves.map(({ ifMatch, ...input }) => t.as("admin", { ifMatch }).productCategories.update(input)),
    );
    expect(outcomes.filter((outcome) => outcome.status === "fulfilled").length).toBeGreaterThan(0);
    for (const outcome of outcomes) {
      if (outcome.status === "rejected")
        expect((await refusalOf(Promise.reject(outcome.reason))).status).toBe(412);
    }
    expect(await faultsOfTree(t)).toEqual([]);
  });
});

it("random moves, some at once, keep every rank and path right", async () => {
  // A generator of its own, so that a failure comes back with the same moves.
  let seed = 20_240_615;
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return seed % below;
  };
  const all = Object.values(ids);
  const pick = () => all[random(all.length)] ?? ids.P;
  let moved = 0;
  for (let round = 0; round < 15; round += 1) {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 4 }, () => {
        const [id, parent, rank] = [pick(), pick(), random(6)];
        const parents = [undefined, parent, parent, null][random(4)];
        return t.api.productCategories.update({
          id,
          rank: random(3) === 0 ? undefined : rank,
          parent_category_id: parents,
        });
      }),
    );
    moved += outcomes.filter((outcome) => outcome.status === "fulfilled").length;
    expect(await faultsOfTree(t)).toEqual([]);
  }
  expect(moved).toBeGreaterThan(20);
});
