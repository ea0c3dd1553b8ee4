import { useLocale } from "use-intl";

/** The name of a country in the reader's language. */
export function useCountryName(): (iso2: string) => string {
  const names = new Intl.DisplayNames(useLocale(), { type: "region" });
  return (iso2) => names.of(iso2.toUpperCase()) ?? iso2.toUpperCase();
}
