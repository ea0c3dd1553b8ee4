import { z } from "zod";

/** Schemas of single fields that many resources share. One zod schema per shape: tRPC, REST, forms, document. */

/** The largest amount a 32-bit column holds; spec: minor units are 32-bit integers. */
export const maxAmount = 2_147_483_647;

export const idSchema = z.string().min(1).max(200);
export const timestamp = z.iso.datetime().describe("ISO 8601, UTC, milliseconds");
export const nullableTimestamp = timestamp.nullable();

/** Minor units of the currency, not negative. */
export const amount = z.int().min(0).max(maxAmount).describe("integer, in the currency's minor unit");
/** An amount in an answer; discounts and differences may be negative. */
export const money = z.int().describe("integer, in the currency's minor unit");
export const quantity = z.int().min(1).max(maxAmount);
export const percent = z.number().min(0).max(100).describe("percent: 19 means 19 %");

/** Postgres text cannot hold a zero byte; everything else is kept as sent. */
const noZeroByte = (text: string) => !text.includes("\u0000");
export const text = (max = 10_000) => z.string().max(max).refine(noZeroByte, "must not contain a zero byte");
export const nonEmptyText = (max = 1_000) => text(max).trim().min(1, "should not be empty");
/** The v1 client may send null for what it leaves out. */
export const optionalText = (max = 10_000) => text(max).nullish();

/** Emails are compared in lower case; the schema itself does not change the value (one shape in and out). */
export const emailText = z
  // A missing one is "required", like any other field.
  .email({ error: (issue) => (issue.input === undefined ? undefined : "must be an email") })
  .max(320);

const metadataDepth = 10;
const metadataBytes = 64 * 1024;

function depthOf(value: unknown, depth = 0): number {
  if (depth > metadataDepth || value === null || typeof value !== "object") return depth;
  return Math.max(depth + 1, ...Object.values(value).map((child) => depthOf(child, depth + 1)));
}

/** Free-form object, merged at the top level on update: "" removes a key (catalog.md §1.10). */
export const metadataInput = z
  .record(z.string(), z.unknown())
  .refine(
    (value) => depthOf(value) <= metadataDepth,
    `must not be nested deeper than ${metadataDepth} levels`,
  )
  .refine((value) => JSON.stringify(value).length <= metadataBytes, "must not be larger than 64 kB")
  .refine((value) => !JSON.stringify(value).includes("\\u0000"), "must not contain a zero byte")
  .describe('keys merge into the stored object; "" removes a key');
export const metadata = z.record(z.string(), z.unknown()).nullable();
export const freeObject = z.record(z.string(), z.unknown());

/** A moment given by a client: ISO text or epoch milliseconds. */
export const dateInput = z
  .union([z.string(), z.number()])
  .refine((value) => !Number.isNaN(new Date(value).getTime()), "must be a date")
  .describe("ISO 8601 text or epoch milliseconds");

export const toIso = (value: string | number): string => new Date(value).toISOString();

/** `fields` and `expand` of routes that let the caller choose (catalog.md §1.5). */
export const selectionInput = {
  fields: z
    .string()
    .nullish()
    .describe("comma-separated fields; +a adds to and -a removes from the defaults"),
  expand: z.string().nullish().describe("comma-separated relations; replaces the default relations"),
};

/** Path parameter alone. */
export const byId = z.strictObject({ id: idSchema });
/** Path parameter and selection. */
export const byIdSelected = z.strictObject({ id: idSchema, ...selectionInput });

/** Envelope of deletions (catalog.md §1.9). */
export const deletedSchema = (object: string) =>
  z.strictObject({ id: z.string(), object: z.literal(object), deleted: z.literal(true) });
export const deletedAnswer = <const O extends string>(id: string, object: O) =>
  ({ id, object, deleted: true }) as const;
