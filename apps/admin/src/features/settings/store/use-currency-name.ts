import { useLocale } from "use-intl";

/** The name of a currency in the reader's language. */
export function useCurrencyName(): (code: string) => string {
  const names = new Intl.DisplayNames(useLocale(), { type: "currency" });
  return (code) => names.of(code.toUpperCase()) ?? code.toUpperCase();
}
