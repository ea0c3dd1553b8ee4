import { fraction } from "./exact";
import { toMicroPercent, WHOLE_RATE } from "./rates";
import { roundRaisedPrice } from "./rounding";

/** A price raised by a percentage, or lowered by a negative one; the nearest whole unit. */
export function raiseByPercent(amount: number, percent: number): number {
  const factor = WHOLE_RATE + toMicroPercent(percent);
  return Number(roundRaisedPrice(fraction(BigInt(amount) * factor, WHOLE_RATE)));
}
