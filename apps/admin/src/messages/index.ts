import type { en } from "./en";

export type Messages = typeof en;

export const languages = ["en", "de"] as const;
export type Language = (typeof languages)[number];

const loaders: Record<Language, () => Promise<Messages>> = {
  en: async () => (await import("./en")).en,
  de: async () => (await import("./de")).de,
};

/** Loaded on the server alone and handed to the page, so that nobody downloads a language they do not read. */
export const loadMessages = (language: Language): Promise<Messages> => loaders[language]();
