/** Where a choice of language is kept; without one the browser's wish counts. */
export const localeCookie = "backroom-locale";
