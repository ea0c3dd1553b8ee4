import { useSyncExternalStore } from "react";

type Parts = typeof import("./loaded-parts").loadedParts;

let parts: Parts | undefined;
let coming: Promise<void> | undefined;
const listeners = new Set<() => void>();

/**
 * Loads what fields and menus need once somebody uses them: lists that drop down, numbers that are typed. Until then
 * the page shows what looks and reads the same and weighs a fraction.
 */
export function loadParts(): Promise<void> {
  coming ??= import("./loaded-parts").then(
    ({ loadedParts }) => {
      parts = loadedParts;
      for (const listener of listeners) listener();
    },
    (error: unknown) => {
      // The next touch tries again.
      coming = undefined;
      throw error;
    },
  );
  return coming;
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Undefined while they are on their way, and where the page is made on the server. */
export const useParts = (): Parts | undefined =>
  useSyncExternalStore(
    subscribe,
    () => parts,
    () => undefined,
  );

/** For what a page shows only to those who work on it: true from the first touch on. */
export const useWasTouched = (): boolean => useParts() !== undefined;
