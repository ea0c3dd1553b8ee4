import { newId } from "@backroom/db";
import { z } from "zod";
import type { Write } from "../core/context";
import { invalidField } from "../core/errors";
import { answer, operation } from "../core/trpc";
import { write } from "../core/write";
import { refuseTakenEmail } from "../users/public";
import { byInviteId, type CreateInviteInput, createInviteInput } from "./schema";
import { findAndLockInvite, findAndLockInviteOf, freshColumns, inviteCreated } from "./store";

/** One invite per address: inviting again changes the role, and makes the invite fresh. @returns its id */
export async function createInvite(ctx: Write, { user, role }: CreateInviteInput): Promise<string> {
  const { tx, emit } = ctx;
  await refuseTakenEmail(tx, user.toLowerCase());
  const pending = await findAndLockInviteOf(tx, user);
  const { id, user_email } = pending ?? { id: newId("invite"), user_email: user };
  const fresh = await freshColumns(ctx, { id, user_email, role });
  if (pending) await tx.updateTable("invite").set(fresh).where("id", "=", id).execute();
  else
    await tx
      .insertInto("invite")
      .values({ id, user_email, ...fresh })
      .execute();
  emit(inviteCreated(id, user_email, fresh.token));
  return id;
}

/** A new token and seven days more; the token before it is worth nothing (Q17). */
export async function resendInvite(ctx: Write, id: string): Promise<void> {
  const invite = await findAndLockInvite(ctx.tx, id);
  // v1 answers 400 here, not 404.
  if (!invite) throw invalidField("invite_id", `${id} is no invite`);
  const fresh = await freshColumns(ctx, { ...invite, role: invite.role ?? "member" });
  await ctx.tx.updateTable("invite").set(fresh).where("id", "=", id).execute();
  ctx.emit(inviteCreated(id, invite.user_email, fresh.token));
}

export const create = operation
  .meta({
    route: "POST /admin/invites",
    can: "users:write",
    tag: "Invites",
    summary: "Invite somebody to become a user",
    description:
      "The token is in the list of invites and in the event `invite.created`. Inviting an address again replaces the role and the token.",
    refuses: { invalid_data: "A user has this e-mail already." },
    example: { user: "grace@example.com", role: "member" },
    text: "OK",
  })
  .input(createInviteInput)
  .output(answer(z.literal("OK")))
  .mutation(
    write(async (ctx, input) => {
      await createInvite(ctx, input);
      return "OK" as const;
    }),
  );

export const resend = operation
  .meta({
    route: "POST /admin/invites/{invite_id}/resend",
    can: "users:write",
    tag: "Invites",
    summary: "Renew an invite",
    description: "It gets another token and is valid for seven days again.",
    refuses: { invalid_data: "No invite has this id." },
    example: { invite_id: "invite_01JD0000000000000000000000" },
    version: "invite",
    ignoresBody: true,
    text: "OK",
  })
  .input(byInviteId)
  .output(answer(z.literal("OK")))
  .mutation(
    write(async (ctx, { invite_id }) => {
      await resendInvite(ctx, invite_id);
      return "OK" as const;
    }),
  );
