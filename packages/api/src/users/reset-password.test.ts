import { SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf, refusalOf } from "../testing/refusals";

let t: TestApi;
beforeAll(async () => {
  t = await openTestApi();
});
afterAll(() => t.close());

const old = "the old password";
const fresh = "the new password";
let made = 0;
async function makeUser() {
  made += 1;
  return (await t.api.users.create({ email: `forgetful${made}@example.com`, password: old })).user;
}

const nobody = () => t.as("nobody").users;
const signIn = (email: string, password: string) => t.as("nobody").auth.token({ email, password });
const requests = (id: string) =>
  t.db
    .selectFrom("event")
    .select("data")
    .where("resource_id", "=", id)
    .where("name", "=", "user.password_reset")
    .orderBy("id")
    .execute();

async function tokenFor({ id, email }: { id: string; email: string }): Promise<string> {
  await nobody().passwordToken({ email });
  return String((await requests(id)).at(-1)?.data?.token);
}

describe("asking for a token", () => {
  it("leaves it in an event, whatever the case of the address", async () => {
    const { id, email } = await makeUser();
    expect(await nobody().passwordToken({ email: email.toUpperCase() })).toBe("");
    expect(await requests(id)).toEqual([{ data: { id, email, token: expect.stringMatching(/^ey/) } }]);
  });

  it("answers alike, and leaves nothing, for an unknown address, a deleted user and one without password", async () => {
    const gone = await makeUser();
    await t.api.users.delete({ id: gone.id });
    const before = await t.countRows();
    for (const email of ["stranger@example.com", gone.email, "admin@test.example"]) {
      expect(await nobody().passwordToken({ email })).toBe("");
    }
    expect(await t.countRows()).toEqual(before);
  });

  it("shows no token in a dry run, nor whether there is such a user", async () => {
    const { email } = await makeUser();
    for (const asked of [email, "stranger@example.com"]) {
      const answer = await t.as("nobody", { dryRun: true }).users.passwordToken({ email: asked });
      expect(answer).toEqual({ dry_run: { events: [] } });
    }
  });
});

describe("resetting the password", () => {
  it("replaces it, signs the user out everywhere and cannot be done twice", async () => {
    const user = await makeUser();
    const token = await tokenFor(user);
    const answer = await nobody().resetPassword({ token, password: fresh });
    expect(answer.user).toMatchObject({ id: user.id, email: user.email });
    expect(await signIn(user.email, fresh)).toMatchObject({ access_token: expect.any(String) });
    expect((await refusalOf(signIn(user.email, old))).kind).toBe("unauthorized");
    const row = await t.db.selectFrom("user").selectAll().where("id", "=", user.id).executeTakeFirstOrThrow();
    expect(row.session_version).toBe(2);
    expect(await t.eventsOf(user.id)).toEqual([
      "user.created",
      "user.password_reset",
      "user.password_changed",
    ]);
    const again = await cleanRefusalOf(t, () => nobody().resetPassword({ token, password: "third" }));
    expect(again.status).toBe(401);
  });

  it("twice at once works once", async () => {
    const token = await tokenFor(await makeUser());
    const both = ["one password", "another"].map((password) => nobody().resetPassword({ token, password }));
    const outcomes = await Promise.allSettled(both);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("tells nobody with a token of their own making whether there is such a user", async () => {
    const user = await makeUser();
    const answers: unknown[] = [];
    for (const email of [user.email, "stranger@example.com"]) {
      const token = await new SignJWT({ user_id: user.id, email })
        .setProtectedHeader({ alg: "HS256" })
        .setExpirationTime("15m")
        .sign(new TextEncoder().encode("a guess"));
      for (const input of [{ token }, { token, email }]) {
        const refusal = await cleanRefusalOf(t, () => nobody().resetPassword({ ...input, password: fresh }));
        answers.push({ status: refusal.status, body: refusal.toBody() });
      }
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 401 });
  });

  it("is refused with the token of another, one that is too old or has no end, and with none", async () => {
    const [user, other] = [await makeUser(), await makeUser()];
    const row = await t.db.selectFrom("user").selectAll().where("id", "=", user.id).executeTakeFirstOrThrow();
    const signed = (end?: string) => {
      const jwt = new SignJWT({ user_id: user.id, email: user.email }).setProtectedHeader({ alg: "HS256" });
      if (end) jwt.setExpirationTime(end);
      return jwt.sign(new TextEncoder().encode(row.password_hash ?? ""));
    };
    const unauthorized = [await tokenFor(other), await signed("-1s"), await signed()];
    for (const token of unauthorized) {
      const input = { token, email: user.email, password: fresh };
      expect((await cleanRefusalOf(t, () => nobody().resetPassword(input))).status).toBe(401);
    }
    const none = { token: "nonsense", password: fresh };
    const refusal = await cleanRefusalOf(t, () => nobody().resetPassword(none));
    expect(refusal).toMatchObject({ kind: "invalid_data", details: { fields: [{ path: "token" }] } });
    expect(await signIn(user.email, old)).toBeDefined();
  });
});
