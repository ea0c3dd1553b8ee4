import { z } from "zod";
import { Refusal } from "../core/errors";
import { find } from "../core/read";
import { answer, envelope, operation, router } from "../core/trpc";
import { userView } from "../users/view";
import { credentials } from "./schema";
import { closeSession, issueJwt, openSession } from "./sessions";
import { signIn } from "./sign-in";

const example = { email: "admin@test.com", password: "supersecret" };
const refuses = {
  unauthorized: "The e-mail or the password is wrong.",
  rate_limited: "Too many attempts; try again later.",
} as const;

/** Sign-in and sign-out of REST clients (spec/catalog.md §2.1). */
const create = operation
  .meta({
    route: "POST /admin/auth",
    can: "public",
    tag: "Auth",
    summary: "Sign in by cookie",
    refuses,
    example,
    secret: true,
  })
  .input(credentials)
  .output(envelope("user", userView.schema))
  .mutation(async ({ ctx, input }) => {
    const signedIn = await signIn(ctx.db, ctx.config, ctx.request.ip, input);
    const session = await openSession(ctx.db, ctx.config, signedIn.id);
    ctx.session?.set(session.token, session.expires_at);
    const user = await find(ctx.db, userView, signedIn.id);
    if (!user) throw new Refusal("unauthorized", "Unauthorized");
    return { user };
  });

const token = operation
  .meta({
    route: "POST /admin/auth/token",
    can: "public",
    tag: "Auth",
    summary: "Sign in, obtain a JWT",
    description: "The JWT goes into `Authorization: Bearer …` and is valid for 24 hours.",
    refuses,
    example,
    secret: true,
  })
  .input(credentials)
  .output(answer(z.strictObject({ access_token: z.string() })))
  .mutation(async ({ ctx, input }) => ({
    access_token: await issueJwt(ctx.config, await signIn(ctx.db, ctx.config, ctx.request.ip, input)),
  }));

const get = operation
  .meta({
    route: "GET /admin/auth",
    can: "account",
    tag: "Auth",
    summary: "Show the signed-in user",
    example: {},
    ignoresQuery: true,
  })
  .input(z.strictObject({}).optional())
  .output(envelope("user", userView.schema))
  .query(async ({ ctx }) => {
    const user = ctx.actor.id ? await find(ctx.db, userView, ctx.actor.id) : undefined;
    if (!user) throw new Refusal("unauthorized", "Unauthorized");
    return { user };
  });

const remove = operation
  .meta({
    route: "DELETE /admin/auth",
    can: "account",
    tag: "Auth",
    summary: "Sign out",
    example: {},
    text: "OK",
  })
  .input(z.strictObject({}).optional())
  .output(answer(z.literal("OK")))
  .mutation(async ({ ctx }) => {
    if (ctx.session?.token) await closeSession(ctx.db, ctx.config, ctx.session.token);
    ctx.session?.clear();
    return "OK" as const;
  });

export const authRouter = router({ create, token, get, delete: remove });
