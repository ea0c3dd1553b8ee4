/**
 * Every expected refusal is one `Refusal`; its kind is a closed union that fixes the HTTP status.
 * Use cases throw it, `toRefusal` maps everything else once, transports only print it.
 * Source: spec/catalog.md §1.3, spec/orders.md §1.6.
 */
export const refusalStatus = {
  invalid_data: 400,
  not_allowed: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  precondition_failed: 412,
  too_large: 413,
  duplicate_error: 422,
  payment_authorization_error: 422,
  rate_limited: 429,
  unexpected_state: 500,
  unknown_error: 500,
  unavailable: 503,
} as const;

export type RefusalKind = keyof typeof refusalStatus;

/** One violation, by the path of the input it is about: forms put the message on that field. */
export interface FieldIssue {
  path: string;
  message: string;
}

export interface RefusalDetails {
  /** A stable word that clients match on, such as `insufficient_inventory`. */
  code?: string;
  fields?: FieldIssue[];
  /** Seconds after which it is worth another try. */
  retryAfter?: number;
  /** The second envelope of the v1 server, for ids that were checked beforehand (catalog.md §1.3). */
  preflight?: string[];
  cause?: unknown;
}

const defaultCode: Partial<Record<RefusalKind, string>> = {
  conflict: "invalid_state_error",
  duplicate_error: "invalid_request_error",
  unknown_error: "unknown_error",
};

export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly kind: RefusalKind;
  readonly details: RefusalDetails;

  constructor(kind: RefusalKind, message: string, details: RefusalDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.kind = kind;
    this.details = details;
  }

  get status(): number {
    return refusalStatus[this.kind];
  }

  /** The body that a REST client gets. */
  toBody(): ErrorBody {
    if (this.details.preflight) return { errors: this.details.preflight, message: this.message };
    const code = this.details.code ?? defaultCode[this.kind];
    return { ...(code ? { code } : {}), type: this.kind, message: this.message };
  }
}

export type ErrorBody =
  | { code?: string; type: RefusalKind; message: string }
  | { errors: string[]; message: string };

export const invalid = (message: string, details?: RefusalDetails) =>
  new Refusal("invalid_data", message, details);
export const notAllowed = (message: string, details?: RefusalDetails) =>
  new Refusal("not_allowed", message, details);
export const duplicate = (message: string, details?: RefusalDetails) =>
  new Refusal("duplicate_error", message, details);

/** @param what the kind of thing, such as "Region"; @param id what was asked for. */
export const notFound = (what: string, id: string) => new Refusal("not_found", `${what} ${id} was not found`);

/** A violation of one input field, found by a rule rather than by the schema. */
export const invalidField = (path: string, message: string) =>
  new Refusal("invalid_data", `${path} ${message}`, { fields: [{ path, message }] });

/** The refusal of a rule of the domain as one of the API. */
export function refusalOfRule(rule: { type: string; message: string }, details?: RefusalDetails): Refusal {
  const kinds = ["invalid_data", "not_allowed", "not_found", "duplicate_error", "conflict"] as const;
  return new Refusal(kinds.find((kind) => kind === rule.type) ?? "unexpected_state", rule.message, details);
}
