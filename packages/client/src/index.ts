import type { AppRouter } from "@backroom/api";
import {
  createTRPCClient,
  type HTTPHeaders,
  httpBatchLink,
  httpLink,
  splitLink,
  type TRPCClient,
  TRPCClientError,
} from "@trpc/client";

export type BackroomClient = TRPCClient<AppRouter>;

export interface ClientOptions {
  /** Address of the server, such as `https://api.shop.example`. */
  url: string;
  /** An API token of a user; left out, calls are anonymous unless `headers` say otherwise. */
  apiToken?: string;
  /** Instead of the global `fetch`. */
  fetch?: typeof globalThis.fetch;
  /** Sent with every request. */
  headers?: Record<string, string>;
}

/** What a single call asks for beside its input. */
export interface CallOptions {
  /** The same key again gives the first answer again, and does nothing a second time. */
  idempotencyKey?: string;
  /** Answer as if, and change nothing. */
  dryRun?: boolean;
  /** The ETag that was seen; refused with 412 when someone else saved since. */
  ifMatch?: string;
}

/** Longer queries go as more than one request. */
const maxUrlLength = 8_000;

/**
 * The typed client of Backroom: every operation of the router, its input and its answer.
 *
 * ```ts
 * const backroom = createBackroomClient({ url: "http://localhost:9000", apiToken });
 * const { draft_order } = await backroom.draftOrders.create.mutate({ email, region_id, shipping_methods: [] });
 * await backroom.draftOrders.pay.mutate({ id: draft_order.id }, asking({ idempotencyKey: crypto.randomUUID() }));
 * ```
 */
export function createBackroomClient({ url, apiToken, fetch, headers }: ClientOptions): BackroomClient {
  const always = { ...headers, ...(apiToken === undefined ? {} : { "x-medusa-access-token": apiToken }) };
  const target = { url: `${url.replace(/\/+$/, "")}/trpc`, ...(fetch ? { fetch } : {}) };
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        // Headers hold for a whole request, so a call with headers of its own travels alone.
        condition: ({ context }) => Object.keys(headersOf(context)).length > 0,
        true: httpLink({ ...target, headers: ({ op }) => ({ ...always, ...headersOf(op.context) }) }),
        false: httpBatchLink({ ...target, maxURLLength: maxUrlLength, headers: always }),
      }),
    ],
  });
}

const contextKey = "backroom";

/** The second argument of a call that asks for more than its input says. */
export const asking = (options: CallOptions): { context: Record<string, unknown> } => ({
  context: { [contextKey]: options },
});

function headersOf(context: Record<string, unknown>): HTTPHeaders {
  // Only `asking` writes under this key.
  const { idempotencyKey, dryRun, ifMatch } = (context[contextKey] ?? {}) as CallOptions;
  return {
    ...(idempotencyKey === undefined ? {} : { "Idempotency-Key": idempotencyKey }),
    ...(dryRun ? { "Dry-Run": "true" } : {}),
    ...(ifMatch === undefined ? {} : { "If-Match": ifMatch }),
  };
}

/** What a refused call throws; `error.data` holds the status, the type and the request id. */
export const isBackroomError = (error: unknown): error is TRPCClientError<AppRouter> =>
  error instanceof TRPCClientError;
