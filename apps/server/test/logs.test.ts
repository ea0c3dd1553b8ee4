import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { clientOf } from "./support/client";
import { buildServer, type ServerProcess, startServerProcess } from "./support/process";
import { email, openTestServer, password, signedIn, type TestServer } from "./support/server";

let server: TestServer;
let running: ServerProcess;
const removeBuild = buildServer();
beforeAll(async () => {
  server = await openTestServer();
  running = await startServerProcess({ DATABASE_URL: server.databaseUrl, LOG_LEVEL: "trace" });
});
afterAll(async () => {
  await running.kill();
  await server.close();
  removeBuild();
});

describe("the log", () => {
  it("holds no password, token or cookie, at its most talkative", async () => {
    const admin = await signedIn(running.url);
    const nobody = clientOf(running.url);
    const token = (await nobody.post("/admin/auth/token", { email, password })).json.access_token;
    const apiToken = "an-api-token-of-my-own-815";
    const { user } = (await admin.get("/admin/auth")).json;
    await admin.post(`/admin/users/${user.id}`, { api_token: apiToken });
    await nobody.get("/admin/regions", { authorization: `Bearer ${token}` });
    await nobody.get("/admin/regions?api_token=in-the-query-4711", { "x-medusa-access-token": apiToken });
    await nobody.post("/admin/auth", { email, password: "wrong-password-1" });
    await nobody.get(`/trpc/auth.get?input=${encodeURIComponent('{"token":"in-trpc-4712"}')}`, {
      authorization: `Bearer ${token}`,
    });
    await nobody.send("POST", "/admin/auth", `{"email":"${email}","password":"${password}"`, {
      "content-type": "application/json",
    });
    await admin.post("/admin/customers", {
      email: "cara@example.com",
      first_name: "C",
      last_name: "V",
      password: "customer-password-2",
    });
    // A failure that nobody expected is logged in full, so it is the likeliest to tell too much.
    await server.db.schema.alterTable("customer").renameTo("customer_away").execute();
    const failed = await admin.post("/admin/customers", {
      email: "dora@example.com",
      first_name: "D",
      last_name: "V",
      password: "customer-password-3",
    });
    await server.db.schema.alterTable("customer_away").renameTo("customer").execute();
    expect(failed).toMatchObject({
      status: 500,
      json: { code: "unknown_error", type: "unknown_error", message: "An unknown error occurred" },
    });

    const cookie = (admin.headers["cookie"] ?? "").split("=")[1] ?? "";
    const secrets = [
      password,
      "wrong-password-1",
      "customer-password-2",
      "customer-password-3",
      token,
      apiToken,
      cookie,
      "in-the-query-4711",
      "in-trpc-4712",
      "a secret for tests only",
      "$argon2",
    ];
    const lines = running.output().trim().split("\n");
    for (const secret of secrets) expect(lines.filter((line) => line.includes(secret))).toEqual([]);
    const url = new URL(server.databaseUrl);
    if (url.password) expect(running.output()).not.toContain(url.password);
  });

  it("has a line of JSON per request, with its id, status and time, and the reason of a failure", async () => {
    await clientOf(running.url).get("/admin/regions?q=x", { "x-request-id": "find-me-1" });
    // The line is written when the answer has been sent.
    await vi.waitFor(() => expect(running.output()).toContain("find-me-1"), 5_000);
    const lines: Record<string, unknown>[] = running
      .output()
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    const [line] = lines.filter((one) => JSON.stringify(one).includes("find-me-1"));
    expect(line).toMatchObject({
      method: "GET",
      path: "/admin/regions",
      status: 401,
      ms: expect.any(Number),
    });
    expect(JSON.stringify(lines)).toContain('relation \\"customer\\" does not exist');
  });

  it("ends with the server, which stops in order when told to", async () => {
    expect(await running.stop()).toBe(0);
  });
});
