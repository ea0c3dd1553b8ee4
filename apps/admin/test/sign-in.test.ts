import { Refusal } from "@backroom/api";
import { afterEach, describe, expect, it, vi } from "vitest";
import { credentialsIn, problemOf } from "@/server/authorize";
import { clientAddress } from "@/server/client-address";
import { isOver } from "@/server/session-age";

describe("credentials from the form of next-auth", () => {
  it("are an e-mail and a password, whatever else the form holds", () => {
    const given = { email: "ada@example.com", password: "secret", csrfToken: "x", json: "true" };
    expect(credentialsIn(given)).toEqual({ email: "ada@example.com", password: "secret" });
  });

  it.each([
    ["nothing", undefined],
    ["no password", { email: "ada@example.com" }],
    ["an object", { email: { toLowerCase: "x" }, password: "secret" }],
    ["a zero byte", { email: "a\u0000@example.com", password: "secret" }],
    ["an endless e-mail", { email: `${"a".repeat(1_000)}@example.com`, password: "secret" }],
    ["an endless password", { email: "ada@example.com", password: "x".repeat(100_000) }],
  ])("of %s are none", (_what, given) => {
    expect(credentialsIn(given)).toBeUndefined();
  });
});

describe("why nobody is signed in", () => {
  afterEach(() => vi.restoreAllMocks());

  it("is left to next-auth where the credentials are wrong, and said where there were too many", () => {
    expect(problemOf(new Refusal("unauthorized", "Unauthorized"))).toBeNull();
    const message = "Too many attempts to sign in. Try again in 15 minutes.";
    expect(problemOf(new Refusal("rate_limited", message))?.message).toBe(message);
  });

  it("says nothing of the database or the program, which is for the log", () => {
    const logged = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const down = Object.assign(new Error("connect ECONNREFUSED 10.0.0.5:5432"), { code: "ECONNREFUSED" });
    for (const error of [down, new TypeError("email.toLowerCase is not a function")]) {
      expect(problemOf(error)?.message).not.toMatch(/10\.0\.0\.5|function/);
      expect(logged).toHaveBeenLastCalledWith(expect.stringContaining(error.message));
    }
  });
});

describe("where a caller is", () => {
  const from = (trustProxy: boolean, forwarded: string) =>
    clientAddress({ trustProxy }, new Headers({ "x-forwarded-for": forwarded }));

  it("is what the nearest proxy says, and nothing that anybody can say without one", () => {
    expect(from(true, "10.0.0.1, 203.0.113.7")).toBe("203.0.113.7");
    expect(from(true, "")).toBeUndefined();
    expect(from(false, "203.0.113.7")).toBeUndefined();
  });
});

describe("a session of the admin", () => {
  it("is over ten hours after signing in, and when nobody knows since when it is", () => {
    const hour = 3_600_000;
    expect(isOver(0, 10 * hour - 1)).toBe(false);
    expect(isOver(0, 10 * hour)).toBe(true);
    expect(isOver(undefined, 0)).toBe(true);
  });
});
