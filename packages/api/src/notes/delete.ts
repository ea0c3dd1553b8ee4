import type { Write } from "../core/context";
import { byId, deletedAnswer, deletedSchema } from "../core/fields";
import { answer, operation } from "../core/trpc";
import { write } from "../core/write";
import { about, lockNote } from "./store";

/** @throws Refusal not_found (unlike most deletions, catalog.md §1.9) */
export async function deleteNote({ tx, emit, now }: Write, id: string): Promise<void> {
  const note = await lockNote(tx, id);
  await tx.updateTable("note").set({ deleted_at: now.toISOString() }).where("id", "=", id).execute();
  emit({ name: "note.deleted", resource_type: "note", resource_id: id, data: { about: about(note) } });
}

export const remove = operation
  .meta({
    route: "DELETE /admin/notes/{id}",
    can: "notes:write",
    tag: "Notes",
    summary: "Delete a note",
    refuses: { not_found: "No note has this id." },
    example: { id: "note_01JD0000000000000000000000" },
    version: "note",
  })
  .input(byId)
  .output(answer(deletedSchema("note")))
  .mutation(
    write(async (ctx, { id }) => {
      await deleteNote(ctx, id);
      return deletedAnswer(id, "note");
    }),
  );
