import type { Language } from "@/messages";
import type { Setting } from "./fillers";
import type { Translator } from "./translator";

/**
 * The server speaks the English of its REST clients, with the names of the API's fields and amounts in minor units. A
 * catalogue per language says it as people do; it is loaded with the first refusal.
 */
const loaders: Record<Language, () => Promise<{ translator: Translator }>> = {
  en: () => import("./en"),
  de: () => import("./de"),
};

/** @returns undefined where the catalogue cannot be loaded: the server's words have to do */
export async function refusalsIn(language: Language): Promise<Translator | undefined> {
  return (await loaders[language]().catch(() => undefined))?.translator;
}

/** One message of the server in the reader's language. */
export const refusalText = async (language: Language, message: string, setting?: Setting): Promise<string> =>
  (await refusalsIn(language))?.text(message, setting) ?? message;
