"use client";

import { useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { flushSync } from "react-dom";
import { useApiClient, withHeaders } from "./api";
import { useAttemptKey } from "./attempt-key";
import { useLeaveGuard } from "./leave-guard";
import { useNotify } from "./notify";
import { mayPass, problemOf } from "./problem";
import { isShownAtFields } from "./shown-refusal";
import { type SchemaLoader, useValidation } from "./validation";
import type { CallOptions, Client } from "./write";

interface CreateFormSettings<Values extends object, Input, Answer> {
  initial: Values;
  inputOf: (values: Values) => Input;
  create: (client: Client, input: Input, options: CallOptions) => Promise<Answer>;
  /** Checks the input before it is sent. */
  schema?: SchemaLoader;
  /** Of the amounts in the input, for what a refusal says about them. */
  currency?: string | undefined;
  /** What the schema does not know, such as fields that only this form demands; by field. */
  check?: (values: Values) => Readonly<Record<string, string | undefined>>;
  /** The field of the form that a path of the API's input belongs to. */
  fieldOf?: (path: string) => string;
  says?: (answer: Answer) => string;
  onCreated: (answer: Answer) => void;
}

/** A form that makes one record, however often it is sent; errors land on their fields and nothing typed is lost. */
export function useCreateForm<Values extends object, Input, Answer>(
  settings: CreateFormSettings<Values, Input, Answer>,
) {
  const { fieldOf = (path) => path } = settings;
  const client = useApiClient();
  const queryClient = useQueryClient();
  const notify = useNotify();
  const validate = useValidation();
  const attempt = useAttemptKey();
  const form = useForm<Values>({ initialValues: settings.initial });
  // Checking waits for the schema to load; a second click meanwhile changes nothing.
  const isChecking = useRef(false);

  const mutation = useMutation({
    mutationFn: (input: Input) =>
      settings.create(
        client,
        input,
        withHeaders({ idempotencyKey: attempt.keyFor(input), currency: settings.currency }),
      ),
    retry: (count, error) => count < 2 && mayPass(error),
    onSuccess: (answer) => {
      queryClient.invalidateQueries();
      if (settings.says) notify.done(settings.says(answer));
      settings.onCreated(answer);
    },
    onError: (error) => {
      if (!mayPass(error)) attempt.answered();
      const problem = problemOf(error);
      show(Object.fromEntries(problem.fields.map(({ path, message }) => [fieldOf(path), message])));
      if (!isShownAtFields(problem)) notify.failed(error);
    },
  });
  useLeaveGuard(form.isDirty() && !mutation.isSuccess);

  const show = (errors: Record<string, string>) => {
    // The messages are on the page before the first field that is wrong gets the focus.
    flushSync(() => form.setErrors(errors));
    if (Object.keys(errors).length > 0) {
      document.querySelector<HTMLElement>("[aria-invalid='true']")?.focus();
    }
  };

  const isBusy = mutation.isPending || mutation.isSuccess;
  const submit = async () => {
    if (isBusy || isChecking.current) return;
    isChecking.current = true;
    try {
      await check();
    } finally {
      isChecking.current = false;
    }
  };
  const check = async () => {
    const values = form.getValues();
    const input = settings.inputOf(values);
    const found = settings.schema ? await validate(settings.schema, input) : {};
    const byField = Object.fromEntries(
      Object.entries(found).map(([path, message]) => [fieldOf(path), message]),
    );
    const own = Object.entries(settings.check?.(values) ?? {}).flatMap(([field, message]) =>
      message === undefined ? [] : [[field, message] as const],
    );
    const errors = { ...byField, ...Object.fromEntries(own) };
    show(errors);
    if (Object.keys(errors).length === 0) mutation.mutate(input);
  };

  return { form, isBusy, submit };
}
