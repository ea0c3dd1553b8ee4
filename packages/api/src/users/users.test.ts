import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { authenticate, issueJwt } from "../auth/sessions";
import { callerAt, fakeSession } from "../auth/testing";
import { apiTokenHash } from "../core/tokens";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf, refusalOf } from "../testing/refusals";

let t: TestApi;
beforeAll(async () => {
  t = await openTestApi();
});
afterAll(() => t.close());

let made = 0;
async function makeUser(input: { email?: string; role?: "admin" | "member" | "developer" } = {}) {
  made += 1;
  const { user } = await t.api.users.create({
    email: `user${made}@example.com`,
    password: "pa55word",
    ...input,
  });
  return user;
}

const rowOf = (id: string) =>
  t.db.selectFrom("user").selectAll().where("id", "=", id).executeTakeFirstOrThrow();

describe("creating a user", () => {
  it("answers every column without the password hash, and tells once", async () => {
    const { user } = await t.api.users.create({
      email: "Second@Example.com",
      password: "pa55word",
      first_name: "Sec",
      last_name: "Ond",
      role: "developer",
    });
    expect(user).toEqual({
      id: expect.stringMatching(/^usr_[0-9A-Z]{26}$/),
      email: "second@example.com",
      first_name: "Sec",
      last_name: "Ond",
      role: "developer",
      api_token: null,
      metadata: null,
      created_at: expect.any(String),
      updated_at: expect.any(String),
      deleted_at: null,
    });
    expect((await rowOf(user.id)).password_hash).toMatch(/^\$argon2id\$/);
    expect(await t.eventsOf(user.id)).toEqual(["user.created"]);
  });

  it("makes a member unless told otherwise, who can sign in", async () => {
    const { email, role } = await makeUser();
    expect(role).toBe("member");
    const { kept, session } = fakeSession();
    await callerAt(t, "10.2.0.1", session).auth.create({ email, password: "pa55word" });
    expect(kept.token).toBeDefined();
  });

  it.each([
    ["a bad role", { role: "king" }, "role must be one of: admin, member, developer"],
    ["no password", { password: undefined }, "password is required"],
    ["an unknown property", { nickname: "x" }, "property nickname should not exist"],
    ["a malformed e-mail", { email: "nope" }, "email must be an email"],
  ])("refuses %s", async (_what, part, message) => {
    const input = { email: "third@example.com", password: "x", ...part } as never;
    expect(await cleanRefusalOf(t, () => t.api.users.create(input))).toMatchObject({
      kind: "invalid_data",
      message,
    });
  });

  it("refuses the e-mail of a live user with 400, and takes that of a deleted one", async () => {
    const { id, email } = await makeUser();
    const again = { email: email.toUpperCase(), password: "pa55word" };
    expect(await cleanRefusalOf(t, () => t.api.users.create(again))).toMatchObject({
      kind: "invalid_data",
      details: { fields: [{ path: "email", message: "is used by another user already" }] },
    });
    await t.api.users.delete({ id });
    expect((await t.api.users.create(again)).user.email).toBe(email);
  });

  it("gives an e-mail to one of two at once", async () => {
    const input = { email: "race@example.com", password: "pa55word" };
    const both = await Promise.allSettled([t.api.users.create(input), t.api.users.create(input)]);
    const lost = both.filter((outcome) => outcome.status === "rejected");
    expect(lost).toHaveLength(1);
    expect((await refusalOf(Promise.reject(lost[0]?.reason))).kind).toBe("invalid_data");
  });

  it("leaves nothing of the password under an idempotency key", async () => {
    const input = { email: "keyed@example.com", password: "pa55word" };
    await t.as("admin", { idempotencyKey: "create-user" }).users.create(input);
    expect(await t.db.selectFrom("idempotency_key").select("key").execute()).toEqual([]);
  });
});

describe("updating a user", () => {
  it("changes what was sent, merges metadata and keeps the rest", async () => {
    const before = await makeUser();
    await t.api.users.update({ id: before.id, metadata: { a: 1, b: 2 } });
    const { user } = await t.api.users.update({ id: before.id, first_name: "Renamed", metadata: { a: "" } });
    expect(user).toEqual({
      ...before,
      first_name: "Renamed",
      metadata: { b: 2 },
      updated_at: expect.any(String),
    });
    expect(await t.eventsOf(before.id)).toEqual(["user.created", "user.updated", "user.updated"]);
  });

  it("refuses e-mail and password, and an unknown user", async () => {
    const { id } = await makeUser();
    for (const part of [{ email: "x@example.com" }, { password: "x" }]) {
      const refusal = await refusalOf(t.api.users.update({ id, ...part } as never));
      expect(refusal).toMatchObject({
        kind: "invalid_data",
        message: expect.stringContaining("should not exist"),
      });
    }
    expect((await refusalOf(t.api.users.update({ id: "usr_unknown", first_name: "x" }))).kind).toBe(
      "not_found",
    );
  });

  it("ends the user's JWTs when the role changes, and only then", async () => {
    const { id } = await makeUser({ role: "admin" });
    const bearer = await issueJwt(t.config, { id, session_version: 1 });
    await t.api.users.update({ id, role: "admin", first_name: "Same" });
    expect(await authenticate(t.db, t.config, { bearer })).toMatchObject({ id, role: "admin" });
    await t.api.users.update({ id, role: "member" });
    expect(await authenticate(t.db, t.config, { bearer })).toBeNull();
    expect((await rowOf(id)).session_version).toBe(2);
  });
});

