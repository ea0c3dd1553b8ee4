import { currencyExponent, formatMinor } from "@backroom/domain";

/** An amount as customers read it, such as `$1,234.50`; exact, as it never becomes a fraction of a float. */
export function moneyText(amount: number, currency: string): string {
  const exponent = currencyExponent(currency);
  const format = new Intl.NumberFormat("en", {
    style: "currency",
    currency: currency.toUpperCase(),
    minimumFractionDigits: exponent,
    maximumFractionDigits: exponent,
  });
  // Decimal text is formatted digit by digit; the types know only numbers.
  return format.format(formatMinor(amount, currency) as `${number}`);
}
