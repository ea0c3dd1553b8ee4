import type { Refusal } from "./decision";

/** Largest amount in minor units, either sign: amounts live in 32-bit columns (catalog §1.10). */
export const MAX_AMOUNT = 2_147_483_647;

export type AmountRefusalReason = "amount_out_of_range" | "amount_not_integer";

/**
 * Thrown when an input or a computed amount cannot be stored. It is an error and not a `Decision` because
 * any amount of a computation can overflow, and no caller can continue with part of the totals.
 * `refusal` (400 `invalid_data`) is what the edge answers.
 */
export class AmountError extends Error {
  override readonly name = "AmountError";
  readonly amount_name: string;
  readonly refusal: Refusal<AmountRefusalReason>;

  constructor(reason: AmountRefusalReason, amount_name: string, value: string) {
    const message =
      reason === "amount_out_of_range"
        ? `${amount_name} is ${value}, outside the supported range of ±${MAX_AMOUNT} minor units`
        : `${amount_name} must be an integer in minor units, got ${value}`;
    super(message);
    this.amount_name = amount_name;
    this.refusal = { reason, type: "invalid_data", message };
  }
}

/** True for an integer of minor units within ±2,147,483,647. */
export function isAmount(value: number): boolean {
  return Number.isSafeInteger(value) && Math.abs(value) <= MAX_AMOUNT;
}

/** A refusal when `value` is not a storable amount of minor units, else null. For checks at the edge. */
export function checkAmount(value: number, amount_name = "amount"): Refusal<AmountRefusalReason> | null {
  if (isAmount(value)) return null;
  const reason = Number.isInteger(value) ? "amount_out_of_range" : "amount_not_integer";
  return new AmountError(reason, amount_name, String(value)).refusal;
}

/**
 * A computed amount as a storable number.
 * @throws AmountError when it is outside ±2,147,483,647
 */
export function toAmount(value: bigint | number, amount_name: string): number {
  const amount = Number(value);
  if (!Number.isSafeInteger(amount) || Math.abs(amount) > MAX_AMOUNT) {
    throw new AmountError("amount_out_of_range", amount_name, String(value));
  }
  return amount;
}

/**
 * An input integer (amount or quantity) ready for exact arithmetic.
 * @throws AmountError when it is not a safe integer
 */
export function toExactInteger(value: number, amount_name: string): bigint {
  if (!Number.isSafeInteger(value)) throw new AmountError("amount_not_integer", amount_name, String(value));
  return BigInt(value);
}

/** Sum of integer amounts; exact, because every amount is far below 2^53. */
export function sumAmounts(amounts: Iterable<number>): number {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return sum;
}
