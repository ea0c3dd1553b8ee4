import { describe, expect, it } from "vitest";
import { pointsOf, ticksUpTo } from "@/features/home/chart-scale";

describe("the scale of the sales chart", () => {
  it("goes in round steps up to the highest value", () => {
    expect(ticksUpTo(180)).toEqual([0, 50, 100, 150, 200]);
    expect(ticksUpTo(0.07)).toHaveLength(5);
    expect(ticksUpTo(9_999).at(-1)).toBe(10_000);
  });
  it("has one line, the bottom, where nothing was sold", () => {
    expect(ticksUpTo(0)).toEqual([0]);
    expect(pointsOf([0, 0], 0)).toBe("0.00,100.00 100.00,100.00");
  });
  it("puts the first value to the left and the highest to the top", () => {
    expect(pointsOf([0, 50, 100], 100)).toBe("0.00,100.00 50.00,50.00 100.00,0.00");
  });
});
