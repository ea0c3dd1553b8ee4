import { isAmount } from "./amounts";
import { type Names, nameOfPath } from "./names";

/** What is known of a refused call beside the words. */
export interface Setting {
  /** Text of an amount in minor units; missing where the currency is not known. */
  money?: ((amount: number) => string) | undefined;
  /** The field that a message is about. */
  path?: string;
}

export const placeholder = /\{(\w+)(?:, (\w+))?\}/g;

/** What a placeholder of a kind may stand for; any text without an entry here. */
export function kindsOf(words: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  // A long word goes before one that it begins with.
  const known = Object.keys(words)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .sort((a, b) => b.length - a.length);
  const word = `(?:${known.join("|")})`;
  return new Map([
    ["word", `${word}|.*?`],
    ["words", `${word}(?: or ${word})*`],
    ["number", "-?\\d+"],
    ["place", "\\d+"],
  ]);
}

interface Words extends Names {
  words: Readonly<Record<string, string>>;
  or: string;
}

/** Fills a translation with what the server filled its message with, as people read it. */
export function fillerOf({ words, or, ...names }: Words, language: string) {
  const wordOf = (given: string) => words[given.toLowerCase()] ?? given;
  const moment = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" });
  const kinds: Readonly<Record<string, (value: string, setting: Setting) => string>> = {
    word: wordOf,
    words: (value) => value.split(" or ").map(wordOf).join(` ${or} `),
    money: (value, { money }) => (money && /^-?\d+$/.test(value) ? money(Number(value)) : value),
    // A number that is an amount where the field is one.
    limit: (value, { money, path = "" }) =>
      money && isAmount(path) && /^-?\d+$/.test(value) ? money(Number(value)) : value,
    // The first is number 0 to programs.
    place: (value) => String(Number(value) + 1),
    path: (value) => nameOfPath(value, names),
    moment: (value) => {
      const date = new Date(value);
      return Number.isNaN(date.getTime()) ? value : moment.format(date);
    },
  };
  return (translation: string, values: Readonly<Record<string, string>>, setting: Setting): string =>
    translation.replaceAll(placeholder, (_, name: string, kind = "") => {
      const value = values[name] ?? "";
      return kinds[kind]?.(value, setting) ?? value;
    });
}
