import { useForm } from "@mantine/form";
import { useEffect, useState } from "react";
import { changedFields, mergeEdits } from "./merge";

export interface Versioned {
  updated_at: string;
}

/** A field that two people changed, to different values. */
export interface Conflict {
  field: string;
  mine: unknown;
  theirs: unknown;
}

/** Values as they were saved. */
export interface Base<Values> {
  values: Values;
  /** `updated_at` of the version that the values are of. */
  version: string;
}

/**
 * Edits of a record that others save as well. Fields that only one of the two touched are kept, for the others both
 * values are there to choose from. Fields that nobody touched follow the record.
 */
export function useRecordEdits<Item extends Versioned, Values extends object>(
  record: Item,
  valuesOf: (record: Item) => Values,
) {
  const baseOf = (item: Item): Base<Values> => ({ values: valuesOf(item), version: item.updated_at });
  const [base, setBase] = useState(() => baseOf(record));
  const [conflicts, setConflicts] = useState<Conflict[]>([]);
  const form = useForm<Values>({ initialValues: base.values });

  /** Brings edits onto another version of the record and shows what collides. */
  const rebase = (from: Base<Values>, values: Values, newest: Item) => {
    const to = baseOf(newest);
    const merge = mergeEdits(from.values, values, to.values);
    setBase(to);
    form.setValues(merge.values);
    if (merge.conflicts.length > 0) {
      setConflicts(
        merge.conflicts.map((field) => ({ field, mine: merge.values[field], theirs: to.values[field] })),
      );
    }
    return { base: to, values: merge.values, isClean: merge.conflicts.length === 0 };
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the version alone says that the record is another one
  useEffect(() => {
    if (record.updated_at !== base.version) rebase(base, form.getValues(), record);
  }, [record.updated_at]);

  return {
    form,
    base,
    conflicts,
    isDirty: Object.keys(changedFields(base.values, form.values)).length > 0,
    rebase,
    /** Goes on from one's own save. */
    settle: (saved: Item) => {
      const to = baseOf(saved);
      setBase(to);
      form.setValues(to.values);
      form.clearErrors();
    },
    /** Takes one of the two values of a field that two people changed. */
    choose: (conflict: Conflict, whose: "mine" | "theirs") => {
      // Conflicts are made by `rebase` alone, from the fields and values of this very form.
      form.setFieldValue(conflict.field, conflict[whose] as never);
      setConflicts((rest) => rest.filter(({ field }) => field !== conflict.field));
    },
    discard: () => {
      form.setValues(base.values);
      form.clearErrors();
      setConflicts([]);
    },
  };
}
