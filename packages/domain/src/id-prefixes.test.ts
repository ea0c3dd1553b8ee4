import { expect, test } from "vitest";
import * as constants from "./constants";
import { idPrefixes } from "./id-prefixes";

test("no two entities share an id prefix", () => {
  const prefixes = Object.values(idPrefixes);
  expect(new Set(prefixes).size).toBe(prefixes.length);
  for (const prefix of prefixes) expect(prefix).toMatch(/^[a-z_]+$/);
});

test("no enumeration names a value twice", () => {
  for (const [name, values] of Object.entries(constants)) {
    expect([name, new Set(values).size]).toEqual([name, values.length]);
  }
});
