/** What went wrong in Postgres, in the terms in which the API answers. */
export type PgFailure =
  | {
      kind: "unique_violation";
      code: string;
      table?: string;
      columns: string[];
      values: string[];
      constraint?: string;
    }
  | ForeignKeyViolation
  | { kind: "not_null"; code: string; table?: string; column?: string }
  | { kind: "check"; code: string; table?: string; constraint?: string }
  /** A number that does not fit its column. */
  | { kind: "out_of_range"; code: string }
  /** Text that is no valid value of the column's type: a bad enum value or date, a zero byte. */
  | { kind: "invalid_text"; code: string }
  /** Lost a race against another transaction. */
  | { kind: "serialization"; code: string }
  /** The database cannot be reached, is stopping, or has no free connection. */
  | { kind: "connection"; code?: string };

export interface ForeignKeyViolation {
  kind: "foreign_key_violation";
  code: string;
  /** `absent`: the row points to one that does not exist. `still_referenced`: others point to the row to be removed. */
  direction: "absent" | "still_referenced";
  /** The table that holds the reference. */
  table?: string;
  /** The table the reference points to; known for `absent` only. */
  referenced?: string;
  columns: string[];
  values: string[];
  constraint?: string;
}

/** The fields of `pg.DatabaseError` that matter here. Checked by shape, since a bundle may hold a second copy of pg. */
interface ErrorFields {
  code?: string;
  message: string;
  detail?: string;
  table?: string;
  column?: string;
  constraint?: string;
}

const fieldsOf = (error: Error): ErrorFields => {
  const read = (name: string) => {
    const value: unknown = Reflect.get(error, name);
    return typeof value === "string" ? value : undefined;
  };
  return {
    message: error.message,
    code: read("code"),
    detail: read("detail"),
    table: read("table"),
    column: read("column"),
    constraint: read("constraint"),
  };
};

const networkCodes =
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENOENT)$/;
/** Connection exceptions, too many connections, shutting down or starting up. */
const connectionStates = /^(08...|53300|57P0[1-5])$/;
/** pg raises these itself, without a code. */
const connectionMessages =
  /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|Client was closed|Cannot use a pool after)/;

/** Says what an error thrown by the database means, or undefined when it is no failure the API has an answer for. */
export const classifyPgError = (error: unknown): PgFailure | undefined => {
  if (!(error instanceof Error)) return undefined;
  const fields = fieldsOf(error);
  const { code, table, constraint } = fields;
  if (code === undefined) return connectionMessages.test(fields.message) ? { kind: "connection" } : undefined;
  if (networkCodes.test(code) || connectionStates.test(code)) return { kind: "connection", code };
  switch (code) {
    case "23505":
      return { kind: "unique_violation", code, table, constraint, ...keyOf(fields.detail) };
    case "23503":
      return foreignKeyViolation(code, fields);
    case "23502":
      return { kind: "not_null", code, table, column: fields.column };
    case "23514":
      return { kind: "check", code, table, constraint };
    case "22003":
      return { kind: "out_of_range", code };
    case "22P02": // not a value of the type
    case "22P05": // \u0000 in JSON
    case "22007": // not a date
    case "22008": // a date beyond the calendar
    case "22009": // a year so far that it is taken for a time zone
    case "22021": // zero byte
      return { kind: "invalid_text", code };
    case "40001": // serialization failure
    case "40P01": // deadlock
    case "55P03": // lock not available in time
      return { kind: "serialization", code };
    default:
      return undefined;
  }
};

const foreignKeyViolation = (
  code: string,
  { detail, table, constraint }: ErrorFields,
): ForeignKeyViolation => {
  const { columns, values, rest } = keyAndRest(detail);
  const named = /["«„“](.+)["»“”]/.exec(rest)?.[1];
  // Both directions name the referencing table in `table`; the detail names the other side. For a table that refers
  // to itself only the wording tells, and it is English unless the server was set up in another language.
  const isStillReferenced =
    rest.includes("still referenced") ||
    (named !== undefined && named === table && !rest.includes("not present"));
  return {
    kind: "foreign_key_violation",
    code,
    direction: isStillReferenced ? "still_referenced" : "absent",
    table,
    constraint,
    columns,
    values,
    ...(isStillReferenced ? {} : { referenced: named }),
  };
};

const keyOf = (detail: string | undefined) => {
  const { columns, values } = keyAndRest(detail);
  return { columns, values };
};

/** Reads `Key (a, b)=(1, x) already exists.` Postgres leaves the detail out for users who may not read the table. */
const keyAndRest = (detail = ""): { columns: string[]; values: string[]; rest: string } => {
  const found = /\((.*?)\)=\((.*)\)(.*)$/s.exec(detail);
  if (!found) return { columns: [], values: [], rest: detail };
  const [, names = "", texts = "", rest = ""] = found;
  const columns = names.split(", ").map((name) => name.replace(/^"|"$/g, ""));
  const parts = texts.split(", ");
  // A value with ", " in it cannot be told from two values: then there is one text for all columns.
  const values = parts.length === columns.length ? parts : [texts];
  return { columns, values, rest };
};
