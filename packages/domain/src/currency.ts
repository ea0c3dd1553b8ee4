import { accept, type Decision, refuse } from "./decision";
import { isAmount } from "./money";

const noDecimals = new Set("bif clp djf gnf jpy kmf krw mga pyg rwf ugx vnd vuv xaf xof xpf".split(" "));
const threeDecimals = new Set("bhd iqd jod kwd lyd omr tnd".split(" "));

/**
 * Decimals between the minor unit and the unit people write, for display and input.
 * @param code ISO 4217, any case; an unknown code has 2
 */
export function currencyExponent(code: string): 0 | 2 | 3 {
  const key = code.toLowerCase();
  if (noDecimals.has(key)) return 0;
  return threeDecimals.has(key) ? 3 : 2;
}

/**
 * The exponent as the reference and its clients understand amounts: 0 for the same sixteen currencies, 2 for
 * everything else, also for the seven with three decimals. A client built for it sends 12.34 KWD as 1234,
 * where `currencyExponent` reads 1.234. Pass it where such data is shown or read.
 */
export function referenceCurrencyExponent(code: string): 0 | 2 {
  return noDecimals.has(code.toLowerCase()) ? 0 : 2;
}

/**
 * Plain decimal text of an amount, without currency sign and grouping: `formatMinor(1234, "usd")` is "12.34".
 * @param amount minor units
 */
export function formatMinor(amount: number, code: string, exponent: number = currencyExponent(code)): string {
  const digits = String(Math.abs(amount)).padStart(exponent + 1, "0");
  const sign = amount < 0 ? "-" : "";
  if (exponent === 0) return `${sign}${digits}`;
  return `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}

export type ParseMajorRefusalReason = "not_a_number" | "too_many_decimals" | "amount_out_of_range";

/**
 * Reads what a person typed as minor units: digits with an optional sign and a decimal point, blanks around
 * ignored. Grouping and decimal commas are refused rather than guessed, and decimals beyond the currency's
 * are refused rather than rounded.
 */
export function parseMajor(
  text: string,
  code: string,
  exponent: number = currencyExponent(code),
): Decision<number, ParseMajorRefusalReason> {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(text.trim());
  const [, sign = "", whole = "", decimals = ""] = match ?? [];
  if (whole === "" && decimals === "") {
    return refuse("not_a_number", "invalid_data", `"${text}" is not an amount`);
  }
  if (decimals.length > exponent) {
    const message = `${code.toUpperCase()} has ${exponent === 0 ? "no" : exponent} decimals`;
    return refuse("too_many_decimals", "invalid_data", message);
  }
  const size = Number(`${whole}${decimals.padEnd(exponent, "0")}`);
  if (!isAmount(size)) return refuse("amount_out_of_range", "invalid_data", `"${text}" is too large`);
  return accept(sign === "-" && size !== 0 ? -size : size);
}
