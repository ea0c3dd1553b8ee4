import { useDebouncedCallback } from "@mantine/hooks";
import { useEffect, useRef, useState } from "react";
import { useUser } from "@/lib/session";
import { useBuilderForm } from "./form";
import { keep, readKept } from "./kept-form-storage";
import { type BuilderValues, emptyValues } from "./values";

const pause = 400;

export const isTouched = ({ customer, email, items, codes, address }: BuilderValues): boolean =>
  Boolean(customer || email || items.length > 0 || codes.length > 0 || address.address_1);

/**
 * What is typed is kept in this browser until the draft is created, whatever happens to the page: a closed tab, a
 * crash, a wrong click. Signing out forgets it.
 */
export function useKeptForm(isDone: boolean): { isRestored: boolean; startOver: () => void } {
  const { id } = useUser();
  const form = useBuilderForm();
  const [isRestored, setRestored] = useState(false);
  const isLoaded = useRef(false);
  const { values, setValues } = form;

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is opened
  useEffect(() => {
    const kept = readKept(id);
    if (kept && !isTouched(form.getValues())) {
      setValues(kept);
      setRestored(true);
    }
    isLoaded.current = true;
  }, []);

  const save = useDebouncedCallback((now: BuilderValues) => keep(id, isTouched(now) ? now : null), {
    delay: pause,
    flushOnUnmount: true,
  });
  useEffect(() => {
    if (!isLoaded.current) return;
    if (isDone) keep(id, null);
    else save(values);
  }, [values, isDone, id, save]);

  return {
    isRestored,
    startOver: () => {
      setValues({ ...emptyValues, region_id: values.region_id });
      setRestored(false);
    },
  };
}
