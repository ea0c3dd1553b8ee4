import { z } from "zod";
import { momentOf } from "./moments";

/** Schemas of single fields that many resources share. One zod schema per shape: tRPC, REST, forms, document. */

/** The largest amount a 32-bit column holds; spec: minor units are 32-bit integers. */
export const maxAmount = 2_147_483_647;

export const timestamp = z.iso.datetime().describe("ISO 8601, UTC, milliseconds");
export const nullableTimestamp = timestamp.nullable();

/** Minor units of the currency, not negative. */
export const amount = z.int().min(0).max(maxAmount).describe("integer, in the currency's minor unit");
/** An amount in an answer; discounts and differences may be negative. */
export const money = z.int().describe("integer, in the currency's minor unit");
export const quantity = z.int().min(1).max(maxAmount);
export const percent = z.number().min(0).max(100).describe("percent: 19 means 19 %");

/** @returns what keeps this text from being stored: Postgres holds no zero byte and no half of a surrogate pair. */
function textFault(given: string): string | undefined {
  if (given.includes("\u0000")) return "must not contain a zero byte";
  return /\p{Surrogate}/u.test(given) ? "must be well-formed Unicode" : undefined;
}

function refuse<T>(fault: (given: T) => string | undefined) {
  return (given: T, context: { addIssue(issue: { code: "custom"; message: string }): void }) => {
    const message = fault(given);
    if (message !== undefined) context.addIssue({ code: "custom", message });
  };
}

/** Everything that can be stored is kept as sent. */
export const text = (max = 10_000) => z.string().max(max).superRefine(refuse(textFault));
export const idSchema = text(200).min(1);
export const nonEmptyText = (max = 1_000) => text(max).trim().min(1, "should not be empty");
/** The v1 client may send null for what it leaves out. */
export const optionalText = (max = 10_000) => text(max).nullish();

/**
 * What v1 takes for an e-mail, which is more than zod's own pattern does: letters of every script, the signs that
 * RFC 5322 allows before the @, and a domain that ends in a word. Parts are bounded, so that it cannot run for long.
 */
const emailPattern =
  /^(?=[^@]{1,64}@)[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*@(?:(?!-)[\p{L}\p{M}\p{N}-]{1,63}(?<!-)\.)+(?:\p{L}{2,63}|[Xx][Nn]--[A-Za-z0-9-]{1,59})$/u;

/** Emails are compared in lower case; the schema itself does not change the value (one shape in and out). */
export const emailText = z
  .email({
    pattern: emailPattern,
    // A missing one is "required", like any other field.
    error: (issue) => (issue.input === undefined ? undefined : "must be an email"),
  })
  .max(320);

const objectDepth = 10;
const objectBytes = 64 * 1024;

/** Level by level and without recursion: what is sent may be as deep as a body is long. */
function objectFault(given: object): string | undefined {
  let level: unknown[] = [given];
  for (let depth = 0; level.length > 0; depth += 1) {
    const below: unknown[] = [];
    for (const value of level) {
      if (typeof value === "string") {
        const fault = textFault(value);
        if (fault !== undefined) return fault;
      } else if (typeof value === "number" && !Number.isFinite(value)) {
        // JSON reads 1e999 as infinity, and writes that as null.
        return "must not contain a number beyond 1.8e308";
      } else if (typeof value === "object" && value !== null) {
        if (depth === objectDepth) return `must not be nested deeper than ${objectDepth} levels`;
        for (const [key, child] of Object.entries(value)) below.push(key, child);
      }
    }
    level = below;
  }
  return JSON.stringify(given).length > objectBytes ? "must not be larger than 64 kB" : undefined;
}

/** A free-form object given by a client. */
export const objectInput = z.record(z.string(), z.unknown()).superRefine(refuse(objectFault));
/** Free-form object, merged at the top level on update: "" removes a key (catalog.md §1.10). */
export const metadataInput = objectInput.describe('keys merge into the stored object; "" removes a key');
export const metadata = z.record(z.string(), z.unknown()).nullable();
/** A free-form object in an answer. */
export const freeObject = z.record(z.string(), z.unknown());

/** A moment given by a client: ISO text or epoch milliseconds. */
export const dateInput = z
  .union([z.string(), z.number()])
  .refine((value) => momentOf(value) !== undefined, "must be a date")
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
