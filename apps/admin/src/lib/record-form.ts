"use client";

import { useForm } from "@mantine/form";
import { type QueryKey, useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslations } from "use-intl";
import { useApiClient, withHeaders } from "./api";
import { useAttemptKey } from "./attempt-key";
import { useLeaveGuard } from "./leave-guard";
import { changedFields, mergeEdits } from "./merge";
import { useNotify } from "./notify";
import { mayPass, problemOf } from "./problem";
import { isShownAtFields } from "./shown-refusal";
import { type SchemaLoader, useValidation } from "./validation";
import type { CallOptions, Client } from "./write";

interface Versioned {
  updated_at: string;
}

interface RecordFormSettings<Item extends Versioned, Values extends object, Answer> {
  /** The record as the page's query has it; when that changes, untouched fields follow. */
  record: Item;
  valuesOf: (record: Item) => Values;
  /** Saves the changed fields; all values come along for those that belong together. */
  save: (client: Client, changed: Partial<Values>, options: CallOptions, values: Values) => Promise<Answer>;
  recordOf: (answer: Answer) => Item;
  /** Reads the record anew, after someone else saved it. */
  reload: (client: Client) => Promise<Answer>;
  /** The query that an answer is the newest result of. */
  queryKey: QueryKey;
  /** Checks what is sent before it is sent. */
  schema?: SchemaLoader;
  /** What the schema is asked about; the changed fields themselves without it. */
  inputOf?: (changed: Partial<Values>, values: Values) => unknown;
  /** The field of the form that a path of the API's input belongs to. */
  fieldOf?: (path: string) => string;
  onSaved?: (answer: Answer) => void;
}

/** A field that two people changed, to different values. */
export interface Conflict {
  field: string;
  mine: unknown;
  theirs: unknown;
}

interface Base<Values> {
  values: Values;
  /** `updated_at` of the version that the values are of. */
  version: string;
}

/** Thrown when the person at the screen has to choose; it is shown in the form, not as a toast. */
class ConflictFound extends Error {}

/** As often as others may save in between before we give up for this try. */
const mostRounds = 4;

/**
 * Edits of an existing record. What someone else saves meanwhile is merged: fields that only one of the two touched
 * are kept, for the others both values are shown and the person at this screen chooses. One's own earlier save, from
 * this section or another of the page, moves the base and never counts as somebody else's.
 */
export function useRecordForm<Item extends Versioned, Values extends object, Answer>(
  settings: RecordFormSettings<Item, Values, Answer>,
) {
  const { record, valuesOf, recordOf, fieldOf = (path) => path } = settings;
  const t = useTranslations("form");
  const notify = useNotify();
  const client = useApiClient();
  const queryClient = useQueryClient();
  const validate = useValidation();
  const attempt = useAttemptKey();
  const [base, setBase] = useState<Base<Values>>(() => ({
    values: valuesOf(record),
    version: record.updated_at,
  }));
  const [conflicts, setConflicts] = useState<Conflict[]>([]);
  const form = useForm<Values>({ initialValues: base.values });
  const isDirty = Object.keys(changedFields(base.values, form.values)).length > 0;
  useLeaveGuard(isDirty);

  /** Brings edits onto another version of the record and shows what collides. */
  const rebase = (from: Base<Values>, values: Values, newest: Item) => {
    const theirs = valuesOf(newest);
    const merge = mergeEdits(from.values, values, theirs);
    const to = { values: theirs, version: newest.updated_at };
    setBase(to);
    form.setValues(merge.values);
    if (merge.conflicts.length > 0) {
      setConflicts(
        merge.conflicts.map((field) => ({ field, mine: merge.values[field], theirs: theirs[field] })),
      );
    }
    return { base: to, values: merge.values, isClean: merge.conflicts.length === 0 };
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the version alone says that the record is another one
  useEffect(() => {
    if (record.updated_at !== base.version) rebase(base, form.getValues(), record);
  }, [record.updated_at]);

  const send = async (from: Base<Values>, values: Values, round: number): Promise<Answer> => {
    const changed = changedFields(from.values, values);
    const options = withHeaders({
      idempotencyKey: attempt.keyFor([changed, from.version]),
      seen: from.version,
    });
    try {
      return await settings.save(client, changed, options, values);
    } catch (error) {
      if (problemOf(error).kind !== "precondition_failed" || round === mostRounds) throw error;
      const answer = await settings.reload(client);
      const merged = rebase(from, values, recordOf(answer));
      queryClient.setQueryData(settings.queryKey, answer);
      if (!merged.isClean) throw new ConflictFound();
      notify.done(t("merged"));
      return send(merged.base, merged.values, round + 1);
    }
  };

  const mutation = useMutation({
    mutationFn: () => send(base, form.getValues(), 1),
    retry: (count, error) => count < 2 && mayPass(error) && !(error instanceof ConflictFound),
    onSuccess: (answer) => {
      attempt.answered();
      const saved = recordOf(answer);
      const values = valuesOf(saved);
      setBase({ values, version: saved.updated_at });
      form.setValues(values);
      form.clearErrors();
      queryClient.setQueryData(settings.queryKey, answer);
      queryClient.invalidateQueries();
      notify.done(t("saved"));
      settings.onSaved?.(answer);
    },
    onError: (error) => {
      if (error instanceof ConflictFound) return;
      if (!mayPass(error)) attempt.answered();
      const problem = problemOf(error);
      const { fields } = problem;
      // The messages are on the page before it is asked whether they are.
      flushSync(() =>
        form.setErrors(Object.fromEntries(fields.map(({ path, message }) => [fieldOf(path), message]))),
      );
      if (!isShownAtFields(problem)) notify.failed(error);
    },
  });

  const save = async () => {
    if (mutation.isPending || conflicts.length > 0) return;
    const values = form.getValues();
    const changed = changedFields(base.values, values);
    if (Object.keys(changed).length === 0) return;
    if (settings.schema) {
      const errors = await validate(settings.schema, settings.inputOf?.(changed, values) ?? changed);
      const shown = Object.entries(errors).map(([path, message]) => [fieldOf(path), message]);
      form.setErrors(Object.fromEntries(shown));
      if (shown.length > 0) return;
    }
    mutation.mutate();
  };

  return {
    form,
    isDirty,
    isSaving: mutation.isPending,
    conflicts,
    /** Takes one of the two values of a field that two people changed. */
    choose: (conflict: Conflict, whose: "mine" | "theirs") => {
      // Conflicts are made by `rebase` alone, from the fields and values of this very form.
      form.setFieldValue(conflict.field, conflict[whose] as never);
      setConflicts((rest) => rest.filter(({ field }) => field !== conflict.field));
    },
    save,
    discard: () => {
      form.setValues(base.values);
      form.clearErrors();
      setConflicts([]);
    },
  };
}

export type RecordForm = Pick<
  ReturnType<typeof useRecordForm<Versioned, object, unknown>>,
  "isDirty" | "isSaving" | "conflicts" | "choose" | "save" | "discard"
>;
