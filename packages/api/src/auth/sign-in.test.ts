import { verify } from "@node-rs/argon2";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { openTestApi, type TestApi } from "../testing/index";
import { refusalOf } from "../testing/refusals";
import { callerAt, fakeSession, makeUser } from "./testing";

// The real function, counted: how much work a refusal takes shows in the calls, not in a clock.
vi.mock("@node-rs/argon2", async (original) => {
  const argon2 = await original<typeof import("@node-rs/argon2")>();
  return { ...argon2, verify: vi.fn(argon2.verify) };
});

let t: TestApi;
beforeAll(async () => {
  t = await openTestApi();
});
afterAll(() => t.close());
beforeEach(() => {
  vi.mocked(verify).mockClear();
});

describe("signing in by cookie", () => {
  it("answers the user without secrets and opens a session of ten hours, stored as a hash", async () => {
    const { id, email, password } = await makeUser(t);
    const { kept, session } = fakeSession();
    const { user } = await callerAt(t, "10.0.0.1", session).auth.create({
      email: email.toUpperCase(),
      password,
    });
    expect(user).toEqual({
      id,
      email,
      first_name: null,
      last_name: null,
      role: "admin",
      api_token: null,
      metadata: null,
      created_at: expect.any(String),
      updated_at: expect.any(String),
      deleted_at: null,
    });
    const rows = await t.db.selectFrom("session").selectAll().where("user_id", "=", id).execute();
    expect(rows).toHaveLength(1);
    expect(kept.token).toMatch(/^[\w-]{43}$/);
    expect(rows[0]?.id).not.toBe(kept.token);
    const hours = (Date.parse(kept.expiresAt ?? "") - Date.parse(rows[0]?.created_at ?? "")) / 3_600_000;
    expect(hours).toBeCloseTo(10, 1);
  });

  it.each(["a wrong password", "an unknown e-mail", "a user without a password", "a deleted user"] as const)(
    "refuses %s with 401, after as much work as any other",
    async (which) => {
      const { id, email, password } = await makeUser(t);
      const input = { email, password };
      if (which === "a wrong password") input.password = "wrong";
      if (which === "an unknown e-mail") input.email = "ghost@example.com";
      if (which === "a user without a password") {
        await t.db.updateTable("user").set({ password_hash: null }).where("id", "=", id).execute();
      }
      if (which === "a deleted user") {
        await t.db
          .updateTable("user")
          .set({ deleted_at: new Date().toISOString() })
          .where("id", "=", id)
          .execute();
      }
      const { kept, session } = fakeSession();
      const refusal = await refusalOf(callerAt(t, "10.0.0.2", session).auth.create(input));
      expect(refusal).toMatchObject({ kind: "unauthorized", status: 401, message: "Unauthorized" });
      expect(kept).toEqual({ isCleared: false });
      expect(verify).toHaveBeenCalledTimes(1);
      expect(await t.db.selectFrom("session").select("id").where("user_id", "=", id).execute()).toEqual([]);
    },
  );

  it("refuses malformed input before looking anybody up", async () => {
    const caller = callerAt(t, "10.0.0.3");
    const { email } = await makeUser(t);
    expect(await refusalOf(caller.auth.create({ email } as never))).toMatchObject({
      kind: "invalid_data",
      message: "password is required",
    });
    expect(await refusalOf(caller.auth.create({ email: "nope", password: "x" }))).toMatchObject({
      kind: "invalid_data",
      message: "email must be an email",
    });
    expect(verify).not.toHaveBeenCalled();
  });

  it("limits the attempts on one account from one address, and no other", async () => {
    const { email, password } = await makeUser(t);
    const other = await makeUser(t);
    const caller = callerAt(t, "10.0.0.4");
    for (let attempt = 0; attempt < t.config.signInAttempts; attempt += 1) {
      expect((await refusalOf(caller.auth.create({ email, password: "wrong" }))).status).toBe(401);
    }
    // From now on even the right password does not help.
    const refusal = await refusalOf(caller.auth.create({ email, password }));
    expect(refusal).toMatchObject({ kind: "rate_limited", status: 429 });
    expect((await refusalOf(caller.auth.token({ email, password }))).status).toBe(429);
    expect((await caller.auth.create({ email: other.email, password: other.password })).user.email).toBe(
      other.email,
    );
    expect((await callerAt(t, "10.0.0.5").auth.create({ email, password })).user.email).toBe(email);
  });

  it("forgets failures after a success", async () => {
    const { email, password } = await makeUser(t);
    const caller = callerAt(t, "10.0.0.6");
    for (let round = 0; round < 2; round += 1) {
      for (let attempt = 1; attempt < t.config.signInAttempts; attempt += 1) {
        await refusalOf(caller.auth.create({ email, password: "wrong" }));
      }
      expect((await caller.auth.create({ email, password })).user.email).toBe(email);
    }
  });
});
