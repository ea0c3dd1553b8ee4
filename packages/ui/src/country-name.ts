import { useLocale } from "use-intl";

/** A country in the reader's language, by its ISO 3166 code; a code that is none is shown as it is. */
export function useCountryName(): (code: string) => string {
  const names = new Intl.DisplayNames(useLocale(), { type: "region" });
  return (code) =>
    (/^[a-z]{2}$/i.test(code) ? names.of(code.toUpperCase()) : undefined) ?? code.toUpperCase();
}
