import { TRPCClientError } from "@trpc/client";

/** A failed call, as pages show it. */
export interface Problem {
  /** The refusal's kind; `network` when no answer came. */
  kind: string;
  message: string;
  code?: string | undefined;
  fields: readonly { path: string; message: string }[];
  requestId?: string | undefined;
}

interface ErrorData {
  type?: string;
  code?: string;
  fields?: { path: string; message: string }[];
  request_id?: string;
}

export function problemOf(error: unknown): Problem {
  if (error instanceof TRPCClientError) {
    // The error formatter of @backroom/api writes this shape; without data the call never reached it.
    const data = error.data as ErrorData | null | undefined;
    if (data?.type) {
      return {
        kind: data.type,
        message: error.message,
        code: data.code,
        fields: data.fields ?? [],
        requestId: data.request_id,
      };
    }
  }
  return { kind: "network", message: "", fields: [] };
}

/** Only what may turn out differently is worth another try. */
export const mayPass = (error: unknown): boolean =>
  ["network", "unavailable"].includes(problemOf(error).kind);
