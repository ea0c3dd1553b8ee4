import type { en } from "./en";

export type Messages = typeof en;

export const locales = ["en", "de"] as const;
export type Locale = (typeof locales)[number];

const loaders: Record<Locale, () => Promise<Messages>> = {
  en: async () => (await import("./en")).en,
  de: async () => (await import("./de")).de,
};

/** Loaded on the server alone and handed to the page, so that nobody downloads a language they do not read. */
export const loadMessages = (locale: Locale): Promise<Messages> => loaders[locale]();
