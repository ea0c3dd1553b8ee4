import { isDeepEqual } from "@backroom/domain";

/** Which fields of a form two people changed, to different values. */
export interface Merge<Values> {
  /** Mine where I changed a field, theirs everywhere else. */
  values: Values;
  conflicts: (keyof Values & string)[];
}

/** The fields of `values` that are not as in `base`. */
export function changedFields<Values extends object>(base: Values, values: Values): Partial<Values> {
  const changed: Partial<Values> = {};
  for (const field in values) if (!isDeepEqual(base[field], values[field])) changed[field] = values[field];
  return changed;
}

/** Brings my edits of `base` onto what someone else has saved since. */
export function mergeEdits<Values extends object>(base: Values, mine: Values, theirs: Values): Merge<Values> {
  const edits = changedFields(base, mine);
  const saved = changedFields(base, theirs);
  const conflicts = Object.keys(edits).filter(
    (field): field is keyof Values & string =>
      field in saved && !isDeepEqual(edits[field as keyof Values], saved[field as keyof Values]),
  );
  return { values: { ...theirs, ...edits }, conflicts };
}
