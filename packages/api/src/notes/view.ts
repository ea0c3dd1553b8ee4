import { z } from "zod";
import { metadata, nullableTimestamp, timestamp } from "../core/fields";
import { one } from "../core/relations";
import { columnsOf, defineView, type RowOf } from "../core/view";

/** A user as colleagues see one beside a note: v1 shows the `api_token` here, this view only its place (Q63). */
const authorColumns = columnsOf("user", {
  id: z.string(),
  email: z.string(),
  first_name: z.string().nullable(),
  last_name: z.string().nullable(),
  role: z.string(),
  metadata,
  created_at: timestamp,
  updated_at: timestamp,
  deleted_at: nullableTimestamp,
});
export interface NoteAuthor extends RowOf<typeof authorColumns> {
  api_token: null;
}
const noteAuthorView = defineView<NoteAuthor>("NoteAuthor", {
  columns: authorColumns,
  expressions: { api_token: { schema: z.null(), sql: "null::text" } },
});

const columns = columnsOf("note", {
  id: z.string(),
  value: z.string().describe("as it was written; Markdown stays Markdown"),
  resource_type: z.string(),
  resource_id: z.string(),
  author_id: z.string().nullable().describe("the user who wrote it"),
  metadata,
  created_at: timestamp,
  updated_at: timestamp,
  deleted_at: nullableTimestamp,
});

export interface Note extends RowOf<typeof columns> {
  author?: NoteAuthor | null | undefined;
}

export const noteView = defineView<Note>("Note", {
  columns,
  relations: { author: one(() => noteAuthorView, { by: "author_id" }) },
  expand: ["author"],
});
