import { routesOf } from "@backroom/api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestServer, type TestServer } from "./support/server";

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

const routes = routesOf();
const addressOf = (path: string) => path.replaceAll(/\{\w+\}/g, "some_id");
const json = { "content-type": "application/json" };

/** What a body, a query string or a header may hold: none of it is looked at before it is known who asks. */
const requests: [string, string, string | undefined, Record<string, string>][] = [
  ["nothing", "", undefined, {}],
  ["an unknown parameter", "?surprise=1&limit=-1&__proto__=1", undefined, {}],
  ["an unknown property", "", '{"surprise":1}', json],
  ["broken JSON", "", '{"a":', json],
  ["another kind of body", "", "a=b", { "content-type": "application/x-www-form-urlencoded" }],
  [
    "strange headers",
    "",
    undefined,
    { "if-match": '"', "idempotency-key": "x".repeat(5_000), "dry-run": "true" },
  ],
];

describe("whoever is not signed in", () => {
  it.each(requests)(
    "is answered by 401 everywhere, and no more, whatever is sent: %s",
    async (_what, query, body, headers) => {
      for (const { method, path, meta, procedure } of routes) {
        if (meta.can === "public" || (method === "GET" && body !== undefined)) continue;
        const answer = await server.anonymous.send(method, `${addressOf(path)}${query}`, body, headers);
        expect(answer, procedure).toMatchObject({ status: 401, text: "Unauthorized" });
      }
    },
  );

  it("is told what is wrong where signing in is not needed", async () => {
    const open = routes.filter((route) => route.meta.can === "public");
    expect(open.length).toBeGreaterThan(3);
    for (const { method, path, procedure } of open) {
      for (const body of ['{"surprise":1}', '{"a":', "[]"]) {
        const answer = await server.anonymous.send(method, path, body, json);
        expect(answer, procedure).toMatchObject({ status: 400, json: { type: "invalid_data" } });
      }
    }
  });
});
