import { newId } from "@backroom/db";
import type { Write } from "../core/context";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { type CreateNoteInput, createNoteInput } from "./schema";
import { about } from "./store";
import { noteView } from "./view";

/** Whoever acts is the author. @returns the id of the new note. */
export async function createNote({ tx, emit, actor }: Write, input: CreateNoteInput): Promise<string> {
  const id = newId("note");
  await tx
    .insertInto("note")
    .values({ id, ...input, author_id: actor.id })
    .execute();
  emit({ name: "note.created", resource_type: "note", resource_id: id, data: { about: about(input) } });
  return id;
}

export const create = operation
  .meta({
    route: "POST /admin/notes",
    can: "notes:write",
    tag: "Notes",
    summary: "Write a note",
    description: "About any resource, whose id is not checked. Whoever is signed in is its author.",
    example: {
      resource_id: "order_01JD0000000000000000000000",
      resource_type: "order",
      value: "Customer asks for **gift wrap**.",
    },
  })
  .input(createNoteInput)
  .output(envelope("note", noteView.schema))
  .mutation(
    // v1 shows the author where a note is read only.
    write(async (ctx, input) => ({
      note: await show(ctx.tx, noteView, await createNote(ctx, input), { expand: "" }),
    })),
  );
