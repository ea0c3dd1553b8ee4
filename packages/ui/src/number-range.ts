/** Both ends included; null is open. */
export interface NumberRange {
  from: number | null;
  to: number | null;
}

/** As it stands in the address bar: `10..20`, `10..`. */
export const numberRangeText = ({ from, to }: NumberRange): string => `${from ?? ""}..${to ?? ""}`;

const isNumber = (text: string) => /^-?\d{1,15}(\.\d{1,6})?$/.test(text);

/** Null for text that no range has. */
export function parseNumberRange(text: string): NumberRange | null {
  const [from = "", to = "", ...more] = text.split("..");
  const isRange = text.includes("..") && more.length === 0 && (from !== "" || to !== "");
  if (!isRange || (from && !isNumber(from)) || (to && !isNumber(to))) return null;
  return { from: from ? Number(from) : null, to: to ? Number(to) : null };
}
