import { describe, expect, test } from "vitest";
import { canMergeLines, findMergeTarget, type MergeableLine } from "./line-merging";
import { decideLinePrice } from "./line-price";
import { dropEmptyMetadata, mergeMetadata } from "./metadata";
import { selectPrice } from "./price-selection";

describe("merging lines", () => {
  const line: MergeableLine = {
    variant_id: "variant_1",
    should_merge: true,
    metadata: { a: 1, b: { c: [1, 2] } },
  };

  test("needs the same variant, both mergeable and deep-equal metadata", () => {
    expect(canMergeLines(line, { ...line, metadata: { b: { c: [1, 2] }, a: 1 } })).toBe(true);
    expect(canMergeLines(line, { ...line, metadata: { a: 1, b: { c: [2, 1] } } })).toBe(false);
    expect(canMergeLines(line, { ...line, metadata: { a: 1 } })).toBe(false);
    expect(canMergeLines(line, { ...line, variant_id: "variant_2" })).toBe(false);
    expect(canMergeLines(line, { ...line, should_merge: false })).toBe(false);
    expect(canMergeLines({ ...line, should_merge: false }, line)).toBe(false);
  });

  test("takes null and {} for the same, but not a key that is undefined", () => {
    const bare = { ...line, metadata: null };
    expect(canMergeLines(bare, { ...line, metadata: {} })).toBe(true);
    expect(canMergeLines({ ...line, metadata: { a: undefined } }, { ...line, metadata: { b: 1 } })).toBe(
      false,
    );
    expect(canMergeLines({ ...line, metadata: { a: null } }, { ...line, metadata: { a: {} } })).toBe(false);
    expect(canMergeLines({ ...line, metadata: { a: [] } }, { ...line, metadata: { a: {} } })).toBe(false);
  });

  test("never merges custom lines", () => {
    const custom = { ...line, variant_id: null };
    expect(canMergeLines(custom, custom)).toBe(false);
  });

  test("finds the first line to merge into", () => {
    const lines = [
      { ...line, id: "1", should_merge: false },
      { ...line, id: "2" },
      { ...line, id: "3" },
    ];
    expect(findMergeTarget(lines, line)?.id).toBe("2");
    expect(findMergeTarget([], line)).toBeNull();
  });
});

describe("metadata", () => {
  test("merges keys, removes with an empty string and stores null", () => {
    expect(mergeMetadata({ a: 1, b: 2, c: 3 }, { a: "", b: null, d: { x: "" } })).toEqual({
      b: null,
      c: 3,
      d: { x: "" },
    });
  });

  test("keeps stored empty strings that the update does not name", () => {
    expect(mergeMetadata({ a: "" }, { b: 1 })).toEqual({ a: "", b: 1 });
  });

  test("a patch without keys changes nothing, not even null", () => {
    expect(mergeMetadata(null, {})).toBeNull();
    expect(mergeMetadata({ a: 1 }, null)).toEqual({ a: 1 });
    expect(mergeMetadata(null, { a: "" })).toEqual({});
  });

  test("treats __proto__ as an ordinary key", () => {
    const patch = JSON.parse('{"__proto__": {"polluted": true}}');
    expect(Object.keys(mergeMetadata({}, patch) ?? {})).toEqual(["__proto__"]);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });

  test("empty strings are dropped on create where the spec says so", () => {
    expect(dropEmptyMetadata({ a: "", b: 0, c: null })).toEqual({ b: 0, c: null });
  });
});

describe("price of a new line", () => {
  const context = {
    rule: "lowest_wins",
    region: { id: "reg_1", includes_tax: true },
    currency: { code: "eur", includes_tax: false },
    customer_group_ids: null,
    quantity: 1,
    tax_rates: null,
  } as const;
  const row = {
    id: "ma_1",
    amount: 1000,
    currency_code: "eur",
    region_id: "reg_1",
    min_quantity: null,
    max_quantity: null,
    price_list: null,
  };
  const selection = selectPrice([row], context, new Date(0));

  test("an explicit price is taken without tax, negative as 0, and does not merge", () => {
    const price = { includes_tax: false, should_merge: false };
    expect(decideLinePrice(700, selection)).toEqual({ ok: true, value: { unit_price: 700, ...price } });
    expect(decideLinePrice(-5, selection)).toEqual({ ok: true, value: { unit_price: 0, ...price } });
    expect(decideLinePrice(0, selection)).toEqual({ ok: true, value: { unit_price: 0, ...price } });
  });

  test("otherwise the selected price counts, and without one the line is refused", () => {
    const value = { unit_price: 1000, includes_tax: true, should_merge: true };
    expect(decideLinePrice(undefined, selection)).toEqual({ ok: true, value });
    expect(decideLinePrice(null, selectPrice([], context, new Date(0)))).toMatchObject({
      ok: false,
      refusal: { reason: "no_price", type: "invalid_data" },
    });
  });
});
