import { z } from "zod";
import { countAttempt } from "../auth/public";
import type { Write } from "../core/context";
import { invalidField, Refusal } from "../core/errors";
import { hashPassword } from "../core/passwords";
import { show } from "../core/read";
import { answer, envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { claimedEmail, resetsPasswordOf, signResetToken } from "./reset-token";
import { passwordTokenInput, type ResetPasswordInput, resetPasswordInput } from "./schema";
import { closeSessionsOf, lockUserByEmail } from "./store";
import { userView } from "./view";

/** Says nothing of whether there is such a user: the token is only in the event, for those who deliver it. */
async function requestReset({ tx, emit, isDryRun }: Write, email: string): Promise<void> {
  // A dry run shows its events to whoever asks, and this operation is open to everyone.
  if (isDryRun) return;
  const user = await lockUserByEmail(tx, email);
  const token = user && (await signResetToken(user));
  if (!token) return;
  emit({
    name: "user.password_reset",
    resource_type: "user",
    resource_id: user.id,
    data: { email: user.email, token },
  });
}

export const passwordToken = operation
  .meta({
    route: "POST /admin/users/password-token",
    can: "public",
    tag: "Users",
    summary: "Ask for a token to reset a password",
    description:
      "The answer is the same for every address. The token is in the event `user.password_reset`, valid for 15 minutes and once.",
    refuses: { rate_limited: "Too many attempts; try again later." },
    example: { email: "ada@example.com" },
    status: 204,
    text: "",
    secret: true,
  })
  .input(passwordTokenInput)
  .output(answer(z.literal("")))
  .mutation(async ({ ctx, input }) => {
    const email = input.email.toLowerCase();
    await countAttempt(ctx.config, { account: `reset|${email}`, address: ctx.request.ip });
    return write(async (own: Write) => {
      await requestReset(own, email);
      return "" as const;
    })({ ctx, input });
  });

/**
 * Every session of the user ends: whoever knew the old password is out.
 * @throws Refusal invalid_data for what is no token, unauthorized for one that is wrong, used, too old or nobody's:
 * who has made one up must not learn from the answer whether there is such a user
 */
async function resetPassword(ctx: Write, { email, token, password }: ResetPasswordInput): Promise<string> {
  const claimed = claimedEmail(token);
  if (!claimed) throw invalidField("token", "is not a token");
  const address = email ?? claimed.email;
  const user = address === undefined ? undefined : await lockUserByEmail(ctx.tx, address.toLowerCase());
  if (!user || !(await resetsPasswordOf(user, token))) throw new Refusal("unauthorized", "Unauthorized");
  await ctx.tx
    .updateTable("user")
    .set({ password_hash: await hashPassword(password), session_version: user.session_version + 1 })
    .where("id", "=", user.id)
    .execute();
  await closeSessionsOf(ctx.tx, user.id);
  ctx.emit({ name: "user.password_changed", resource_type: "user", resource_id: user.id });
  return user.id;
}

export const reset = operation
  .meta({
    route: "POST /admin/users/reset-password",
    can: "public",
    tag: "Users",
    summary: "Reset a password",
    description: "With the token of `user.password_reset`. Ends every session of the user; API tokens stay.",
    refuses: {
      invalid_data: "It is no token.",
      unauthorized: "The token is wrong, used, too old or nobody's.",
    },
    example: { token: "eyJhbGciOiJIUzI1NiJ9.e30.made-up", password: "correct horse battery" },
    // The input holds a password.
    secret: true,
  })
  .input(resetPasswordInput)
  .output(envelope("user", userView.schema))
  .mutation(
    write(async (ctx, input) => ({ user: await show(ctx.tx, userView, await resetPassword(ctx, input)) })),
  );
