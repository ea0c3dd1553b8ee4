/** A name that a caller made up, for a message: whoever reads it knows it by its beginning. */
export const shorten = (text: string): string => (text.length > 100 ? `${text.slice(0, 100)}…` : text);
