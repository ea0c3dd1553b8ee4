import type { Write } from "../core/context";
import { changesBetween } from "../core/events";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { type UpdateNoteInput, updateNoteInput } from "./schema";
import { about, lockNote } from "./store";
import { noteView } from "./view";

export async function updateNote({ tx, emit }: Write, { id, value }: UpdateNoteInput): Promise<void> {
  const note = await lockNote(tx, id);
  await tx.updateTable("note").set({ value }).where("id", "=", id).execute();
  emit({
    name: "note.updated",
    resource_type: "note",
    resource_id: id,
    data: { fields: ["value"], about: about(note) },
    changes: changesBetween(note, { value }),
  });
}

export const update = operation
  .meta({
    route: "POST /admin/notes/{id}",
    can: "notes:write",
    tag: "Notes",
    summary: "Rewrite a note",
    description: "Everyone may; the author stays the author.",
    refuses: { not_found: "No note has this id." },
    example: { id: "note_01JD0000000000000000000000", value: "Customer asks for **no** gift wrap." },
    version: "note",
  })
  .input(updateNoteInput)
  .output(envelope("note", noteView.schema))
  .mutation(
    write(async (ctx, input) => {
      await updateNote(ctx, input);
      return { note: await show(ctx.tx, noteView, input.id, { expand: "" }) };
    }),
  );
