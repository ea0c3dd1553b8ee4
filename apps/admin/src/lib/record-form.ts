"use client";

import { type QueryKey, useMutation, useQueryClient } from "@tanstack/react-query";
import { flushSync } from "react-dom";
import { useTranslations } from "use-intl";
import { useApiClient, withHeaders } from "./api";
import { useAttemptKey } from "./attempt-key";
import { useLeaveGuard } from "./leave-guard";
import { changedFields } from "./merge";
import { useNotify } from "./notify";
import { mayPass, problemOf } from "./problem";
import { type Base, useRecordEdits, type Versioned } from "./record-edits";
import { isShownAtFields } from "./shown-refusal";
import { type SchemaLoader, useValidation } from "./validation";
import type { CallOptions, Client } from "./write";

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
  const { recordOf, fieldOf = (path) => path } = settings;
  const t = useTranslations("form");
  const notify = useNotify();
  const client = useApiClient();
  const queryClient = useQueryClient();
  const validate = useValidation();
  const attempt = useAttemptKey();
  const edits = useRecordEdits(settings.record, settings.valuesOf);
  const { form, base, isDirty, conflicts } = edits;
  useLeaveGuard(isDirty);

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
      const merged = edits.rebase(from, values, recordOf(answer));
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
      edits.settle(recordOf(answer));
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
    choose: edits.choose,
    save,
    discard: edits.discard,
  };
}

export type RecordForm = Pick<
  ReturnType<typeof useRecordForm<Versioned, object, unknown>>,
  "isDirty" | "isSaving" | "conflicts" | "choose" | "save" | "discard"
>;
