/** Latin letters that have no decomposition into a base letter and marks; replacements as lodash `deburr` has them. */
const replacements = new Map(
  Object.entries({
    Æ: "Ae",
    æ: "ae",
    Đ: "D",
    đ: "d",
    Ð: "D",
    ð: "d",
    Ħ: "H",
    ħ: "h",
    ı: "i",
    Ĳ: "IJ",
    ĳ: "ij",
    ĸ: "k",
    Ŀ: "L",
    ŀ: "l",
    Ł: "L",
    ł: "l",
    ŉ: "'n",
    Ŋ: "N",
    ŋ: "n",
    Ø: "O",
    ø: "o",
    Œ: "Oe",
    œ: "oe",
    ẞ: "SS",
    ß: "ss",
    ſ: "s",
    Þ: "Th",
    þ: "th",
    Ŧ: "T",
    ŧ: "t",
  }),
);

/**
 * Latin text without diacritics; other scripts stay as they are (й remains й). Beyond lodash `deburr`, which
 * ends at U+017F, every Latin letter with marks is reduced, so that "Phở" becomes "Pho".
 */
export function stripDiacritics(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\p{Script=Latin}/gu, (letter) => replacements.get(letter) ?? baseLetter(letter))
    .replace(/[\u0300-\u036f\u20d0-\u20ff\ufe20-\ufe2f]/g, "");
}

function baseLetter(letter: string): string {
  const decomposed = letter.normalize("NFD");
  return /^[A-Za-z]\p{M}+$/u.test(decomposed) ? decomposed.charAt(0) : letter;
}
