import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import { invalid } from "./errors";
import type { Filter } from "./filters";
import { escapeLike } from "./like";
import { momentAsked } from "./moments";
import { anyOf, equals, value, values } from "./value-filters";

/** Filters for rows that lie above, below or between given values, or contain a text. */

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

const date = z
  .string()
  .max(100)
  .refine((given) => momentAsked(given) !== undefined, "must be a date: use ISO 8601 or seconds since 1970");
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
  const moment = momentAsked(text);
  if (!moment) throw invalid(`${text} is not a date: use ISO 8601 or seconds since 1970`);
  return moment.toISOString();
}
