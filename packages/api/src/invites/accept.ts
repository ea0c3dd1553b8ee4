import { z } from "zod";
import type { Write } from "../core/context";
import { invalidField } from "../core/errors";
import { answer, operation } from "../core/trpc";
import { write } from "../core/write";
import { createUser } from "../users/public";
import { type AcceptInviteInput, acceptInviteInput } from "./schema";
import { findAndLockInvite } from "./store";
import { inviteIdOf } from "./token";

/**
 * Makes a user of whoever holds the token, in the role the invite has by now, and uses the invite up.
 * Only its last token counts, so that one sent again replaces the one before (Q17).
 * @returns the id of the user. @throws Refusal invalid_data
 */
export async function acceptInvite(ctx: Write, { token, user }: AcceptInviteInput): Promise<string> {
  const { tx, config, now, emit } = ctx;
  const id = await inviteIdOf(config, token);
  const invite = id === undefined ? undefined : await findAndLockInvite(tx, id);
  if (!invite || invite.token !== token || now > new Date(invite.expires_at)) {
    // Alike in every case: a stranger learns nothing about who was invited.
    throw invalidField("token", "is not that of a valid invite");
  }
  const role = z.enum(["admin", "member", "developer"]).catch("member").parse(invite.role);
  const userId = await createUser(ctx, { ...user, email: invite.user_email, role });
  await tx.deleteFrom("invite").where("id", "=", invite.id).execute();
  emit({
    name: "invite.accepted",
    resource_type: "invite",
    resource_id: invite.id,
    data: { user_id: userId },
  });
  return userId;
}

export const accept = operation
  .meta({
    route: "POST /admin/invites/accept",
    can: "public",
    tag: "Invites",
    summary: "Accept an invite",
    description: "Needs nobody signed in: the token is the credential. The invite is gone afterwards.",
    refuses: {
      invalid_data:
        "The token is wrong, replaced or expired, its invite was withdrawn, or a user has the e-mail already.",
    },
    example: {
      token: "eyJhbGciOiJIUzI1NiJ9.e30.made-up",
      user: { first_name: "Grace", last_name: "Hopper", password: "correct horse battery" },
    },
    text: "OK",
    // The input holds a password.
    secret: true,
  })
  .input(acceptInviteInput)
  .output(answer(z.literal("OK")))
  .mutation(
    write(async (ctx, input) => {
      await acceptInvite(ctx, input);
      return "OK" as const;
    }),
  );
