import { describe, expect, it } from "vitest";
import { raiseByPercent } from "./price-raise";

describe("a price raised by a percentage", () => {
  it.each([
    [1000, 10, 1100],
    [1005, 10, 1106], // 1105.5
    [1004, 10, 1104], // 1104.4
    [999, -10, 899], // 899.1
    [1999, 7.25, 2144], // 2143.9275
    [3, 50, 5], // 4.5
    [0, 50, 0],
    [2_147_483_647, 0, 2_147_483_647],
  ])("%i by %d %% is %i", (amount, percent, raised) => {
    expect(raiseByPercent(amount, percent)).toBe(raised);
  });

  it("cannot lose all of its amount or more", () => {
    expect(() => raiseByPercent(1000, -100)).toThrow("not a usable percentage");
  });
});
