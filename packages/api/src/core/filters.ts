import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import { invalid } from "./errors";
import { text } from "./fields";

/** The forms of filters that spec/catalog.md §1.6 describes, each a schema and the SQL it stands for. */
export interface Filter<S extends z.ZodType = z.ZodType> {
  schema: S;
  /** @param column SQL of the column, named like the filter unless the filter says otherwise. */
  where(value: z.output<S>, column: string): RawBuilder<unknown> | undefined;
  column?: string;
  /** It looks at other tables, so a page and its count evaluate it once, together (core/read.ts). */
  dear?: true | undefined;
}

export type Filters = Record<string, Filter>;

export function filterConditions(filters: Filters, given: Record<string, unknown>): RawBuilder<unknown>[] {
  const conditions: RawBuilder<unknown>[] = [];
  for (const [name, filter] of Object.entries(filters)) {
    const value = given[name];
    if (value === undefined || value === null) continue;
    const condition = filter.where(value, filter.column ?? `t."${name}"`);
    if (condition) conditions.push(condition);
  }
  return conditions;
}

/** Whether one of the filters given is dear. */
export const isDear = (filters: Filters, given: Record<string, unknown>): boolean =>
  Object.entries(filters).some(
    ([name, { dear }]) => dear && given[name] !== undefined && given[name] !== null,
  );

const maxValues = 1_000;
const value = text(1_000);
const values = z.array(value).max(maxValues);

/** A single array element is split on commas: `status[]=a,b` equals two values. */
export const splitValues = (list: readonly string[]): string[] =>
  list.length === 1 ? (list[0] ?? "").split(",") : [...list];

const anyOf = (column: string, list: readonly string[]) => {
  const wanted = splitValues(list);
  const [only] = wanted;
  // An index gives the rows with one value in the order of its other columns; those with any of several it does not.
  if (only !== undefined && wanted.length === 1) return equals(column, only);
  const plain = wanted.filter((item) => item !== "null");
  const isIn = sql`${sql.raw(column)} = any(${plain})`;
  return plain.length === wanted.length ? isIn : sql`(${isIn} or ${sql.raw(column)} is null)`;
};

const equals = (column: string, text: string) =>
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

const operators = { lt: "<", gt: ">", lte: "<=", gte: ">=" } as const;
type Operator = keyof typeof operators;
const operatorNames: Operator[] = ["lt", "gt", "lte", "gte"];

const numbers = <N extends z.ZodType<number>>(number: N) => {
  const operand = number.optional();
  return z.union([number, z.strictObject({ lt: operand, gt: operand, lte: operand, gte: operand })]);
};
type Numbers<N extends z.ZodType<number>> = ReturnType<typeof numbers<N>>;

const compareNumbers = (given: z.output<Numbers<z.ZodType<number>>>, column: string) =>
  typeof given === "number"
    ? sql`${sql.raw(column)} = ${given}`
    : compare(column, given, (operand) => sql`${operand}`);

/** A number, or comparisons with numbers; within what a column of single precision can be compared with. */
export const numberFilter = (column?: string): Filter<Numbers<z.ZodNumber>> => ({
  schema: numbers(z.number().min(-1e30).max(1e30)),
  where: compareNumbers,
  ...(column ? { column } : {}),
});

/** The same for columns of integers. */
export const wholeFilter = (column?: string): Filter<Numbers<z.ZodInt>> => ({
  schema: numbers(z.int().min(-2_147_483_648).max(2_147_483_647)),
  where: compareNumbers,
  ...(column ? { column } : {}),
});

/** `%`, `_` and `\` of the text stand for themselves. */
export const escapeLike = (text: string) => text.replace(/[\\%_]/g, (char) => `\\${char}`);

const textOperators = z.strictObject({
  lt: value.optional(),
  gt: value.optional(),
  lte: value.optional(),
  gte: value.optional(),
  contains: value.optional(),
  starts_with: value.optional(),
  ends_with: value.optional(),
});

/** A value, several, or comparisons with text; `contains` and its like do not look at the case. */
export const textOrOperators = (
  column?: string,
): Filter<z.ZodUnion<[typeof value, typeof values, typeof textOperators]>> => ({
  schema: z.union([value, values, textOperators]),
  where: (given, own) => {
    if (typeof given === "string") return equals(own, given);
    if (Array.isArray(given)) return anyOf(own, given);
    const { contains, starts_with, ends_with, ...comparisons } = given;
    const patterns = [
      contains === undefined ? undefined : `%${escapeLike(contains)}%`,
      starts_with === undefined ? undefined : `${escapeLike(starts_with)}%`,
      ends_with === undefined ? undefined : `%${escapeLike(ends_with)}`,
    ].filter((pattern) => pattern !== undefined);
    const parts = patterns.map((pattern) => sql`${sql.raw(own)} ilike ${pattern}`);
    const compared = compare(own, comparisons, (operand) => sql`${operand}`);
    if (compared) parts.push(compared);
    return parts.length === 0 ? undefined : sql.join(parts, sql` and `);
  },
  ...(column ? { column } : {}),
});

const date = z.string().max(100);
const dateOperators = z.strictObject({
  lt: date.optional(),
  gt: date.optional(),
  lte: date.optional(),
  gte: date.optional(),
});

/** Comparisons with moments: what a date parser accepts, else seconds since the epoch. */
export const dateFilter = (column?: string): Filter<typeof dateOperators> => ({
  schema: dateOperators,
  where: (given, own) => compare(own, given, (operand) => sql`${parseMoment(operand)}::timestamptz`),
  ...(column ? { column } : {}),
});

function compare<V>(
  column: string,
  given: Partial<Record<Operator, V | undefined>>,
  operand: (value: V) => RawBuilder<unknown>,
): RawBuilder<unknown> | undefined {
  const parts: RawBuilder<unknown>[] = [];
  for (const name of operatorNames) {
    const wanted = given[name];
    if (wanted !== undefined) parts.push(sql`${sql.raw(`${column} ${operators[name]} `)}${operand(wanted)}`);
  }
  return parts.length === 0 ? undefined : sql.join(parts, sql` and `);
}

/** @throws Refusal invalid_data for text that is no moment. */
export function parseMoment(text: string): string {
  const seconds = /^-?\d{1,12}(\.\d+)?$/.test(text) && !/^\d{4}$/.test(text) ? Number(text) : undefined;
  const moment = seconds === undefined ? new Date(text) : new Date(seconds * 1000);
  const time = moment.getTime();
  if (Number.isNaN(time) || moment.getUTCFullYear() > 9999 || moment.getUTCFullYear() < 0) {
    throw invalid(`${text} is not a date: use ISO 8601 or seconds since 1970`);
  }
  return moment.toISOString();
}
