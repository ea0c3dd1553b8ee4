import { sql } from "kysely";
import { z } from "zod";
import { text } from "./fields";
import type { Filter } from "./filters";

/** Filters for rows that hold given values, or fit SQL of their own. */

const maxValues = 1_000;
/** One value of a filter. */
export const value = text(1_000);
/** Several. */
export const values = z.array(value).max(maxValues);

/** A single array element is split on commas: `status[]=a,b` equals two values. */
export const splitValues = (list: readonly string[]): string[] =>
  list.length === 1 ? (list[0] ?? "").split(",") : [...list];

/** The column holds one of these; the word `null` stands for none. */
export const anyOf = (column: string, list: readonly string[]) => {
  const wanted = splitValues(list);
  const [only] = wanted;
  // An index gives the rows with one value in the order of its other columns; those with any of several it does not.
  if (only !== undefined && wanted.length === 1) return equals(column, only);
  const plain = wanted.filter((item) => item !== "null");
  const isIn = sql`${sql.raw(column)} = any(${plain})`;
  return plain.length === wanted.length ? isIn : sql`(${isIn} or ${sql.raw(column)} is null)`;
};

/** The column holds this; the word `null` stands for none. */
export const equals = (column: string, text: string) =>
  text === "null" ? sql`${sql.raw(column)} is null` : sql`${sql.raw(column)} = ${text}`;

/** A value or several. */
export const oneOrMany = (column?: string): Filter<z.ZodUnion<[typeof value, typeof values]>> => ({
  schema: z.union([value, values]),
  where: (given, own) => (Array.isArray(given) ? anyOf(own, given) : equals(own, given)),
  ...(column ? { column } : {}),
});

/** Several values only; a plain one is refused, as by the v1 server. */
export const listFilter = (column?: string): Filter<typeof values> => ({
  schema: values,
  where: (given, own) => anyOf(own, given),
  ...(column ? { column } : {}),
});

/** Several values that pick rows by SQL of their own; `$values` stands for the array. */
export const listWhere = (text: string): Filter<typeof values> => ({
  schema: values,
  dear: true,
  where: (given) =>
    sql`${sql.join(
      text.split("$values").map((part) => sql.raw(part)),
      sql`${splitValues(given)}`,
    )}`,
});

/** One value that picks rows by SQL of its own; `$value` stands for it. */
export const textWhere = (text: string): Filter<typeof value> => ({
  schema: value,
  dear: true,
  where: (given) =>
    sql`${sql.join(
      text.split("$value").map((part) => sql.raw(part)),
      sql`${given}`,
    )}`,
});

/** Words of an enumeration: one (unless `only` arrays) or several, each checked. */
export function enumFilter<const W extends readonly string[]>(
  words: W,
  options: { arrayOnly?: boolean } = {},
): Filter<z.ZodType<string | string[]>> {
  const list = z.array(z.string()).max(maxValues);
  const known = (given: string | string[]) =>
    (Array.isArray(given) ? splitValues(given) : [given]).every((word) => words.includes(word));
  const message = `must be one of: ${words.join(", ")}`;
  const schema: z.ZodType<string | string[]> = options.arrayOnly
    ? list.refine(known, message)
    : z.union([z.string(), list]).refine(known, message);
  return {
    schema,
    where: (given, column) => (Array.isArray(given) ? anyOf(column, given) : equals(column, given)),
  };
}

/** Exactly this text. */
export const textFilter = (column?: string): Filter<typeof value> => ({
  schema: value,
  where: (given, own) => equals(own, given),
  ...(column ? { column } : {}),
});

export const boolFilter = (column?: string): Filter<z.ZodBoolean> => ({
  schema: z.boolean(),
  where: (given, own) => sql`${sql.raw(own)} = ${given}`,
  ...(column ? { column } : {}),
});

export const intFilter = (column?: string): Filter<z.ZodInt> => ({
  schema: z.int().min(-2_147_483_648).max(2_147_483_647),
  where: (given, own) => sql`${sql.raw(own)} = ${given}`,
  ...(column ? { column } : {}),
});
