import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { createCallerFactory, operation, router } from "../core/trpc";
import { may } from "../permissions";
import { routesOf } from "../rest/routes";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf, refusalOf } from "../testing/refusals";
import { call, named } from "./calls";

let t: TestApi;
beforeAll(async () => {
  t = await openTestApi();
});
afterAll(() => t.close());

const guarded = routesOf().filter((route) => route.meta.can !== "public");
const denied = guarded.filter((route) => !may("member", route.meta.can));

it("leaves only signing in, accepting an invite and resetting a password open to everyone", () => {
  const open = routesOf().filter((route) => route.meta.can === "public");
  expect(open.map((route) => route.procedure)).toEqual([
    "auth.create",
    "auth.token",
    "invites.accept",
    "users.passwordToken",
    "users.resetPassword",
  ]);
});

describe("without an actor", () => {
  it.each(named(guarded))("%s is refused, before its input is looked at", async (_name, route) => {
    for (const input of [route.meta.example, { nonsense: true }, undefined]) {
      const refusal = await refusalOf(call(t, route, input, "nobody"));
      expect(refusal.kind).toBe("unauthorized");
    }
  });

  it("nothing was written by all these calls", async () => {
    const refusal = await cleanRefusalOf(t, async () => {
      for (const route of guarded) await call(t, route, route.meta.example, "nobody").catch(() => undefined);
      throw await refusalOf(call(t, guarded[0] ?? unreachable(), {}, "nobody"));
    });
    expect(refusal.status).toBe(401);
  });
});

describe("a member", () => {
  it("is kept away from users and webhooks, from changes to the store, to keys and to places of stock, and from deleting files", () => {
    expect(new Set(denied.map((route) => route.meta.can))).toEqual(
      new Set([
        "users:read",
        "users:write",
        "store:write",
        "keys:write",
        "webhooks:read",
        "webhooks:write",
        "stock:write",
        "files:delete",
      ]),
    );
  });

  it.each(named(denied))("%s is forbidden and writes nothing", async (_name, route) => {
    const refusal = await cleanRefusalOf(t, () => call(t, route, route.meta.example, "member"));
    expect(refusal.kind).toBe("forbidden");
    expect(refusal.message).toContain(route.meta.can);
  });

  const allowed = guarded.filter((route) => route.type === "query" && may("member", route.meta.can));
  it.each(named(allowed))("%s is not forbidden", async (_name, route) => {
    const kind = await call(t, route, route.meta.example, "member").then(
      () => undefined,
      () => refusalOf(call(t, route, route.meta.example, "member")).then((refusal) => refusal.kind),
    );
    expect([undefined, "not_found"]).toContain(kind);
  });
});

describe("an operation without meta", () => {
  const bare = router({
    read: operation.input(z.strictObject({})).query(() => "secret"),
    write: operation.input(z.strictObject({})).mutation(() => "done"),
  });

  it.each(["admin", "developer", "member", "nobody"] as const)("is refused to %s", async (who) => {
    const caller = createCallerFactory(bare)(t.context(who));
    for (const attempt of [caller.read({}), caller.write({})]) {
      expect((await refusalOf(attempt)).kind).toBe("forbidden");
    }
  });
});

const unreachable = (): never => {
  throw new Error("There are no operations");
};
