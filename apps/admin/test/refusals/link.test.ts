import type { AppRouter } from "@backroom/api";
import { createTRPCClient, TRPCClientError, type TRPCLink } from "@trpc/client";
import { observable } from "@trpc/server/observable";
import { describe, expect, it } from "vitest";
import { refusalsLink } from "@/i18n/refusals/link";
import { problemOf } from "@/lib/problem";
import type { Language } from "@/messages";

const refusal = {
  message: "email must be an email",
  code: -32600 as const,
  data: {
    httpStatus: 400,
    path: "customers.get",
    type: "invalid_data" as const,
    code: "a_code",
    fields: [{ path: "email", message: "must be an email" }],
    request_id: "req_1",
  },
};

/** A server that refuses every call, or cannot be reached. */
const failing =
  (isReached: boolean): TRPCLink<AppRouter> =>
  () =>
  () =>
    observable((observer) =>
      observer.error(
        isReached
          ? new TRPCClientError(refusal.message, { result: { error: refusal } })
          : new TRPCClientError("Failed to fetch"),
      ),
    );

const shown = (language: string, amount: number, currency: string) =>
  `${language} ${amount / 100} ${currency}`;

async function problemIn(language: Language, isReached = true) {
  const client = createTRPCClient<AppRouter>({ links: [refusalsLink(language, shown), failing(isReached)] });
  const error: unknown = await client.customers.get.query({ id: "cus_1" }).catch((thrown: unknown) => thrown);
  return problemOf(error);
}

describe("a refused call", () => {
  const known = { kind: "invalid_data", code: "a_code", requestId: "req_1" };

  it("says in German what the page shows, and keeps everything else", async () => {
    expect(await problemIn("de")).toEqual({
      ...known,
      message: "E-Mail: Bitte eine E-Mail-Adresse eingeben.",
      fields: [{ path: "email", message: "Bitte eine E-Mail-Adresse eingeben." }],
    });
  });

  it("says in English what the server said, with the name of the field", async () => {
    expect(await problemIn("en")).toEqual({
      ...known,
      message: "E-mail must be an email.",
      fields: refusal.data.fields,
    });
  });

  it("is no refusal where the server was not reached", async () => {
    expect(await problemIn("de", false)).toEqual({ kind: "network", message: "", fields: [] });
  });
});
