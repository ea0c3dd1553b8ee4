import { expect, it } from "vitest";
import { plainNumber } from "./plain-number";

it("takes a comma for the point, as keypads of many countries have it", () => {
  expect(["5,50", "5.50", ",5", "12,", "7"].map(plainNumber)).toEqual(["5.50", "5.50", ".5", "12.", "7"]);
});

it("reads what was copied with groups and a currency", () => {
  expect(["1.234,50 €", "$1,234.50", " 1.234.567,5 "].map(plainNumber)).toEqual([
    "1234.50",
    "1234.50",
    "1234567.5",
  ]);
});

it("does not guess where one kind of sign is there twice", () => {
  expect(plainNumber("1.234.567")).toBe("1.234.567");
});
