import { describe, expect, it } from "vitest";
import { dateRangeText, momentsOf, parseDateRange } from "./date-range";
import { isoOfLocal, localMinute } from "./local-time";

/** Half past midnight in Berlin, where these tests run; still the day before in UTC. */
const now = new Date("2026-03-29T22:30:00.000Z");

describe("a range of days", () => {
  it("survives the address bar", () => {
    for (const text of ["today", "7d", "month", "2026-01-01..2026-03-31", "2026-01-01..", "..2026-03-31"]) {
      const range = parseDateRange(text);
      expect(range && dateRangeText(range)).toBe(text);
    }
  });

  it("is nothing for what is no range", () => {
    for (const text of [
      "",
      "..",
      "yesterday",
      "2026-02-31..",
      "2026-01-01",
      "1..2",
      "2026-01-01..2026-01-02..x",
    ])
      expect(parseDateRange(text)).toBeNull();
  });

  it("begins and ends with the viewer's days, both included", () => {
    expect(momentsOf({ from: "2026-01-01", to: "2026-01-31" }, now)).toEqual({
      gte: "2025-12-31T23:00:00.000Z",
      lt: "2026-01-31T23:00:00.000Z",
    });
  });

  it("knows days of 23 hours", () => {
    expect(momentsOf({ from: "2026-03-29", to: "2026-03-29" }, now)).toEqual({
      gte: "2026-03-28T23:00:00.000Z",
      lt: "2026-03-29T22:00:00.000Z",
    });
  });

  it("counts presets back from today, which counts as one", () => {
    expect(momentsOf({ preset: "today" }, now)).toEqual({ gte: "2026-03-29T22:00:00.000Z" });
    expect(momentsOf({ preset: "7d" }, now)).toEqual({ gte: "2026-03-23T23:00:00.000Z" });
    expect(momentsOf({ preset: "month" }, now)).toEqual({ gte: "2026-02-28T23:00:00.000Z" });
  });
});

describe("a date with time", () => {
  it("is local in the field and UTC outside", () => {
    expect(localMinute("2026-07-01T08:05:00.000Z")).toBe("2026-07-01T10:05");
    expect(isoOfLocal("2026-07-01T10:05")).toBe("2026-07-01T08:05:00.000Z");
    expect(isoOfLocal("2026-01-01T10:05")).toBe("2026-01-01T09:05:00.000Z");
  });

  it("is none while it is typed", () => {
    for (const text of ["", "2026-07-01", "2026-13-01T10:00"]) expect(isoOfLocal(text)).toBeNull();
    expect(localMinute("soon")).toBe("");
  });
});
