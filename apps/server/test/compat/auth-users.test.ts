import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { email, openTestServer, password, type TestServer } from "../support/server";
import { type Integration, integrate, refusal, refused, signIn } from "./medusa";
import { id, live } from "./shapes";

let server: TestServer;
let shop: Integration;
beforeAll(async () => {
  server = await openTestServer();
  shop = await signIn(server.url);
});
afterAll(() => server.close());

const unauthorized = { status: 401, body: "Unauthorized" };

describe("signing in", () => {
  it("gives a session that names the user", async () => {
    const { user } = await shop.admin.auth.getSession();
    expect(user).toEqual({
      ...live,
      id: id("usr"),
      email,
      first_name: null,
      last_name: null,
      role: "admin",
      api_token: null,
      metadata: null,
    });
  });

  it("gives a JWT", async () => {
    const { access_token } = await integrate(server.url).admin.auth.getToken({ email, password });
    expect(access_token.split(".")).toHaveLength(3);
    const answer = await server.anonymous.get("/admin/auth", { authorization: `Bearer ${access_token}` });
    expect(answer.json.user.email).toBe(email);
  });

  it("is refused in plain text, without a session as well", async () => {
    const { admin } = integrate(server.url);
    expect(await refusal(admin.auth.getSession())).toMatchObject(unauthorized);
    expect(await refusal(admin.products.list())).toMatchObject(unauthorized);
    expect(await refusal(admin.auth.createSession({ email, password: "wrong" }))).toMatchObject(unauthorized);
    expect(await refusal(admin.auth.createSession({ email: "ghost@example.com", password }))).toMatchObject(
      unauthorized,
    );
  });

  it("needs both, in form", async () => {
    const { admin } = integrate(server.url);
    expect(await refusal(admin.auth.createSession({ email }))).toMatchObject(
      refused(400, "invalid_data", "password"),
    );
    expect(await refusal(admin.auth.createSession({ email: "nope", password }))).toMatchObject(
      refused(400, "invalid_data", "email must be an email"),
    );
  });

  it("works by API key", async () => {
    const { admin } = shop;
    const { user } = await admin.users.create({
      email: "robot@example.com",
      password: "pa55word",
      role: "admin",
    });
    await admin.users.update(user.id, { api_token: "robot-token-123456" });
    const robot = integrate(server.url, { apiKey: "robot-token-123456" });
    expect((await robot.admin.auth.getSession()).user.id).toBe(user.id);
  });
});

describe("users", () => {
  const row = {
    ...live,
    id: id("usr"),
    email: "second@example.com",
    first_name: "Sec",
    last_name: "Ond",
    role: "developer",
    api_token: null,
    metadata: null,
  };

  it("are made, found, changed, signed in as and deleted", async () => {
    const { users } = shop.admin;
    const { user } = await users.create({
      email: "Second@Example.com",
      password: "pa55word",
      first_name: "Sec",
      last_name: "Ond",
      role: "developer",
    });
    expect(user).toEqual(row);
    expect((await users.retrieve(user.id)).user).toEqual(row);
    const changed = await users.update(user.id, { first_name: "Renamed", role: "admin" });
    expect(changed.user).toEqual({ ...row, first_name: "Renamed", role: "admin" });
    const found = await users.list({ email: "second@example.com" });
    expect(found).toMatchObject({ count: 1, limit: 50, offset: 0, users: [{ id: user.id }] });

    const second = integrate(server.url);
    await second.admin.auth.createSession({ email: "second@example.com", password: "pa55word" });
    expect((await second.admin.auth.getSession()).user.id).toBe(user.id);
    expect((await second.raw("DELETE", "/admin/auth")).body).toBe("OK");
    expect(await refusal(second.admin.auth.getSession())).toMatchObject(unauthorized);

    const gone = { id: user.id, object: "user", deleted: true };
    expect(await users.delete(user.id)).toMatchObject(gone);
    expect(await refusal(users.retrieve(user.id))).toMatchObject(refused(404, "not_found", user.id));
    expect(await users.delete(user.id)).toMatchObject(gone);
  });

  it.each([
    ["an e-mail in use", { email: "ADMIN@test.com", password: "pa55word" }, "email"],
    [
      "an unknown role",
      { email: "third@example.com", password: "pa55word", role: "king" },
      "role must be one of",
    ],
    ["no password", { email: "third@example.com" }, "password"],
    [
      "an unknown property",
      { email: "third@example.com", password: "pa55word", nickname: "x" },
      "property nickname should not exist",
    ],
  ])("are not made with %s", async (_name, body, words) => {
    expect(await refusal(shop.admin.users.create(body))).toMatchObject(refused(400, "invalid_data", words));
  });

  it("keep their e-mail", async () => {
    const { user } = await shop.admin.auth.getSession();
    expect(await refusal(shop.admin.users.update(user.id, { email: "x@example.com" }))).toMatchObject(
      refused(400, "invalid_data", "property email should not exist"),
    );
    expect(await refusal(shop.admin.users.retrieve("usr_unknown"))).toMatchObject(
      refused(404, "not_found", "usr_unknown"),
    );
  });
});
