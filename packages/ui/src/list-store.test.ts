import { describe, expect, it } from "vitest";
import { parseListSettings } from "./list-store";
import { parseNumberRange } from "./number-range";
import { pickRange } from "./pick-range";
import { numberOf } from "./use-number-draft";

const nothing = { columns: {}, views: [] };

describe("stored settings of a list", () => {
  it("come back as they were", () => {
    const settings = {
      columns: { note: true },
      views: [{ id: "1", name: "To ship", question: "status=open", columns: { total: false } }],
    };
    expect(parseListSettings(JSON.stringify(settings))).toEqual(settings);
  });

  it("are nothing when they are damaged or of another shape", () => {
    for (const text of [null, "", "{", "null", "[]", "3", '"x"'])
      expect(parseListSettings(text)).toEqual(nothing);
  });

  it("keep the parts that can be read", () => {
    const view = { id: "1", name: "To ship", question: "" };
    const text = JSON.stringify({ columns: { a: true, b: "yes" }, views: [view, { id: 2 }, null, "x"] });
    expect(parseListSettings(text)).toEqual({ columns: { a: true }, views: [{ ...view, columns: {} }] });
  });
});

describe("a range of rows", () => {
  const keys = ["a", "b", "c", "d"];
  it("goes both ways and includes both ends", () => {
    expect(pickRange(keys, "b", "d")).toEqual(["b", "c", "d"]);
    expect(pickRange(keys, "c", "a")).toEqual(["a", "b", "c"]);
  });
  it("is the row alone when its beginning is on another page", () => {
    expect(pickRange(keys, "z", "c")).toEqual(["c"]);
    expect(pickRange(keys, null, "c")).toEqual(["c"]);
  });
});

describe("numbers", () => {
  it("are read with a comma or a point, and are nothing while there is only a sign", () => {
    expect([7.25, "7,25", "7.", "", "-", "x"].map(numberOf)).toEqual([7.25, 7.25, 7, null, null, null]);
  });
  it("make ranges that anybody may have typed into the address bar", () => {
    expect(parseNumberRange("1050..50000")).toEqual({ from: 1050, to: 50_000 });
    expect(parseNumberRange("..5")).toEqual({ from: null, to: 5 });
    for (const text of ["", "..", "5", "a..b", "1..2..3", "1e9.."]) expect(parseNumberRange(text)).toBeNull();
  });
});
