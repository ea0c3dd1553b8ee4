import { stripDiacritics } from "./diacritics";

// Without diacritics, only ASCII letters have a case that splits words; letters and digits of other scripts
// form words among themselves. Latin-1 signs (² ª º …) separate words, as in lodash.
const other = "(?![\\0-\\u{bf}])[\\p{L}\\p{M}\\p{N}]";
const lower = `(?:[a-z]|${other})`;
const upper = `(?:[A-Z]|${other})`;
const gap = `(?![0-9A-Za-z]|${other})`;

/** The alternatives of lodash `words`, in its order, because each takes what the earlier ones leave. */
const word = new RegExp(
  [
    `[A-Z]?[a-z]+(?=[A-Z]|${gap})`,
    `${upper}+(?=[A-Z]${lower}|${gap})`,
    `[A-Z]?${lower}+`,
    "[A-Z]+",
    "[0-9]*(?:1ST|2ND|3RD|(?![123])[0-9]TH)(?=\\b|[a-z_])",
    "[0-9]*(?:1st|2nd|3rd|(?![123])[0-9]th)(?=\\b|[A-Z_])",
    "[0-9]+",
  ].join("|"),
  "gu",
);

/**
 * The handle of a title: the words of lodash `kebabCase`, so "T-Shirt 2XL" becomes "t-shirt-2-xl" (catalog
 * §2.13). Letters of every script are kept; signs and emoji are left out, so a title without letters and
 * digits has the empty handle. A handle is its own handle.
 */
export function toHandle(title: string): string {
  const words = stripDiacritics(title).replace(/['’]/g, "").match(word) ?? [];
  return words.map((each) => each.toLowerCase()).join("-");
}
