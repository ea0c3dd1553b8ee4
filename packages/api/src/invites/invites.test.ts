import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf, refusalOf } from "../testing/refusals";

let t: TestApi;
beforeAll(async () => {
  t = await openTestApi();
});
afterAll(() => t.close());

const inviteOf = async (email: string) => {
  const { invites } = await t.api.invites.list({});
  const invite = invites.find((one) => one.user_email === email);
  if (!invite) throw new Error(`${email} is not invited`);
  return invite;
};

let made = 0;
async function invited(role: "admin" | "member" | "developer" = "member") {
  made += 1;
  const email = `Guest${made}@Example.com`;
  await t.api.invites.create({ user: email, role });
  return inviteOf(email);
}

const user = { password: "a long password", first_name: "Grace", last_name: "Hopper" };
/** As somebody who is not signed in. */
const accept = (token: string, as = user) => t.as("nobody").invites.accept({ token, user: as });
const inDays = (time: string) => (new Date(time).getTime() - Date.now()) / 86_400_000;

describe("inviting", () => {
  it("answers OK, and lists the invite with its token for seven days", async () => {
    expect(await t.api.invites.create({ user: "ada@example.com", role: "developer" })).toBe("OK");
    const invite = await inviteOf("ada@example.com");
    expect(invite).toEqual({
      id: expect.stringMatching(/^invite_[0-9A-Z]{26}$/),
      user_email: "ada@example.com",
      role: "developer",
      accepted: false,
      token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
      expires_at: expect.any(String),
      metadata: null,
      created_at: expect.any(String),
      updated_at: expect.any(String),
      deleted_at: null,
    });
    expect(inDays(invite.expires_at)).toBeCloseTo(7, 1);
    const event = await t.db
      .selectFrom("event")
      .selectAll()
      .where("resource_id", "=", invite.id)
      .executeTakeFirstOrThrow();
    expect(event.name).toBe("invite.created");
    expect(event.data).toEqual({ id: invite.id, token: invite.token, user_email: "ada@example.com" });
  });

  it("somebody again, in whatever case, changes the role and replaces the token", async () => {
    const first = await invited("member");
    await t.api.invites.create({ user: first.user_email.toUpperCase(), role: "admin" });
    const second = await inviteOf(first.user_email);
    expect(second).toMatchObject({ id: first.id, role: "admin" });
    expect((await refusalOf(accept(first.token))).kind).toBe("invalid_data");
    expect(await accept(second.token)).toBe("OK");
  });

  it("a user is refused, and so is a role that does not exist", async () => {
    const taken = () => t.api.invites.create({ user: "ADMIN@test.example", role: "member" });
    expect(await cleanRefusalOf(t, taken)).toMatchObject({ kind: "invalid_data", status: 400 });
    const king = { user: "king@example.com", role: "king" } as never;
    expect((await cleanRefusalOf(t, () => t.api.invites.create(king))).message).toContain("role");
  });

  it("the same address twice at once leaves one invite", async () => {
    const input = { user: "twice@example.com", role: "member" } as const;
    const outcomes = await Promise.allSettled([t.api.invites.create(input), t.api.invites.create(input)]);
    expect(outcomes.some((outcome) => outcome.status === "fulfilled")).toBe(true);
    const { invites } = await t.api.invites.list({});
    expect(invites.filter((one) => one.user_email === input.user)).toHaveLength(1);
  });

  it("in a dry run answers the event alone", async () => {
    const before = await t.countRows();
    const answer = await t
      .as("admin", { dryRun: true })
      .invites.create({ user: "dry@example.com", role: "member" });
    expect(answer).toEqual({ dry_run: { events: [expect.objectContaining({ name: "invite.created" })] } });
    expect(await t.countRows()).toEqual(before);
  });
});

describe("accepting", () => {
  it("makes a user of the invite's role, who can sign in, and uses the invite up", async () => {
    const invite = await invited("developer");
    expect(await accept(invite.token)).toBe("OK");
    const email = invite.user_email.toLowerCase();
    const { users } = await t.api.users.list({ email });
    expect(users).toMatchObject([
      { email, role: "developer", first_name: "Grace", last_name: "Hopper", api_token: null },
    ]);
    expect(await t.eventsOf(users[0]?.id ?? "")).toEqual(["user.created"]);
    expect(await t.eventsOf(invite.id)).toEqual(["invite.created", "invite.accepted"]);
    const signedIn = await t.as("nobody").auth.token({ email, password: user.password });
    expect(signedIn.access_token).toEqual(expect.any(String));
    const again = await cleanRefusalOf(t, () => accept(invite.token));
    expect(again).toMatchObject({ kind: "invalid_data", details: { fields: [{ path: "token" }] } });
  });

  it("twice at once makes one user", async () => {
    const { token, user_email } = await invited();
    const outcomes = await Promise.allSettled([accept(token), accept(token)]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await t.api.users.list({ email: user_email.toLowerCase() })).count).toBe(1);
  });

  it("is refused for a token that is replaced, expired, withdrawn, forged or for signing in", async () => {
    const [replaced, expired, withdrawn] = [await invited(), await invited(), await invited()];
    await t.api.invites.resend({ invite_id: replaced.id });
    await t.db
      .updateTable("invite")
      .set({ expires_at: "2020-01-01T00:00:00.000Z" })
      .where("id", "=", expired.id)
      .execute();
    await t.api.invites.delete({ invite_id: withdrawn.id });
    const { user_email } = await invited();
    const session = await t.as("nobody").auth.token({ email: await knownUser(), password: user.password });
    const forged = `${replaced.token.slice(0, -4)}AAAA`;
    const tokens = [replaced, expired, withdrawn].map((one) => one.token);
    for (const token of [...tokens, forged, user_email, session.access_token]) {
      const refusal = await cleanRefusalOf(t, () => accept(token));
      expect(refusal).toMatchObject({ kind: "invalid_data", message: "token is not that of a valid invite" });
    }
  });

  it("is refused when the address has become a user's meanwhile", async () => {
    const { token, user_email } = await invited();
    await t.api.users.create({ email: user_email, password: user.password });
    expect((await cleanRefusalOf(t, () => accept(token))).message).toContain("email");
  });
});

it("a new invite is fresh again when it is resent, and gone when it is withdrawn", async () => {
  const before = await invited();
  await t.db
    .updateTable("invite")
    .set({ expires_at: "2020-01-01T00:00:00.000Z" })
    .where("id", "=", before.id)
    .execute();
  expect(await t.api.invites.resend({ invite_id: before.id })).toBe("OK");
  const after = await inviteOf(before.user_email);
  expect(inDays(after.expires_at)).toBeCloseTo(7, 1);
  expect(after.token).not.toBe(before.token);
  const deleted = { id: before.id, object: "invite", deleted: true };
  expect(await t.api.invites.delete({ invite_id: before.id })).toEqual(deleted);
  expect(await t.api.invites.delete({ invite_id: before.id })).toEqual(deleted);
  expect(await t.eventsOf(before.id)).toEqual(["invite.created", "invite.created", "invite.deleted"]);
});

async function knownUser(): Promise<string> {
  made += 1;
  const email = `known${made}@example.com`;
  await t.api.users.create({ email, password: user.password });
  return email;
}
