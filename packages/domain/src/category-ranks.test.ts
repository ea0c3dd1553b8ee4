import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type RankChange, type RankedCategory, rankCategories } from "./category-ranks";

/** `ABC` is A with rank 0, B with 1, C with 2. */
const ranked = (ids: string): RankedCategory[] => [...ids].map((id, rank) => ({ id, rank }));

describe("the worked examples of catalog §2.12", () => {
  it.each<[string, string, RankChange, string]>([
    ["1: D to rank 1", "ABCD", { type: "reorder", id: "D", rank: 1 }, "ADBC"],
    ["2: A to rank 2", "ABCD", { type: "reorder", id: "A", rank: 2 }, "BCAD"],
    ["3: a rank beyond the end is the end", "ABCD", { type: "reorder", id: "B", rank: 99 }, "ACDB"],
    ["4: the rank it has", "ABCD", { type: "reorder", id: "C", rank: 2 }, "ABCD"],
    ["5: Y comes to P", "ABCD", { type: "add", id: "Y" }, "ABCDY"],
    ["5, 6: Y leaves A", "XYZ", { type: "remove", id: "Y" }, "XZ"],
    ["6: Y comes to P with rank 1", "ABCD", { type: "add", id: "Y", rank: 1 }, "AYBCD"],
    ["7: A leaves P", "ABCD", { type: "remove", id: "A" }, "BCD"],
    ["7: A becomes a root", "P", { type: "add", id: "A" }, "PA"],
    ["8: B is deleted", "ABCD", { type: "remove", id: "B" }, "ACD"],
    // 9 (children forbid deletion) and 10 (no rank is sent) change nothing here.
    ["the first child", "", { type: "add", id: "A", rank: 7 }, "A"],
  ])("%s", (_name, before, change, after) => {
    expect(rankCategories(ranked(before), change)).toEqual(ranked(after));
  });
});

test("siblings with gaps and doubles come out with neither, in the order they had", () => {
  const siblings = [
    { id: "C", rank: 9 },
    { id: "A", rank: 0 },
    { id: "B", rank: 0 },
  ];
  expect(rankCategories(siblings, { type: "add", id: "D", rank: 2 })).toEqual(ranked("ABDC"));
});

const move = fc.record({
  id: fc.constantFrom(..."ABCDEFGH"),
  to: fc.constantFrom(0, 1, 2),
  rank: fc.option(fc.nat({ max: 10 }), { nil: undefined }),
});

test("whatever moves happen between three parents, ranks are 0…n-1 and nobody is lost or doubled", () => {
  fc.assert(
    fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
      let levels = [ranked("ABCD"), ranked("EFG"), ranked("H")];
      for (const { id, to, rank } of moves) {
        const from = levels.findIndex((level) => level.some((one) => one.id === id));
        const before = levels;
        levels = levels.map((level, index) => {
          if (index === to && from === to)
            return rank === undefined ? level : rankCategories(level, { type: "reorder", id, rank });
          if (index === from) return rankCategories(level, { type: "remove", id });
          return index === to ? rankCategories(level, { type: "add", id, rank }) : level;
        });
        for (const level of levels) expect(level.map((one) => one.rank)).toEqual([...level.keys()]);
        const place = levels[to]?.findIndex((one) => one.id === id);
        if (rank !== undefined) expect(place).toBe(Math.min(rank, (levels[to]?.length ?? 0) - 1));
        // The others keep their order among themselves.
        for (const [index, level] of levels.entries()) {
          const rest = (of: RankedCategory[] | undefined) =>
            of?.map((one) => one.id).filter((one) => one !== id);
          expect(rest(level)).toEqual(rest(before[index]));
        }
      }
      expect(levels.flatMap((level) => level.map((one) => one.id)).toSorted()).toEqual([..."ABCDEFGH"]);
    }),
  );
});
