import { SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { apiTokenHash, sessionHash } from "../core/tokens";
import { callerFactory } from "../root";
import { openTestApi, type TestApi } from "../testing/index";
import { refusalOf } from "../testing/refusals";
import { actorById, authenticate, type Credentials, issueJwt } from "./sessions";
import { callerAt, fakeSession, makeUser } from "./testing";

let t: TestApi;
beforeAll(async () => {
  t = await openTestApi();
});
afterAll(() => t.close());

const who = async (given: Credentials) => {
  const actor = await authenticate(t.db, t.config, given);
  return actor?.id ?? null;
};

async function signedIn() {
  const user = await makeUser(t);
  const { kept, session } = fakeSession();
  await callerAt(t, "10.1.0.1", session).auth.create({ email: user.email, password: user.password });
  return { ...user, sessionToken: kept.token ?? "" };
}

const markDeleted = (id: string) =>
  t.db.updateTable("user").set({ deleted_at: new Date().toISOString() }).where("id", "=", id).execute();

async function withToken(token: string) {
  const user = await makeUser(t);
  await t.db
    .updateTable("user")
    .set({ api_token_hash: apiTokenHash(token) })
    .where("id", "=", user.id)
    .execute();
  return user;
}

describe("a session", () => {
  it("names its user until it is signed out of, and others stay", async () => {
    const { id, email, password, sessionToken } = await signedIn();
    const second = fakeSession();
    await callerAt(t, "10.1.0.2", second.session).auth.create({ email, password });
    const actor = await authenticate(t.db, t.config, { sessionToken });
    expect(actor).toEqual({ type: "user", id, role: "admin", sessionVersion: 1 });

    const { kept, session } = fakeSession(sessionToken);
    const caller = callerFactory({ ...t.context("nobody"), actor, session });
    expect((await caller.auth.get()).user.id).toBe(id);
    expect(await caller.auth.delete()).toBe("OK");
    expect(kept.isCleared).toBe(true);
    expect(await who({ sessionToken })).toBeNull();
    expect(await who({ sessionToken: second.kept.token })).toBe(id);
  });

  it("ends at its time, and is cleared away when the next one begins", async () => {
    const { id, sessionToken } = await signedIn();
    await t.db
      .updateTable("session")
      .set({ expires_at: new Date(Date.now() - 1).toISOString() })
      .where("id", "=", sessionHash(sessionToken, t.config.cookieSecret))
      .execute();
    expect(await who({ sessionToken })).toBeNull();
    await signedIn();
    expect(await t.db.selectFrom("session").select("id").where("user_id", "=", id).execute()).toEqual([]);
  });

  it("is worth nothing without the secret of the server, nor is its stored hash", async () => {
    const { sessionToken } = await signedIn();
    const config = { ...t.config, cookieSecret: "another secret of a server" };
    expect(await authenticate(t.db, config, { sessionToken })).toBeNull();
    expect(await who({ sessionToken: sessionHash(sessionToken, t.config.cookieSecret) })).toBeNull();
  });

  it("ends with its user", async () => {
    const { id, sessionToken } = await signedIn();
    await markDeleted(id);
    expect(await who({ sessionToken })).toBeNull();
  });
});

describe("a JWT", () => {
  it("is issued for the right password and names its user for 24 hours", async () => {
    const { id, email, password } = await makeUser(t);
    const { access_token } = await callerAt(t, "10.1.0.3").auth.token({ email, password });
    expect(await who({ bearer: access_token })).toBe(id);
    const [, payload = ""] = access_token.split(".");
    const claims = JSON.parse(Buffer.from(payload, "base64url").toString());
    expect(claims).toMatchObject({ user_id: id, domain: "admin" });
    expect(claims.exp - claims.iat).toBe(24 * 3600);
    const wrong = callerAt(t, "10.1.0.3").auth.token({ email, password: "wrong" });
    expect((await refusalOf(wrong)).status).toBe(401);
  });

  const jwt = (claims: Record<string, unknown>, secret = t.config.jwtSecret, expires = "1h") =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: "HS256" })
      .setExpirationTime(expires)
      .sign(new TextEncoder().encode(secret));

  it("may come from elsewhere with the same secret, without a version", async () => {
    const { id } = await makeUser(t);
    expect(await who({ bearer: await jwt({ user_id: id, domain: "admin" }) })).toBe(id);
  });

  it("is refused with another domain, secret or algorithm, without a user, or expired", async () => {
    const { id } = await makeUser(t);
    const claims = { user_id: id, domain: "admin" };
    const none = `${Buffer.from('{"alg":"none"}').toString("base64url")}.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.`;
    const refused = [
      await jwt({ ...claims, domain: "store" }),
      await jwt({ domain: "admin" }),
      await jwt(claims, "another secret of a server"),
      await jwt(claims, t.config.jwtSecret, "-1s"),
      none,
    ];
    expect(await Promise.all(refused.map((bearer) => who({ bearer })))).toEqual(refused.map(() => null));
  });

  it("ends with its user, and when the user's sessions are ended", async () => {
    const { id } = await makeUser(t);
    const bearer = await issueJwt(t.config, { id, session_version: 1 });
    await t.db.updateTable("user").set({ session_version: 2 }).where("id", "=", id).execute();
    expect(await who({ bearer })).toBeNull();
    const current = await issueJwt(t.config, { id, session_version: 2 });
    expect(await who({ bearer: current })).toBe(id);
    await markDeleted(id);
    expect(await who({ bearer: current })).toBeNull();
  });
});

