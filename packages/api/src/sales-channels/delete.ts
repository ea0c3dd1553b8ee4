import { query } from "@backroom/db";
import type { Write } from "../core/context";
import { notAllowed } from "../core/errors";
import { byId, deletedAnswer, deletedSchema } from "../core/fields";
import { answer, operation } from "../core/trpc";
import { write } from "../core/write";
import { findAndLockChannel, isDefaultChannel } from "./store";

/**
 * Softly deletes the channel and its links with stock locations; links with products stay. An unknown id is no error.
 * @throws Refusal not_allowed for the store's default channel
 */
export async function deleteSalesChannel({ tx, emit, now }: Write, id: string): Promise<void> {
  if (!(await findAndLockChannel(tx, id))) return;
  if (await isDefaultChannel(tx, id)) {
    throw notAllowed(`Sales channel ${id} is the store's default channel and cannot be deleted`);
  }
  const deleted_at = now.toISOString();
  await tx.updateTable("sales_channel").set({ deleted_at }).where("id", "=", id).execute();
  await query(
    tx,
    "update sales_channel_location set deleted_at = $2 where sales_channel_id = $1 and deleted_at is null",
    [id, deleted_at],
  );
  emit({ name: "sales_channel.deleted", resource_type: "sales_channel", resource_id: id });
}

export const remove = operation
  .meta({
    route: "DELETE /admin/sales-channels/{id}",
    can: "products:write",
    tag: "Sales Channels",
    summary: "Delete a sales channel",
    description: "Deleting what is not there is no error.",
    refuses: { not_allowed: "It is the store's default channel." },
    example: { id: "sc_01JD0000000000000000000000" },
    version: "sales_channel",
  })
  .input(byId)
  .output(answer(deletedSchema("sales-channel")))
  .mutation(
    write(async (ctx, { id }) => {
      await deleteSalesChannel(ctx, id);
      return deletedAnswer(id, "sales-channel");
    }),
  );
