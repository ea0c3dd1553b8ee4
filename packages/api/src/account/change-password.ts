import { countAttempt, forgetAttempts } from "../auth/public";
import type { Write } from "../core/context";
import { invalidField } from "../core/errors";
import { hashPassword, passwordMatches } from "../core/passwords";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { closeSessionsOf } from "../users/public";
import { userView } from "../users/view";
import { lockOwnUser } from "./own-user";
import { type ChangePasswordInput, changePasswordInput } from "./schema";

/**
 * Every session of the user ends, this one included: whoever knew the old password is out.
 * @throws Refusal invalid_data when the current password is wrong, rate_limited after too many tries
 */
async function changePassword(ctx: Write, input: ChangePasswordInput): Promise<string> {
  const user = await lockOwnUser(ctx);
  const attempt = { account: `password|${user.id}` };
  await countAttempt(ctx.config, attempt);
  if (!(await passwordMatches(user.password_hash, input.current_password))) {
    throw invalidField("current_password", "is not your password");
  }
  await forgetAttempts(ctx.config, attempt);
  await ctx.tx
    .updateTable("user")
    .set({
      password_hash: await hashPassword(input.new_password),
      session_version: user.session_version + 1,
    })
    .where("id", "=", user.id)
    .execute();
  await closeSessionsOf(ctx.tx, user.id);
  ctx.emit({ name: "user.password_changed", resource_type: "user", resource_id: user.id });
  return user.id;
}

export const changeOwnPassword = operation
  .meta({
    route: "POST /admin/account/password",
    can: "account",
    tag: "Account",
    own: true,
    summary: "Change one's own password",
    description: "Ends every session of the user, the present one included. API tokens stay.",
    refuses: {
      invalid_data: "The current password is wrong, or the new one too short.",
      rate_limited: "Too many attempts; try again later.",
    },
    example: { current_password: "supersecret", new_password: "correct horse battery" },
    secret: true,
  })
  .input(changePasswordInput)
  .output(envelope("user", userView.schema))
  .mutation(
    write(async (ctx, input) => ({
      user: await show(ctx.tx, userView, await changePassword(ctx, input)),
    })),
  );
