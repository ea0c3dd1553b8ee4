import { randomInt } from "node:crypto";

const signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

const group = (): string => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join("");

/** Four groups of four capitals and digits, joined by `-`: 83 bits, which nobody guesses and no two cards share. */
export const newGiftCardCode = (): string => Array.from({ length: 4 }, group).join("-");
