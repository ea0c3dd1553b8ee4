/** Digits and one point: of two kinds of signs, as in a pasted `1.234,50 €`, the last one is the decimal point. */
export function plainNumber(text: string): string {
  const digits = text.trim().replace(/^[^\d.,]+|[^\d.,]+$/g, "");
  const last = Math.max(digits.lastIndexOf("."), digits.lastIndexOf(","));
  const isGrouped = digits.includes(".") && digits.includes(",");
  const whole = isGrouped ? digits.slice(0, last).replace(/[.,]/g, "") : digits.slice(0, Math.max(0, last));
  return last < 0 ? digits : `${whole}.${digits.slice(last + 1)}`;
}
