import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { dateInput, idSchema, metadataInput, nonEmptyText, text } from "./fields";
import { refusalOfIssues } from "./zod-messages";

/** What is wrong with the value, as a client reads it; undefined when nothing is. */
const fault = (schema: z.ZodType, value: unknown): string | undefined => {
  const { error } = schema.safeParse(value);
  return error && refusalOfIssues(error.issues).message.replace("the input ", "");
};

const nested = (depth: number): Record<string, unknown> => {
  let value: unknown = 1;
  for (let level = 1; level < depth; level += 1) value = [value];
  return { a: value };
};

describe("text", () => {
  it.each([
    ["a zero byte", "a\u0000b", "must not contain a zero byte"],
    ["half a surrogate pair", "a\ud83e", "must be well-formed Unicode"],
    ["the other half", "\uddf5a", "must be well-formed Unicode"],
  ])("refuses %s, which Postgres could not keep", (_what, given, message) => {
    for (const schema of [text(), nonEmptyText(), idSchema]) expect(fault(schema, given)).toBe(message);
    expect(fault(metadataInput, { a: given })).toBe(message);
    expect(fault(metadataInput, { [given]: 1 })).toBe(message);
    expect(fault(metadataInput, { a: [{ b: given }] })).toBe(message);
  });

  it("takes every other sign", () => {
    const signs = "ẞ 名前 🧵 \u202e \u200b \\u0000";
    expect(fault(text(), signs)).toBeUndefined();
    expect(fault(metadataInput, { [signs]: signs })).toBeUndefined();
  });
});

describe("an object of a client's own", () => {
  it("is ten levels deep at most, however deep it is sent", () => {
    expect(fault(metadataInput, nested(10))).toBeUndefined();
    for (const depth of [11, 100_000]) {
      expect(fault(metadataInput, nested(depth))).toBe("must not be nested deeper than 10 levels");
    }
  });

  it("is 64 kB long at most, however long it is sent", () => {
    expect(fault(metadataInput, { a: "x".repeat(60_000) })).toBeUndefined();
    expect(fault(metadataInput, { a: Array.from({ length: 500_000 }, () => 1) })).toBe(
      "must not be larger than 64 kB",
    );
  });
});

describe("a moment", () => {
  it.each(["2024-02-29", "2024-02-29T12:00:00+02:00", 0, 253_402_300_799_999])("takes %s", (given) => {
    expect(fault(dateInput, given)).toBeUndefined();
  });

  it.each(["soon", "+275760-09-13T00:00:00.000Z", "-000001-01-01T00:00:00Z", -8_640_000_000_000_000, 9e15])(
    "refuses %s",
    (given) => {
      expect(fault(dateInput, given)).toBe("must be a date");
    },
  );
});
