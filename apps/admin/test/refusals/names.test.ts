import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ZodObject, ZodType } from "zod";
import refusals from "@/messages/de/refusals.json";

const api = join(import.meta.dirname, "../../../../packages/api/src");
const areas = readdirSync(api, { recursive: true, encoding: "utf8" }).flatMap((file) =>
  file.endsWith("/schema.ts") ? [file.slice(0, -"/schema.ts".length)] : [],
);

/** What a form sends, as opposed to what a list is asked for. */
const isSent = (name: string) => /Input$/.test(name) && !/^list|^summary/.test(name);

describe("the fields of the API", () => {
  it("have German names, every one that can be sent", async () => {
    const missing = new Set<string>();
    let count = 0;
    for (const area of areas) {
      const module: Record<string, unknown> = await import(`${api}/${area}/schema.ts`);
      for (const [name, schema] of Object.entries(module)) {
        if (!(schema instanceof ZodType) || !(schema instanceof ZodObject) || !isSent(name)) continue;
        for (const field of Object.keys(schema.shape)) {
          count += 1;
          if (!(field in refusals.fields)) missing.add(field);
        }
      }
    }
    expect(count).toBeGreaterThan(200);
    expect([...missing].sort()).toEqual([]);
  });
});
