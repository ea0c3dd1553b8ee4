"use client";

import { type QueryKey, useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useApiClient, type WriteOptions, withHeaders } from "./api";
import { useAttemptKey } from "./attempt-key";
import { useNotify } from "./notify";
import { mayPass, type Problem, problemOf } from "./problem";
import { isShownAtFields } from "./shown-refusal";

export type Client = ReturnType<typeof useApiClient>;
export type CallOptions = ReturnType<typeof withHeaders>;

interface WriteSettings<Input, Answer> {
  call: (client: Client, input: Input, options: CallOptions) => Promise<Answer>;
  /** `updated_at` of the record as the page shows it: a save by someone else since refuses the write. */
  seen?: string | undefined;
  /** Of the amounts in the input, for what a refusal says about them. */
  currency?: string | undefined;
  /** The record of the page is gone then and another page follows: nothing of this one is asked for again. */
  leaves?: boolean;
  /** The query that the answer is the newest result of, so that the page changes at once. */
  answers?: (answer: Answer) => QueryKey;
  onDone?: (answer: Answer, input: Input) => void;
  /** The toast of success. */
  says?: (answer: Answer, input: Input) => string;
  /** What takes the write back, where an inverse operation exists; the toast offers it. Undefined: this one has none. */
  undo?: (answer: Answer, input: Input) => (() => Promise<unknown>) | undefined;
  /** Gets the failure instead of the toast, to show it where it belongs. */
  onProblem?: (problem: Problem) => void;
}

/**
 * One write of a page. A try that got no answer is repeated under the key of the first, so the server does it once;
 * a second click while it runs does nothing. Afterwards everything on the page is read again in the background.
 */
export function useWrite<Answer, Input = void>(settings: WriteSettings<Input, Answer>) {
  const client = useApiClient();
  const queryClient = useQueryClient();
  const notify = useNotify();
  const attempt = useAttemptKey();
  const isRunning = useRef(false);
  // A refusal that names fields waits until the page had the chance to show it there.
  const undecided = useRef<Error | null>(null);
  const isOnPage = useRef(false);
  useEffect(() => {
    isOnPage.current = true;
    return () => {
      isOnPage.current = false;
    };
  }, []);

  const mutation = useMutation({
    mutationFn: (input: Input) => {
      const { seen, currency } = settings;
      const options: WriteOptions = {
        idempotencyKey: attempt.keyFor([input, seen]),
        ...(seen ? { seen } : {}),
        currency,
      };
      return settings.call(client, input, withHeaders(options));
    },
    retry: (count, error) => count < 2 && mayPass(error),
    onSuccess: (answer, input) => {
      attempt.answered();
      const key = settings.answers?.(answer);
      if (key) queryClient.setQueryData(key, answer);
      queryClient.invalidateQueries(settings.leaves ? { refetchType: "none" } : {});
      const undo = settings.undo?.(answer, input);
      if (settings.says) {
        notify.done(
          settings.says(answer, input),
          undo && (() => undo().then(() => queryClient.invalidateQueries())),
        );
      }
      settings.onDone?.(answer, input);
    },
    onError: (error) => {
      const problem = problemOf(error);
      // The server answered: what is tried next is another attempt.
      if (!mayPass(error)) attempt.answered();
      if (problem.kind === "precondition_failed") queryClient.invalidateQueries();
      if (settings.onProblem) settings.onProblem(problem);
      else if (problem.fields.length > 0 && isOnPage.current) undecided.current = error;
      else notify.failed(error);
    },
    onSettled: () => {
      isRunning.current = false;
    },
  });

  const { error } = mutation;
  useEffect(() => {
    if (!error || undecided.current !== error) return;
    undecided.current = null;
    if (!isShownAtFields(problemOf(error))) notify.failed(error);
  });

  return {
    isPending: mutation.isPending,
    isSuccess: mutation.isSuccess,
    problem: error ? problemOf(error) : undefined,
    reset: mutation.reset,
    /** Starts the write, unless it is running already. */
    run: (input: Input) => {
      if (isRunning.current) return;
      isRunning.current = true;
      mutation.mutate(input);
    },
  };
}
