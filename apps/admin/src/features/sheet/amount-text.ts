import { currencyExponent, parseMajor } from "@backroom/domain";

type AmountProblem = "notAnAmount" | "negative" | "decimals" | "tooLarge";
type AmountText = { amount: number | null } | { problem: AmountProblem };

/**
 * Reads an amount the way spreadsheets of any language write it: `1,234.50`, `1.234,50 €`, `1 234,50`. Where both
 * signs are there, the last one is the decimal point. One sign before exactly three digits groups them, unless the
 * currency has three decimals: then the reader's language decides.
 * @returns minor units; null for a text without content
 */
export function readAmount(text: string, currency: string, decimalSign: string): AmountText {
  const digits = text.replace(/[\p{L}\p{Sc}\s'’_]/gu, "");
  if (digits === "") return text.trim() === "" ? { amount: null } : { problem: "notAnAmount" };
  if (!/^[+-]?[\d.,]*\d[\d.,]*$/.test(digits)) return { problem: "notAnAmount" };
  const plain = plainNumber(digits, currencyExponent(currency), decimalSign);
  if (plain === null) return { problem: "notAnAmount" };
  const parsed = parseMajor(plain, currency);
  if (parsed.ok) return parsed.value < 0 ? { problem: "negative" } : { amount: parsed.value };
  if (parsed.refusal.reason === "too_many_decimals") return { problem: "decimals" };
  return { problem: parsed.refusal.reason === "amount_out_of_range" ? "tooLarge" : "notAnAmount" };
}

/** Digits with a decimal point and without grouping; null where the groups are none. */
function plainNumber(digits: string, exponent: number, decimalSign: string): string | null {
  const decimal = decimalOf(digits, exponent, decimalSign);
  const at = decimal === null ? digits.length : digits.lastIndexOf(decimal);
  const whole = digits.slice(0, at);
  const isGrouped = /[.,]/.test(whole);
  if (isGrouped && !/^[+-]?\d{1,3}([.,])\d{3}(\1\d{3})*$/.test(whole)) return null;
  return whole.replace(/[.,]/g, "") + (decimal === null ? "" : `.${digits.slice(at + 1)}`);
}

function decimalOf(digits: string, exponent: number, decimalSign: string): string | null {
  const signs = [...digits].filter((char) => char === "." || char === ",");
  const last = signs.at(-1);
  if (last === undefined) return null;
  if (signs.some((sign) => sign !== last)) return last;
  if (signs.length > 1) return null;
  const groups = /^[+-]?\d{1,3}[.,]\d{3}$/.test(digits) && !/^[+-]?0[.,]/.test(digits);
  if (!groups) return last;
  return exponent === 3 && last === decimalSign ? last : null;
}
