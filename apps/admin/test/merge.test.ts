import { describe, expect, it } from "vitest";
import { changedFields, mergeEdits } from "@/lib/merge";

const base = { title: "Mug", subtitle: "Blue", tags: ["a", "b"] };

describe("edits of two people", () => {
  it("keeps both where they touched different fields", () => {
    const merge = mergeEdits(base, { ...base, title: "Cup" }, { ...base, subtitle: "Red" });
    expect(merge).toEqual({ values: { title: "Cup", subtitle: "Red", tags: ["a", "b"] }, conflicts: [] });
  });

  it("names the fields that both changed, and keeps mine until somebody chooses", () => {
    const merge = mergeEdits(base, { ...base, title: "Cup" }, { ...base, title: "Beaker" });
    expect(merge.conflicts).toEqual(["title"]);
    expect(merge.values.title).toBe("Cup");
  });

  it("sees no conflict where both came to the same value", () => {
    const tags = ["a", "c"];
    expect(mergeEdits(base, { ...base, tags }, { ...base, tags: [...tags] }).conflicts).toEqual([]);
  });

  it("takes theirs where I changed nothing, whatever it is", () => {
    const theirs = { title: "", subtitle: "Red", tags: [] };
    expect(mergeEdits(base, base, theirs)).toEqual({ values: theirs, conflicts: [] });
  });

  it("counts a value that was changed and changed back as untouched", () => {
    expect(changedFields(base, { ...base, tags: ["a", "b"] })).toEqual({});
  });
});
