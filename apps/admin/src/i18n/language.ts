import { useLocale } from "use-intl";
import { type Language, languages } from "@/messages";

/** The language of the words; the locale may name a country as well. */
export function useLanguage(): { language: Language } {
  const locale = useLocale();
  return { language: languages.find((known) => locale.startsWith(known)) ?? "en" };
}
