import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { authenticate } from "../auth/sessions";
import { callerAt, fakeSession } from "../auth/testing";
import { callerFactory } from "../root";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf } from "../testing/refusals";

let t: TestApi;
beforeAll(async () => {
  t = await openTestApi();
});
afterAll(() => t.close());

let made = 0;
/** A member with a password, and a caller who acts as them. */
async function makeMember() {
  made += 1;
  const email = `own${made}@example.com`;
  const { user } = await t.api.users.create({ email, password: "the old one" });
  const context = t.context("member");
  const actor = { type: "user", id: user.id, role: "member", sessionVersion: 1 } as const;
  return { user, email, api: callerFactory({ ...context, actor }) };
}

const canSignIn = (email: string, password: string) => {
  const { session } = fakeSession();
  return callerAt(t, `10.9.0.${made}`, session)
    .auth.create({ email, password })
    .then(
      () => true,
      () => false,
    );
};

describe("one's own account", () => {
  it("changes the name, whatever the role, and nobody else's", async () => {
    const { user, api } = await makeMember();
    const answer = await api.account.update({ first_name: "Ada", last_name: "Lovelace" });
    expect(answer.user).toMatchObject({ id: user.id, first_name: "Ada", last_name: "Lovelace" });
    expect(await t.eventsOf(user.id)).toContain("user.updated");
  });

  it("changes the password and ends every session", async () => {
    const { user, email, api } = await makeMember();
    await api.account.changePassword({ current_password: "the old one", new_password: "the new one" });
    expect(await canSignIn(email, "the old one")).toBe(false);
    expect(await canSignIn(email, "the new one")).toBe(true);
    const row = await t.db
      .selectFrom("user")
      .select("session_version")
      .where("id", "=", user.id)
      .executeTakeFirstOrThrow();
    expect(row.session_version).toBe(2);
  });

  it("keeps the password when the current one is wrong or the new one too short", async () => {
    const { email, api } = await makeMember();
    const wrong = await cleanRefusalOf(t, () =>
      api.account.changePassword({ current_password: "a guess", new_password: "the new one" }),
    );
    expect(wrong.details.fields).toEqual([{ path: "current_password", message: "is not your password" }]);
    await cleanRefusalOf(t, () =>
      api.account.changePassword({ current_password: "the old one", new_password: "short" }),
    );
    expect(await canSignIn(email, "the old one")).toBe(true);
  });

  it("slows guessing of the current password down", async () => {
    const { api } = await makeMember();
    const guess = () =>
      api.account.changePassword({ current_password: "a guess", new_password: "the new one" });
    const kinds: string[] = [];
    for (let turn = 0; turn <= t.config.signInAttempts; turn += 1) {
      kinds.push((await cleanRefusalOf(t, guess)).kind);
    }
    expect(kinds.at(0)).toBe("invalid_data");
    expect(kinds.at(-1)).toBe("rate_limited");
  });

  it("makes an API token that works, is shown once, and is taken away", async () => {
    const { user, api } = await makeMember();
    const { api_token } = await api.account.createApiToken();
    const asToken = () => authenticate(t.db, t.config, { apiToken: api_token });
    expect(await asToken()).toMatchObject({ id: user.id });
    const shown = (await t.api.users.get({ id: user.id })).user.api_token;
    expect(shown).toBe(`••••${api_token.slice(-4)}`);
    await api.account.removeApiToken();
    expect(await asToken()).toBeNull();
  });

  it("is refused to those who are not signed in", async () => {
    const nobody = t.as("nobody");
    expect((await cleanRefusalOf(t, () => nobody.account.update({ first_name: "X" }))).kind).toBe(
      "unauthorized",
    );
  });
});
