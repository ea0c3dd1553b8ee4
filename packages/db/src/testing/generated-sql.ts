/** Pieces of the SQL that makes large shops (large-shop.ts, large-orders.ts). */

/** Ids of generated rows: the number is in the id. */
export const idOf = (prefix: string, number: number): string =>
  `${prefix}_01JD${String(number).padStart(22, "0")}`;
/** SQL of the id that `idOf` gives. */
export const sqlId = (prefix: string, number: string) =>
  `'${prefix}_01JD' || lpad((${number})::text, 22, '0')`;
/** SQL of one of these words. */
export const sqlWord = (list: readonly string[], number: string) =>
  `(array[${list.map((word) => `'${word}'`).join(",")}])[1 + (${number}) % ${list.length}]`;
/** A number that looks random and is the same in every run. */
export const mixed = (number: string, salt: number) =>
  `(((${number})::bigint * 2654435761 + ${salt}) % 1000003)::int`;
/** What `mixed` gives for a number below a million. */
export const mixedNumber = (number: number, salt: number): number => (number * 2654435761 + salt) % 1000003;
