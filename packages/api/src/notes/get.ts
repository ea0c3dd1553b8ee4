import { byId } from "../core/fields";
import { defineList } from "../core/list";
import { show } from "../core/read";
import { envelope, operation, pageEnvelope } from "../core/trpc";
import { textFilter } from "../core/value-filters";
import { noteView } from "./view";

export const get = operation
  .meta({
    route: "GET /admin/notes/{id}",
    can: "notes:read",
    tag: "Notes",
    summary: "Get a note",
    refuses: { not_found: "No note has this id." },
    example: { id: "note_01JD0000000000000000000000" },
    ignoresQuery: true,
  })
  .input(byId)
  .output(envelope("note", noteView.schema))
  .query(async ({ ctx, input }) => ({ note: await show(ctx.db, noteView, input.id) }));

const notes = defineList(noteView, {
  filters: { resource_id: textFilter() },
  limit: 50,
  selectable: false,
  searchable: false,
});

export const list = operation
  .meta({
    route: "GET /admin/notes",
    can: "notes:read",
    tag: "Notes",
    summary: "List notes",
    description: "Newest first, each with its author.",
    example: { resource_id: "order_01JD0000000000000000000000", limit: 20 },
  })
  .input(notes.input)
  .output(pageEnvelope("notes", noteView.schema))
  .query(async ({ ctx, input }) => {
    const { rows, ...page } = await notes.run(ctx.db, input);
    return { notes: rows, ...page };
  });
