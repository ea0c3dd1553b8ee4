import { readdirSync } from "node:fs";
import { join } from "node:path";
import { toRefusal } from "@backroom/api";
import { describe, expect, it } from "vitest";
import { ZodObject, ZodType } from "zod";
import { translator } from "@/i18n/refusals/de";

const api = join(import.meta.dirname, "../../../../packages/api/src");
const areas = readdirSync(api, { recursive: true, encoding: "utf8" }).flatMap((file) =>
  file.endsWith("/schema.ts") ? [file.slice(0, -"/schema.ts".length)] : [],
);

/** Wrong values of every kind. */
const wrong = [
  undefined,
  null,
  true,
  -1,
  1.5,
  1e12,
  "",
  " ",
  "x".repeat(100_000),
  "\u0000",
  {},
  { strange: 1 },
  [],
  [{}],
  [""],
  [null],
  Array(30_000).fill("x"),
];

describe("all schemas of the API", () => {
  it("refuse in words that have a German pattern", async () => {
    const untold = new Set<string>();
    let count = 0;
    const refuse = (schema: ZodType, input: unknown) => {
      const { error } = schema.safeParse(input);
      for (const { message } of error ? (toRefusal(error).details.fields ?? []) : []) {
        count += 1;
        if (translator.text(message) === undefined) untold.add(message);
      }
    };
    for (const area of areas) {
      const module: Record<string, unknown> = await import(`${api}/${area}/schema.ts`);
      for (const schema of Object.values(module)) {
        if (!(schema instanceof ZodType)) continue;
        for (const value of wrong) refuse(schema, value);
        if (!(schema instanceof ZodObject)) continue;
        for (const name of Object.keys(schema.shape))
          for (const value of wrong) refuse(schema, { [name]: value });
      }
    }
    expect(areas.length).toBeGreaterThan(30);
    expect(count).toBeGreaterThan(10_000);
    expect([...untold]).toEqual([]);
  });
});
