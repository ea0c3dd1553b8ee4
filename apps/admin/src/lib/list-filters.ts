import {
  type DateRange,
  dateRangeText,
  type MomentRange,
  momentsOf,
  parseDateRange,
} from "@backroom/ui/date-range";
import { type NumberRange, numberRangeText, parseNumberRange } from "@backroom/ui/number-range";

/** One filter of a list: how it stands in the address bar, and what the API is asked. */
export interface ListFilter<Value, Input> {
  /** From the address bar, where anything may stand; what is not usable counts as off. */
  read(text: string | null): Value;
  /** Null while it is off. */
  write(value: Value): string | null;
  /** Undefined while it is off. */
  inputOf(value: Value): Input | undefined;
}

const listed = (text: string | null): string[] => (text ? text.split(",").filter(Boolean) : []);

/** Any of these words. */
export const words = <const Word extends string>(known: readonly Word[]): ListFilter<Word[], Word[]> => ({
  read: (text) => known.filter((word) => listed(text).includes(word)),
  write: (chosen) => chosen.join(",") || null,
  inputOf: (chosen) => (chosen.length > 0 ? chosen : undefined),
});

/** One of these words, or all. */
export const word = <const Word extends string>(known: readonly Word[]): ListFilter<Word | null, Word> => ({
  read: (text) => known.find((candidate) => candidate === text) ?? null,
  write: (chosen) => chosen,
  inputOf: (chosen) => chosen ?? undefined,
});

/** A text that has to be the whole of what is looked for, such as an address. */
export const exact = (): ListFilter<string, string> => ({
  read: (text) => text ?? "",
  write: (text) => text || null,
  inputOf: (text) => text || undefined,
});

/** Yes, no, or both. */
export const flag = (): ListFilter<boolean | null, boolean> => ({
  read: (text) => (text === "true" ? true : text === "false" ? false : null),
  write: (chosen) => (chosen === null ? null : String(chosen)),
  inputOf: (chosen) => chosen ?? undefined,
});

/** Any of these records, by id. */
export const ids = (): ListFilter<string[], string[]> => ({
  read: listed,
  write: (chosen) => chosen.join(",") || null,
  inputOf: (chosen) => (chosen.length > 0 ? chosen : undefined),
});

/** Days in the viewer's zone, asked for as moments: `{ gte, lt }`. */
export const dateRange = (): ListFilter<DateRange | null, MomentRange> => ({
  read: (text) => (text ? parseDateRange(text) : null),
  write: (range) => range && dateRangeText(range),
  inputOf: (range) => (range ? momentsOf(range, new Date()) : undefined),
});

/** Numbers, or amounts in minor units: `{ gte, lte }`. */
export const numberRange = (): ListFilter<NumberRange | null, { gte?: number; lte?: number }> => ({
  read: (text) => (text ? parseNumberRange(text) : null),
  write: (range) => range && numberRangeText(range),
  inputOf: (range) =>
    range
      ? {
          ...(range.from === null ? {} : { gte: range.from }),
          ...(range.to === null ? {} : { lte: range.to }),
        }
      : undefined,
});

/** Yes or no as two words; both chosen is as good as none. */
export const yesNo = <const Yes extends string, const No extends string>(
  yes: Yes,
  no: No,
): ListFilter<(Yes | No)[], boolean> => ({
  ...words([yes, no]),
  inputOf: (chosen) => (chosen.length === 1 ? chosen[0] === yes : undefined),
});
