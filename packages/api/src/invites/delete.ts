import type { Write } from "../core/context";
import { deletedAnswer, deletedSchema } from "../core/fields";
import { answer, operation } from "../core/trpc";
import { write } from "../core/write";
import { byInviteId } from "./schema";

/** Withdraws the invite: its token is worth nothing any more. An unknown id is no error. */
export async function deleteInvite({ tx, emit }: Write, id: string): Promise<void> {
  const gone = await tx.deleteFrom("invite").where("id", "=", id).returning("id").executeTakeFirst();
  if (gone) emit({ name: "invite.deleted", resource_type: "invite", resource_id: id });
}

export const remove = operation
  .meta({
    route: "DELETE /admin/invites/{invite_id}",
    can: "users:write",
    tag: "Invites",
    summary: "Withdraw an invite",
    description: "Withdrawing what is not there is no error.",
    example: { invite_id: "invite_01JD0000000000000000000000" },
    version: "invite",
  })
  .input(byInviteId)
  .output(answer(deletedSchema("invite")))
  .mutation(
    write(async (ctx, { invite_id }) => {
      await deleteInvite(ctx, invite_id);
      return deletedAnswer(invite_id, "invite");
    }),
  );