describe("an API token", () => {
  it("is taken from its header and as a bearer", async () => {
    const { id } = await withToken("a token of some length");
    expect(await who({ apiToken: "a token of some length" })).toBe(id);
    expect(await who({ bearer: "a token of some length" })).toBe(id);
    expect(await who({ apiToken: "a token of another" })).toBeNull();
    expect(await who({ apiToken: apiTokenHash("a token of some length") })).toBeNull();
    expect(await who({ apiToken: "", bearer: "" })).toBeNull();
  });

  it("still counts beside a session and a JWT that have ended", async () => {
    const { id } = await withToken("beside an old session");
    const stale = await makeUser(t);
    const bearer = await issueJwt(t.config, { id: stale.id, session_version: 0 });
    expect(await who({ sessionToken: "gone", bearer, apiToken: "beside an old session" })).toBe(id);
  });

  it("gives way to a valid session, then to a valid JWT", async () => {
    const token = await withToken("the last of the three");
    const session = await signedIn();
    const jwt = await makeUser(t);
    const bearer = await issueJwt(t.config, { id: jwt.id, session_version: 1 });
    const apiToken = "the last of the three";
    expect(await who({ sessionToken: session.sessionToken, bearer, apiToken })).toBe(session.id);
    expect(await who({ bearer, apiToken })).toBe(jwt.id);
    expect(await who({ apiToken })).toBe(token.id);
  });

  it("ends with its user", async () => {
    const { id } = await withToken("a token of one who leaves");
    await markDeleted(id);
    expect(await who({ apiToken: "a token of one who leaves" })).toBeNull();
  });
});

describe("whoever is signed in", () => {
  it("is nobody without a credential", async () => {
    expect(await who({})).toBeNull();
    expect((await refusalOf(t.as("nobody").auth.get())).status).toBe(401);
    expect((await refusalOf(t.as("nobody").auth.delete())).status).toBe(401);
  });

  it("is shown to members as well", async () => {
    expect((await t.as("member").auth.get()).user.role).toBe("member");
  });

  it("is found by id and session version for the admin", async () => {
    const { id } = await makeUser(t);
    expect(await actorById(t.db, id, 1)).toMatchObject({ id, role: "admin" });
    expect(await actorById(t.db, id, 2)).toBeNull();
    await markDeleted(id);
    expect(await actorById(t.db, id, 1)).toBeNull();
  });
});
