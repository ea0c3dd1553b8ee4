import type { Language } from "@/messages";
import type { Translator } from "./translator";

/**
 * The server speaks English, because the clients of its REST routes rely on the words. Its refusals are translated
 * here, by a catalogue that is loaded with the first refusal, and only where the admin is not in English.
 */
const loaders: Partial<Record<Language, () => Promise<{ translator: Translator }>>> = {
  de: () => import("./de"),
};

/** @returns undefined where the server's words are right as they are, or where none can be loaded */
export async function refusalsIn(language: Language): Promise<Translator | undefined> {
  return (await loaders[language]?.().catch(() => undefined))?.translator;
}

/** One message of the server in the reader's language. */
export const refusalText = async (language: Language, message: string): Promise<string> =>
  (await refusalsIn(language))?.text(message) ?? message;
