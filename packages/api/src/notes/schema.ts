import { z } from "zod";
import { idSchema, nonEmptyText, text } from "../core/fields";

/** Input shapes of notes (spec/catalog.md §2.28). */
const value = text(50_000)
  // Not trimmed: four spaces at the beginning mean something in Markdown.
  .refine((given) => given.trim() !== "", "should not be empty")
  .describe("plain text or Markdown, kept as it is");

export const createNoteInput = z.strictObject({
  resource_id: idSchema,
  resource_type: nonEmptyText(200).describe("what the note is about, such as order"),
  value,
});
export const updateNoteInput = z.strictObject({ id: idSchema, value });

export type CreateNoteInput = z.infer<typeof createNoteInput>;
export type UpdateNoteInput = z.infer<typeof updateNoteInput>;
