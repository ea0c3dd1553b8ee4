import { sessionHash } from "@backroom/api/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clientOf } from "./support/client";
import { cookieOf, email, openTestServer, password, type TestServer } from "./support/server";

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

const refused = { status: 401, text: "Unauthorized" };
const whoAmI = async (headers: Record<string, string>) => {
  const answer = await server.anonymous.get("/admin/auth", headers);
  return answer.status === 200 ? answer.json.user.email : answer.status;
};
const tokenOf = async (who = email) => {
  const answer = await server.anonymous.post("/admin/auth/token", { email: who, password });
  return String(answer.json.access_token);
};

describe("signing in by cookie", () => {
  it("sets connect.sid and answers the user without a secret", async () => {
    const answer = await server.anonymous.post("/admin/auth", { email: email.toUpperCase(), password });
    expect(answer.status).toBe(200);
    expect(answer.json.user).toMatchObject({ email, role: "admin" });
    expect(answer.text).not.toMatch(/password|session_version/);
    const cookie = answer.headers.getSetCookie()[0] ?? "";
    expect(cookie).toMatch(/^connect\.sid=[\w-]{43};/);
    expect(cookie).toContain("HttpOnly");
    expect(cookie).toContain("Path=/");
    expect(cookie).toContain("SameSite=Lax");
    expect(cookie).not.toContain("Secure");
    expect(await whoAmI({ cookie: cookieOf(answer) })).toBe(email);
  });

  it("ends with signing out: plain OK, and the cookie is worth nothing", async () => {
    const answer = await server.anonymous.post("/admin/auth", { email, password });
    const cookie = cookieOf(answer);
    const out = await server.anonymous.remove("/admin/auth", { cookie });
    expect(out).toMatchObject({ status: 200, text: "OK" });
    expect(out.headers.get("content-type")).toContain("text/plain");
    expect(out.headers.getSetCookie()[0]).toMatch(/^connect\.sid=;/);
    expect(await whoAmI({ cookie })).toBe(401);
  });

  it("ends when its time is over", async () => {
    const answer = await server.anonymous.post("/admin/auth", { email, password });
    const cookie = cookieOf(answer);
    await server.db
      .updateTable("session")
      .set({ expires_at: new Date(Date.now() - 1000).toISOString() })
      .where("id", "=", sessionHash(cookie.split("=")[1] ?? "", server.config.cookieSecret))
      .execute();
    expect(await whoAmI({ cookie })).toBe(401);
  });

  it("is not carried by a page of another origin", async () => {
    const { headers } = server.admin;
    expect(await whoAmI({ ...headers, origin: "https://elsewhere.example" })).toBe(401);
    expect(await whoAmI({ ...headers, origin: "null" })).toBe(401);
    expect(await whoAmI({ ...headers, origin: "http://localhost:7001" })).toBe(email);
    expect(await whoAmI({ ...headers, origin: server.url })).toBe(email);
  });

  it("needs HTTPS and crosses sites when configured so", async () => {
    const secure = await openTestServer({ cookieSecure: true });
    const answer = await secure.anonymous.post("/admin/auth", { email, password });
    expect(answer.headers.getSetCookie()[0]).toMatch(/Secure.*SameSite=None|SameSite=None.*Secure/);
    await secure.close();
  });

  it("is kept to HTTPS by the address of the server alone", async () => {
    const secure = await openTestServer({ publicUrl: "https://api.shop.example" });
    const answer = await secure.anonymous.post("/admin/auth", { email, password });
    expect(answer.headers.getSetCookie()[0]).toMatch(/; Secure/);
    expect(answer.headers.getSetCookie()[0]).toMatch(/; SameSite=Lax/);
    await secure.close();
  });
});

describe("tokens", () => {
  it("a JWT signs in as a bearer", async () => {
    expect(await whoAmI({ authorization: `Bearer ${await tokenOf()}` })).toBe(email);
  });

  it("an API token signs in by header and as a bearer", async () => {
    const token = "a-token-of-my-own-4711";
    await server.addUser({ email: "robot@test.com" });
    const { users } = (await server.admin.get("/admin/users?q=robot")).json;
    const set = await server.admin.post(`/admin/users/${users[0].id}`, { api_token: token });
    expect(set.status).toBe(200);
    expect(await whoAmI({ "x-medusa-access-token": token })).toBe("robot@test.com");
    expect(await whoAmI({ authorization: `Bearer ${token}` })).toBe("robot@test.com");
  });

  it("the cookie comes first, then the bearer, then the API token; what is wrong is passed over", async () => {
    await server.addUser({ email: "second@test.com" });
    const bearer = { authorization: `Bearer ${await tokenOf("second@test.com")}` };
    expect(await whoAmI({ ...server.admin.headers, ...bearer })).toBe(email);
    expect(await whoAmI({ cookie: "connect.sid=wrong", ...bearer })).toBe("second@test.com");
  });

  it.each([
    ["nothing", {}],
    ["an unknown cookie", { cookie: "connect.sid=abc" }],
    ["a broken JWT", { authorization: "Bearer a.b.c" }],
    ["a JWT without a signature", { authorization: "Bearer eyJhbGciOiJub25lIn0.eyJ1c2VyX2lkIjoidXNyIn0." }],
    ["another scheme", { authorization: "Basic YWRtaW46c2VjcmV0" }],
    ["an unknown API token", { "x-medusa-access-token": "unknown" }],
  ])("%s is answered by 401 in plain text", async (_name, headers: Record<string, string>) => {
    const answer = await server.anonymous.get("/admin/regions", headers);
    expect(answer).toMatchObject(refused);
    expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  });
});

