import { describe, expect, it } from "vitest";
import { addDays, monthOf, weekOf, zoneOf } from "./days";
import { periodsOf } from "./periods";
import { isTimeZone } from "./schema";

const startOf = (zone: string, date: string) => new Date(zoneOf(zone).startOf(date)).toISOString();

describe("the start of a day", () => {
  it.each([
    ["UTC", "2026-11-21", "2026-11-21T00:00:00.000Z"],
    ["Europe/Berlin", "2026-07-01", "2026-06-30T22:00:00.000Z"],
    ["Asia/Kathmandu", "2026-07-01", "2026-06-30T18:15:00.000Z"],
    ["Pacific/Kiritimati", "2026-07-01", "2026-06-30T10:00:00.000Z"],
    // The days on which the clocks change, and the ones after.
    ["Europe/Berlin", "2026-03-29", "2026-03-28T23:00:00.000Z"],
    ["Europe/Berlin", "2026-03-30", "2026-03-29T22:00:00.000Z"],
    ["Europe/Berlin", "2026-10-26", "2026-10-25T23:00:00.000Z"],
    ["America/New_York", "2026-11-02", "2026-11-02T05:00:00.000Z"],
    // Midnight does not exist: the clocks go from 0:00 to 1:00.
    ["America/Santiago", "2024-09-08", "2024-09-08T04:00:00.000Z"],
    ["Africa/Cairo", "2024-04-26", "2024-04-25T22:00:00.000Z"],
    // The last hour of the day before comes twice.
    ["America/Santiago", "2024-04-07", "2024-04-07T04:00:00.000Z"],
    // Midnight comes twice: the clocks go from 1:00 back to 0:00.
    ["America/Havana", "2024-11-03", "2024-11-03T04:00:00.000Z"],
  ])("in %s, %s", (zone, date, expected) => {
    expect(startOf(zone, date)).toBe(expected);
  });

  it("is where the date begins, in every zone and on every day of a year", () => {
    const zones = ["UTC", "Europe/Lisbon", "America/St_Johns", "Australia/Lord_Howe", "Africa/Casablanca"];
    for (const name of zones) {
      const zone = zoneOf(name);
      for (let date = "2024-01-01"; date < "2025-01-01"; date = addDays(date, 1)) {
        const start = zone.startOf(date);
        expect([name, date, zone.dateAt(start), zone.dateAt(start - 1)]).toEqual([
          name,
          date,
          date,
          addDays(date, -1),
        ]);
      }
    }
  });
});

describe("dates", () => {
  it("know their week and month", () => {
    expect(["2026-11-15", "2026-11-16", "2026-11-22"].map(weekOf)).toEqual([
      "2026-11-09",
      "2026-11-16",
      "2026-11-16",
    ]);
    expect([monthOf("2026-01-31"), monthOf("2026-01-31", 1)]).toEqual(["2026-01-01", "2025-12-01"]);
  });

  it.each([["Europe/Berlin"], ["utc"], ["America/Argentina/Buenos_Aires"]])("%s is a time zone", (name) => {
    expect(isTimeZone(name)).toBe(true);
  });
  it.each([[""], ["+02:00"], ["Mars/Olympus"], ["'; select 1"]])("%s is none", (name) => {
    expect(isTimeZone(name)).toBe(false);
  });
});

describe("the stretch a period is compared with", () => {
  it("is as long as the period so far", () => {
    expect(periodsOf("2026-11-21")).toEqual({
      today: period("2026-11-21", "2026-11-20", "2026-11-20"),
      week: period("2026-11-16", "2026-11-09", "2026-11-14"),
      month: period("2026-11-01", "2026-10-01", "2026-10-21"),
      last_30_days: period("2026-10-23", "2026-09-23", "2026-10-22"),
    });
  });

  it("is all of a month before that was shorter", () => {
    expect(periodsOf("2026-03-30").month).toEqual(period("2026-03-01", "2026-02-01", "2026-02-28", true));
    expect(periodsOf("2026-03-28").month).toEqual(period("2026-03-01", "2026-02-01", "2026-02-28"));
  });

  const period = (from: string, previous_from: string, previous_to: string, previous_is_whole = false) => ({
    from,
    previous_from,
    previous_to,
    previous_is_whole,
  });
});
