import type { Permission } from "../permissions";
import type { RefusalKind } from "./errors";
import type { Table } from "./view";

type Method = "GET" | "POST" | "DELETE";

/** What every operation declares beside its schemas; the REST mount, the document and the tests read it. */
export interface Meta {
  /** Method and path on REST; path parameters are properties of the input. */
  route: `${Method} /${string}`;
  /** Further paths that older documents spell. */
  aliases?: readonly `/${string}`[];
  can: Permission;
  tag: string;
  summary: string;
  description?: string;
  /** Success status where it is not 200. */
  status?: 201 | 204;
  /** A success that is plain text instead of JSON. */
  text?: string;
  /** The content type of a success that is a file (core/file-answer.ts), such as `application/pdf`. */
  file?: string;
  /** When the operation is refused, in a sentence per kind; 401 and unknown properties need no mention. */
  refuses?: Partial<Record<RefusalKind, string>>;
  /** A valid input: the documented example and the input of the router tests. Ids in it are made up. */
  example: Readonly<Record<string, unknown>>;
  /** The table whose `updated_at` is the ETag that `If-Match` is compared with; its id is the input's `id`. */
  version?: Table;
  /** v1 does not look at the query string here: unknown parameters are ignored instead of refused. */
  ignoresQuery?: boolean;
  /** v1 does not look at the body here: whatever is sent is ignored. */
  ignoresBody?: boolean;
  /** The answer holds a secret, so it is not kept for replay under an idempotency key. */
  secret?: boolean;
  /** A request without an idempotency key is given one, and the answer names it (spec/orders.md §19). */
  makesKey?: boolean;
  /** The body is multipart/form-data, with the `files` of the input in parts of that name. */
  multipart?: boolean;
  /** An operation of Backroom's own, not of the v1 API. */
  own?: boolean;
}
