import { cookies, headers } from "next/headers";
import { type Language, languages } from "@/messages";
import { localeCookie } from "./locale-cookie";

interface Locale {
  /** Of the words. */
  language: Language;
  /** Of dates, numbers and money: the language as the browser's country writes it (`en-GB`). */
  tag: string;
}

const isLanguage = (text: string | undefined): text is Language => languages.some((known) => known === text);

/** A language tag as the platform knows it; nothing for what is none. */
function canonical(tag: string): string[] {
  try {
    return Intl.getCanonicalLocales(tag);
  } catch {
    return [];
  }
}

/** The language of the page that is being made: the reader's choice, or else the browser's wish. */
export async function currentLocale(): Promise<Locale> {
  const chosen = (await cookies()).get(localeCookie)?.value;
  const wished = ((await headers()).get("accept-language") ?? "")
    .slice(0, 500)
    .split(",")
    .flatMap((range) => canonical(range.split(";")[0]?.trim() ?? ""));
  const languageOf = (tag: string) => tag.slice(0, 2).toLowerCase();
  const language = isLanguage(chosen) ? chosen : (wished.map(languageOf).find(isLanguage) ?? "en");
  return { language, tag: wished.find((tag) => languageOf(tag) === language) ?? language };
}