describe("the API token of a user", () => {
  const token = "tok_0123456789abcdef";

  it("is in clear in the answer that sets it, and nowhere else", async () => {
    const { id } = await makeUser();
    const keyed = t.as("admin", { idempotencyKey: "set-token" });
    expect((await keyed.users.update({ id, api_token: token })).user.api_token).toBe(token);
    expect((await t.api.users.get({ id })).user.api_token).toBe("••••cdef");
    expect((await t.api.users.update({ id, first_name: "Later" })).user.api_token).toBe("••••cdef");
    expect(await authenticate(t.db, t.config, { apiToken: token })).toMatchObject({ id });
    const row = await rowOf(id);
    expect(row.api_token_hash).toBe(apiTokenHash(token));
    const events = await t.db.selectFrom("event").selectAll().where("resource_id", "=", id).execute();
    const keys = await t.db.selectFrom("idempotency_key").selectAll().execute();
    expect(JSON.stringify({ row, events, keys })).not.toContain(token);
    expect(JSON.stringify(events)).not.toContain(apiTokenHash(token));
  });

  it("can be taken away, and a short one shows nothing of itself", async () => {
    const { id } = await makeUser();
    await t.api.users.update({ id, api_token: "short" });
    expect((await t.api.users.get({ id })).user.api_token).toBe("••••");
    expect((await t.api.users.update({ id, api_token: null })).user.api_token).toBeNull();
    expect(await authenticate(t.db, t.config, { apiToken: "short" })).toBeNull();
  });

  it("belongs to one user: another gets 422, without learning whose it is", async () => {
    const [one, two] = [await makeUser(), await makeUser()];
    await t.api.users.update({ id: one.id, api_token: "tok_of_one_user_only" });
    const refusal = await refusalOf(t.api.users.update({ id: two.id, api_token: "tok_of_one_user_only" }));
    expect(refusal.toBody()).toEqual({
      type: "duplicate_error",
      code: "invalid_request_error",
      message: "api_token is used by another user already",
    });
    // Setting one's own again is no conflict.
    await t.api.users.update({ id: one.id, api_token: "tok_of_one_user_only" });
    await t.api.users.delete({ id: one.id });
    await t.api.users.update({ id: two.id, api_token: "tok_of_one_user_only" });
  });

  it("goes to one of two users who take it at once", async () => {
    const [one, two] = [await makeUser(), await makeUser()];
    const both = await Promise.allSettled(
      [one, two].map(({ id }) => t.api.users.update({ id, api_token: "tok_wanted_by_two" })),
    );
    const lost = both.filter((outcome) => outcome.status === "rejected");
    expect(lost).toHaveLength(1);
    const refusal = await refusalOf(Promise.reject(lost[0]?.reason));
    expect(refusal).toMatchObject({ kind: "duplicate_error" });
    expect(refusal.message).not.toContain(apiTokenHash("tok_wanted_by_two"));
  });
});

describe("reading users", () => {
  it("filters by e-mail, role and text, and pages", async () => {
    const user = await makeUser({ email: "findme@example.com", role: "developer" });
    const found = await t.api.users.list({ email: "findme@example.com" });
    expect(found).toEqual({ users: [user], count: 1, offset: 0, limit: 50 });
    expect((await t.api.users.list({ q: "FINDME", role: ["developer", "admin"] })).count).toBe(1);
    expect((await t.api.users.list({ q: "findme", role: "admin" })).count).toBe(0);
    expect((await t.api.users.list({ id: [user.id, "usr_unknown"] })).count).toBe(1);
    expect((await refusalOf(t.api.users.list({ role: "king" }))).kind).toBe("invalid_data");
  });

  it("cannot ask for what is stored of secrets", async () => {
    expect((await refusalOf(t.api.users.list({ fields: "password_hash" }))).kind).toBe("invalid_data");
    expect((await refusalOf(t.api.users.list({ order: "api_token_hash" }))).kind).toBe("invalid_data");
  });

  it("refuses an unknown user", async () => {
    expect((await refusalOf(t.api.users.get({ id: "usr_unknown" }))).status).toBe(404);
  });
});

describe("deleting a user", () => {
  it("signs the user out at once, and is no error twice", async () => {
    const { id, email } = await makeUser();
    const { kept, session } = fakeSession();
    await callerAt(t, "10.2.0.2", session).auth.create({ email, password: "pa55word" });
    await t.db.insertInto("analytics_config").values({ id: "acfg_1", user_id: id }).execute();
    expect(await t.api.users.delete({ id })).toEqual({ id, object: "user", deleted: true });
    expect(await authenticate(t.db, t.config, { sessionToken: kept.token })).toBeNull();
    expect(await t.db.selectFrom("session").select("id").where("user_id", "=", id).execute()).toEqual([]);
    const config = await t.db.selectFrom("analytics_config").select("deleted_at").executeTakeFirstOrThrow();
    expect(config.deleted_at).not.toBeNull();
    expect((await refusalOf(t.api.users.get({ id }))).kind).toBe("not_found");
    expect(await t.api.users.delete({ id })).toEqual({ id, object: "user", deleted: true });
    expect(await t.eventsOf(id)).toEqual(["user.created", "user.deleted"]);
  });
});

describe("members", () => {
  it("may neither see nor change users, not even themselves", async () => {
    const member = t.as("member");
    const { id } = await makeUser();
    const refusals = await Promise.all([
      refusalOf(member.users.list({})),
      refusalOf(member.users.get({ id })),
      refusalOf(member.users.create({ email: "m@example.com", password: "x" })),
      refusalOf(member.users.update({ id, role: "admin" })),
      refusalOf(member.users.delete({ id })),
    ]);
    expect(refusals.map((refusal) => refusal.status)).toEqual([403, 403, 403, 403, 403]);
    expect((await t.as("developer").users.get({ id })).user.id).toBe(id);
  });
});
