import { describe, expect, it } from "vitest";
import { type MetadataRow, metadataOf, metadataPatch, metadataProblems, metadataRows } from "./metadata-rows";

const stored = { code: "00123", weight: 1.5, fragile: true, care: { wash: 30 }, none: null };
const row = (id: string, key: string, text: string, kind: "text" | "json" = "text"): MetadataRow => ({
  id,
  key,
  text,
  kind,
});

describe("metadata in rows", () => {
  it("keeps every type", () => {
    expect(metadataOf(metadataRows(stored))).toEqual(stored);
    expect(metadataProblems(metadataRows(stored)).size).toBe(0);
  });

  it("has no patch while nothing was edited", () => {
    expect(metadataPatch(stored, metadataRows(stored))).toEqual({});
  });

  it("sends what changed and takes away what is gone", () => {
    const rows = metadataRows(stored)
      .filter(({ key }) => key !== "weight")
      .map((entry) => (entry.key === "code" ? { ...entry, text: "00124" } : entry));
    expect(metadataPatch(stored, [...rows, row("9", " colour ", "blue")])).toEqual({
      weight: "",
      code: "00124",
      colour: "blue",
    });
  });

  it("takes a renamed key for another one", () => {
    expect(metadataPatch({ color: "blue" }, [row("0", "colour", "blue")])).toEqual({
      color: "",
      colour: "blue",
    });
  });

  it("removes what was emptied", () => {
    expect(metadataPatch({ color: "blue" }, [row("0", "color", "")])).toEqual({ color: "" });
  });

  it("says which rows are wrong, and leaves blank ones alone", () => {
    const problems = metadataProblems([
      row("a", "size", "1"),
      row("b", " size ", "2"),
      row("c", "", "whose"),
      row("d", "x", "{ wide", "json"),
      row("e", "", ""),
      row("f", "fine", "[1]", "json"),
    ]);
    expect(Object.fromEntries(problems)).toEqual({
      a: { key: "duplicate" },
      b: { key: "duplicate" },
      c: { key: "missing" },
      d: { text: "json" },
    });
  });
});
