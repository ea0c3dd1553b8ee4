import type { Edits } from "./types";

/** What the server said of cells, by `cellKey`. */
export type CellErrors = Readonly<Record<string, string>>;

/** A cell that is edited again is no longer what the server refused. */
export const stillRefused = (errors: CellErrors, before: Edits, after: Edits): CellErrors =>
  Object.fromEntries(Object.entries(errors).filter(([key]) => after[key] === before[key]));

/** The edits that are not what was saved: those made while the save was on its way. */
export const unsavedEdits = (edits: Edits, saved: Edits): Edits =>
  Object.fromEntries(Object.entries(edits).filter(([key, value]) => saved[key] !== value));
