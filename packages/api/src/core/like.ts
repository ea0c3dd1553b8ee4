/** Texts for the SQL operators `like` and `ilike`. */

/** `%`, `_` and `\` of the text stand for themselves. */
export const escapeLike = (text: string) => text.replace(/[\\%_]/g, (char) => `\\${char}`);

/** Finds the text anywhere. */
export const likePattern = (text: string) => `%${escapeLike(text)}%`;
