import { expect, test } from "vitest";
import { newId } from "./ids";

test("is a prefix and 26 characters of Crockford's alphabet", () => {
  expect(newId("prod")).toMatch(/^prod_[0-9A-HJKMNP-TV-Z]{26}$/);
});

test("keeps the order of making, also within a millisecond", () => {
  const ids = Array.from({ length: 5_000 }, () => newId("a"));
  expect(ids).toEqual([...new Set(ids)].sort());
});
