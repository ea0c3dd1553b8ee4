import type { Write } from "../core/context";
import { notAllowed } from "../core/errors";
import { byId, deletedAnswer, deletedSchema } from "../core/fields";
import { answer, operation } from "../core/trpc";
import { write } from "../core/write";
import { closeSessionsOf, lockAllUsers } from "./store";

/**
 * Softly deletes; the user is signed out at once, and the API token is free again. An unknown id is no error.
 * @throws Refusal not_allowed for the last user
 */
export async function deleteUser({ tx, emit, now }: Write, id: string): Promise<void> {
  const live = await lockAllUsers(tx);
  if (!live.includes(id)) return;
  if (live.length === 1) throw notAllowed(`${id} is the last user: nobody could sign in any more`);
  const deleted_at = now.toISOString();
  await tx
    .updateTable("user")
    .set({ deleted_at, api_token_hash: null, api_token_hint: null })
    .where("id", "=", id)
    .execute();
  await tx
    .updateTable("analytics_config")
    .set({ deleted_at })
    .where("user_id", "=", id)
    .where("deleted_at", "is", null)
    .execute();
  await closeSessionsOf(tx, id);
  emit({ name: "user.deleted", resource_type: "user", resource_id: id });
}

export const remove = operation
  .meta({
    route: "DELETE /admin/users/{id}",
    can: "users:write",
    tag: "Users",
    summary: "Delete a user",
    refuses: { not_allowed: "It is the last user." },
    example: { id: "usr_01JD0000000000000000000000" },
    version: "user",
  })
  .input(byId)
  .output(answer(deletedSchema("user")))
  .mutation(
    write(async (ctx, { id }) => {
      await deleteUser(ctx, id);
      return deletedAnswer(id, "user");
    }),
  );
