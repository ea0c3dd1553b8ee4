import { cookies, headers } from "next/headers";
import { type Locale, locales } from "@/messages";

/** Where a choice of language is kept; without one the browser's wish counts. */
export const localeCookie = "backroom-locale";

const isLocale = (text: string | undefined): text is Locale => locales.some((known) => known === text);

/** The language of the page that is being made. */
export async function currentLocale(): Promise<Locale> {
  const chosen = (await cookies()).get(localeCookie)?.value;
  if (isLocale(chosen)) return chosen;
  const wished = ((await headers()).get("accept-language") ?? "")
    .split(",")
    .map((range) => range.trim().slice(0, 2).toLowerCase());
  return wished.find(isLocale) ?? "en";
}
