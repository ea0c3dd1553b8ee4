import { describe, expect, it } from "vitest";
import { dateRange, exact, flag, ids, numberRange, word, words } from "@/lib/list-filters";

const statuses = ["open", "paid", "canceled"] as const;

describe("filters of a list", () => {
  it("come back from the address bar as they were written", () => {
    expect(words(statuses).read("paid,canceled")).toEqual(["paid", "canceled"]);
    expect(words(statuses).write(["open", "paid"])).toBe("open,paid");
    expect(ids().read(ids().write(["pcol_1", "pcol_2"]))).toEqual(["pcol_1", "pcol_2"]);
    expect(flag().read(flag().write(false))).toBe(false);
    expect(dateRange().read(dateRange().write({ preset: "7d" }))).toEqual({ preset: "7d" });
    expect(exact().read(exact().write("ada@example.com"))).toBe("ada@example.com");
    expect(numberRange().read(numberRange().write({ from: 1, to: null }))).toEqual({ from: 1, to: null });
  });

  it("are off for what nobody could have chosen", () => {
    expect(words(statuses).read("paid,gone,,paid")).toEqual(["paid"]);
    expect(word(statuses).read("gone")).toBeNull();
    expect(flag().read("maybe")).toBeNull();
    expect(dateRange().read("soon")).toBeNull();
    expect(numberRange().read("a..b")).toBeNull();
  });

  it("write and ask nothing while they are off", () => {
    for (const filter of [words(statuses), ids()]) {
      expect(filter.read(null)).toEqual([]);
      expect(filter.write([])).toBeNull();
      expect(filter.inputOf([])).toBeUndefined();
    }
    expect(exact().read(null)).toBe("");
    expect(exact().write("")).toBeNull();
    expect(exact().inputOf("")).toBeUndefined();
    for (const filter of [word(statuses), flag(), dateRange(), numberRange()]) {
      expect(filter.read(null)).toBeNull();
      expect(filter.write(null)).toBeNull();
      expect(filter.inputOf(null)).toBeUndefined();
    }
  });

  it("ask the API in its own form", () => {
    expect(words(statuses).inputOf(["paid"])).toEqual(["paid"]);
    expect(flag().inputOf(false)).toBe(false);
    expect(numberRange().inputOf({ from: 1000, to: null })).toEqual({ gte: 1000 });
    expect(dateRange().inputOf({ from: null, to: "2026-01-31" })).toHaveProperty("lt");
  });
});