describe("a user", () => {
  it("who is deleted is out at once, with every credential", async () => {
    const client = await server.addUser({ email: "leaver@test.com" });
    const bearer = { authorization: `Bearer ${await tokenOf("leaver@test.com")}` };
    const { user } = (await client.get("/admin/auth")).json;
    expect((await server.admin.remove(`/admin/users/${user.id}`)).json).toEqual({
      id: user.id,
      object: "user",
      deleted: true,
    });
    expect(await client.get("/admin/auth")).toMatchObject(refused);
    expect(await whoAmI(bearer)).toBe(401);
  });

  it("whose role changes has the new permissions at once", async () => {
    const client = await server.addUser({ email: "climber@test.com", role: "admin" });
    expect((await client.get("/admin/users")).status).toBe(200);
    const { user } = (await client.get("/admin/auth")).json;
    await server.admin.post(`/admin/users/${user.id}`, { role: "member" });
    const again = clientOf(server.url, {
      cookie: cookieOf(await server.anonymous.post("/admin/auth", { email: "climber@test.com", password })),
    });
    for (const one of [client, again]) expect((await one.get("/admin/users")).status).not.toBe(200);
    expect(await again.get("/admin/users")).toMatchObject({ status: 403, json: { type: "forbidden" } });
    expect((await again.get("/admin/regions")).status).toBe(200);
  });
});

it("wrong credentials look alike: plain 401 for a wrong password and for an unknown user", async () => {
  for (const who of [email, "nobody@test.com"]) {
    const answer = await server.anonymous.post("/admin/auth", { email: who, password: "wrong password" });
    expect(answer).toMatchObject(refused);
    expect(answer.headers.getSetCookie()).toEqual([]);
  }
});

it("guessing from one address is stopped by 429 whatever the names, and right passwords are no guesses", async () => {
  const strict = await openTestServer({ signInAttempts: 2 });
  const signIn = (who: string, text: string) =>
    strict.anonymous.post("/admin/auth/token", { email: who, password: text });
  for (let round = 0; round < 30; round += 1) expect((await signIn(email, password)).status).toBe(200);
  for (let guess = 0; guess < 20; guess += 1) {
    expect((await signIn(`guess${guess}@test.com`, "Summer2024!")).status).toBe(401);
  }
  for (const path of ["/admin/auth/token", "/admin/auth"]) {
    const stopped = await strict.anonymous.post(path, { email: "fresh@test.com", password: "Summer2024!" });
    expect(stopped).toMatchObject({ status: 429, json: { type: "rate_limited" } });
  }
  const asked = await strict.anonymous.post("/admin/users/password-token", { email: "fresh@test.com" });
  expect(asked.status).toBe(429);
  await strict.close();
});

it("behind a proxy nobody gets new attempts by making addresses up", async () => {
  const strict = await openTestServer({ trustProxy: true, signInAttempts: 3 });
  const guess = (forwarded: string) =>
    strict.anonymous.post(
      "/admin/auth/token",
      { email, password: "wrong password" },
      { "x-forwarded-for": forwarded },
    );
  for (let turn = 0; turn < 3; turn += 1) {
    expect((await guess(`10.0.0.${turn}, 203.0.113.7`)).status).toBe(401);
  }
  expect((await guess("10.0.0.9, 203.0.113.7")).status).toBe(429);
  expect((await guess("203.0.113.7, 198.51.100.3")).status).toBe(401);
  await strict.close();
});

it("guessing is stopped by 429 for one user, while others still sign in", async () => {
  const strict = await openTestServer({ signInAttempts: 3 });
  await strict.addUser({ email: "other@test.com" });
  const guess = (who: string, text: string) =>
    strict.anonymous.post("/admin/auth/token", { email: who, password: text });
  for (let attempt = 0; attempt < 3; attempt += 1)
    expect((await guess(email, "wrong password")).status).toBe(401);
  const stopped = await guess(email, password);
  expect(stopped).toMatchObject({ status: 429, json: { type: "rate_limited" } });
  expect(stopped.json.message).toMatch(/Try again in \d+ minutes/);
  expect(Number(stopped.headers.get("retry-after"))).toBeGreaterThan(0);
  expect((await guess("other@test.com", password)).status).toBe(200);
  await strict.close();
});
