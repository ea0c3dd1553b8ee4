import { describe, expect, it } from "vitest";
import { scan } from "@/features/returns/countables";
import type { Countable } from "@/features/returns/shown";

const line = (id: string, change: Partial<Countable> = {}): Countable => ({
  id,
  title: id,
  description: null,
  thumbnail: null,
  sku: id,
  codes: [id.toLowerCase()],
  requested: 1,
  most: 2,
  why: null,
  ...change,
});
const counted = (entries: Record<string, number>) => new Map(Object.entries(entries));

describe("a scan at the returns table", () => {
  it("counts one unit of the line with the code, however it is written", () => {
    expect(scan([line("CUP-1")], counted({}), " cup-1 ")).toMatchObject({ kind: "counted", count: 1 });
  });

  it("counts more than was requested, and says that it is more", () => {
    expect(scan([line("CUP-1")], counted({ "CUP-1": 1 }), "CUP-1")).toMatchObject({
      kind: "unexpected",
      count: 2,
    });
  });

  it("does not count what cannot come back any more", () => {
    expect(scan([line("CUP-1")], counted({ "CUP-1": 2 }), "CUP-1").kind).toBe("tooMany");
  });

  it("counts a line of the order that nobody asked to return as unexpected", () => {
    expect(scan([line("CUP-1", { requested: null })], counted({}), "CUP-1").kind).toBe("unexpected");
  });

  it("goes to the line that is still waited for when two have the same code", () => {
    const lines = [line("a", { codes: ["4006381333931"] }), line("b", { codes: ["4006381333931"] })];
    const second = scan(lines, counted({ a: 1 }), "4006381333931");
    expect(second).toMatchObject({ kind: "counted", line: { id: "b" } });
  });

  it("knows no other code, and no empty one of a line without codes", () => {
    expect(scan([line("CUP-1")], counted({}), "CUP")).toEqual({ kind: "unknown", code: "CUP" });
    expect(scan([line("x", { codes: [] })], counted({}), "").kind).toBe("unknown");
  });
});
