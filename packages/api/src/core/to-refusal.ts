import { classifyPgError, type PgFailure } from "@backroom/db";
import { TRPCError } from "@trpc/server";
import { z } from "zod";
import { Refusal } from "./errors";
import { refusalOfIssues } from "./zod-messages";

/** The one place where whatever was thrown becomes a refusal; what nobody expected says nothing outside. */
export function toRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof z.core.$ZodError) return refusalOfIssues(error.issues);
  const failure = classifyPgError(error);
  if (failure) return refusalOfFailure(failure, error);
  if (error instanceof TRPCError) return refusalOfTrpc(error);
  return new Refusal("unknown_error", "An unknown error occurred", { cause: error });
}

function refusalOfTrpc(error: TRPCError): Refusal {
  const ofCause = error.cause === undefined ? undefined : toRefusal(error.cause);
  // tRPC gives its own refusals causes too, such as the SyntaxError of an input that is no JSON.
  if (ofCause && ofCause.kind !== "unknown_error") return ofCause;
  switch (error.code) {
    case "NOT_FOUND":
      return new Refusal("not_found", error.message);
    case "PARSE_ERROR":
    case "BAD_REQUEST":
    case "METHOD_NOT_SUPPORTED":
    case "UNSUPPORTED_MEDIA_TYPE":
      return new Refusal("invalid_data", error.message);
    case "PAYLOAD_TOO_LARGE":
      return new Refusal("too_large", error.message);
    default:
      return ofCause ?? new Refusal("unknown_error", "An unknown error occurred", { cause: error });
  }
}

/** Database failures that no rule caught beforehand (catalog.md §1.3). */
function refusalOfFailure(failure: PgFailure, cause: unknown): Refusal {
  switch (failure.kind) {
    case "unique_violation":
      return new Refusal(
        "duplicate_error",
        `${title(failure.table)} with ${pairs(failure.columns, failure.values)} already exists.`,
        { cause, ...takenField(failure.columns) },
      );
    case "foreign_key_violation":
      return failure.direction === "absent"
        ? new Refusal(
            "not_found",
            `${title(failure.referenced)} with ${pairs(failure.columns, failure.values)} does not exist.`,
            { cause },
          )
        : new Refusal(
            "not_allowed",
            `It is still used by ${title(failure.table).toLowerCase()} and cannot be deleted.`,
            { cause },
          );
    case "not_null":
      return new Refusal("invalid_data", `${failure.column ?? "A required field"} must not be null`, {
        cause,
      });
    case "check":
      return new Refusal("invalid_data", `A value is not allowed (${failure.constraint ?? "check"})`, {
        cause,
      });
    case "out_of_range":
      return new Refusal(
        "invalid_data",
        "A number is too large: amounts and quantities go up to 2147483647",
        { cause },
      );
    case "invalid_text":
      return new Refusal("invalid_data", "A value is not valid text, date or number", { cause });
    case "serialization":
      return new Refusal(
        "conflict",
        "Someone else changed the same data at the same time. Retry with the same idempotency key.",
        { cause },
      );
    case "connection":
      return new Refusal("unavailable", "The database cannot be reached at the moment. Try again shortly.", {
        cause,
      });
  }
}

/** A column has the name of its field, so a form can say it there; of several together none is the wrong one. */
const takenField = ([column, ...others]: readonly string[]) =>
  column === undefined || others.length > 0 ? {} : { fields: [{ path: column, message: "is used already" }] };

const title = (table?: string): string => {
  const words = (table ?? "row").replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const pairs = (columns: readonly string[], values: readonly string[]): string =>
  columns.map((column, index) => `${column} ${values[index] ?? ""}`.trim()).join(", ") || "these values";
