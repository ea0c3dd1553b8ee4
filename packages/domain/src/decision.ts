/** The `type` values of error bodies that a rule of this package can lead to (orders §1.6). */
export type RefusalType =
  | "invalid_data"
  | "not_allowed"
  | "not_found"
  | "duplicate_error"
  | "conflict"
  | "unexpected_state";

/**
 * Why a rule says no. `reason` is the closed, machine-readable name; `type` decides the HTTP status
 * (orders §1.6). `reason` is not the `code` of the error body.
 */
export interface Refusal<Reason extends string = string> {
  readonly reason: Reason;
  readonly type: RefusalType;
  readonly message: string;
}

export type Accepted<Value> = { readonly ok: true; readonly value: Value };
export type Refused<Reason extends string = string> = {
  readonly ok: false;
  readonly refusal: Refusal<Reason>;
};

/** The answer of a rule: a value, or a refusal. Rules do not throw for what a user can cause. */
export type Decision<Value, Reason extends string = string> = Accepted<Value> | Refused<Reason>;

/** Wraps a value as an accepted decision. */
export function accept<Value>(value: Value): Accepted<Value> {
  return { ok: true, value };
}

/** Builds a refused decision. */
export function refuse<Reason extends string>(
  reason: Reason,
  type: RefusalType,
  message: string,
): Refused<Reason> {
  return { ok: false, refusal: { reason, type, message } };
}
