import type { Tx } from "@backroom/db";
import { notFound } from "../core/errors";

/** Locks the note for the rest of the transaction. @throws Refusal not_found */
export async function lockNote(tx: Tx, id: string) {
  const note = await tx
    .selectFrom("note")
    .selectAll()
    .where("id", "=", id)
    .where("deleted_at", "is", null)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!note) throw notFound("Note", id);
  return note;
}

/** What an event about a note says beside its id: the timeline of the resource shows it. */
export const about = ({ resource_type, resource_id }: { resource_type: string; resource_id: string }) => ({
  resource_type,
  resource_id,
});
