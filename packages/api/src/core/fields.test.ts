import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { parseMoment } from "./comparing-filters";
import { dateInput, emailText, idSchema, metadataInput, nonEmptyText, text } from "./fields";
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

  it.each([["1e999"], ["[-1e999]"], ['{"b":1e400}']])(
    "holds no number that would be kept as nothing: %s",
    (number) => {
      const given: unknown = JSON.parse(`{"a":${number}}`);
      expect(fault(metadataInput, given)).toBe("must not contain a number beyond 1.8e308");
    },
  );

  it("is 64 kB long at most, however long it is sent", () => {
    expect(fault(metadataInput, { a: "x".repeat(60_000) })).toBeUndefined();
    expect(fault(metadataInput, { a: Array.from({ length: 500_000 }, () => 1) })).toBe(
      "must not be larger than 64 kB",
    );
  });
});

describe("an e-mail", () => {
  it.each([
    "a+b@x.co.uk",
    "o'brien@x.com",
    "user/dept&co@x.com",
    "müller@x.de",
    "x@exämple.de",
    "名前@例え.テスト",
    "a@xn--exmple-cua.xn--p1ai",
    `${"a".repeat(64)}@${"b".repeat(63)}.com`,
  ])("may be %s", (given) => {
    expect(fault(emailText, given)).toBeUndefined();
  });

  it.each([
    "",
    "a",
    "a@b",
    "@x.com",
    "a b@x.com",
    "a..b@x.com",
    ".a@x.com",
    "a.@x.com",
    "a@x..com",
    "a@-x.com",
    "a@x-.com",
    "a@x_y.com",
    "a@x.c",
    "a@x.com\nBcc: b@x.com",
    "<a@x.com>",
    "a@x.com, b@x.com",
    `${"a".repeat(65)}@x.com`,
    "a".repeat(1_000_000),
    `a@${"b-".repeat(500_000)}`,
  ])("may not be %s", (given) => {
    expect(fault(emailText, given)).toContain("must be an email");
  });
});

describe("a moment", () => {
  it.each([
    "2024-02-29",
    "2024",
    "2024-2-9",
    "2024-02-29T12:00:00+02:00",
    "2024-02-29 12:00",
    "01-26-1990",
    "Thu, 29 Feb 2024 12:00:00 GMT",
    "Thu Feb 29 2024 12:00:00 GMT+0000 (Coordinated Universal Time)",
    0,
    253_402_300_799_999,
  ])("takes %s", (given) => {
    expect(fault(dateInput, given)).toBeUndefined();
  });

  it.each(["2024-02-30", "2023-02-29T00:00:00Z", "2024-04-31 10:00", "02-30-1990"])(
    "refuses %s, a day that month does not have, instead of taking one of the next",
    (given) => {
      expect(fault(dateInput, given)).toBe("must be a date");
      expect(() => parseMoment(given)).toThrow(`${given} is not a date`);
    },
  );

  it.each(["item 5", "nonsense 1", "1", "(x) 1 Jan 2024", "2024-01-01T99:00"])(
    "refuses %s, though JavaScript may read a date out of it",
    (given) => {
      expect(fault(dateInput, given)).toBe("must be a date");
    },
  );

  it.each(["soon", "+275760-09-13T00:00:00.000Z", "-000001-01-01T00:00:00Z", -8_640_000_000_000_000, 9e15])(
    "refuses %s",
    (given) => {
      expect(fault(dateInput, given)).toBe("must be a date");
    },
  );
});
