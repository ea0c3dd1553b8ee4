import { useEffect, useId, useSyncExternalStore } from "react";

/** Dialogs and side panels that are open, the one on top last. */
let windows: readonly string[] = [];
const listeners = new Set<() => void>();

function change(next: readonly string[]): void {
  windows = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

function useIsOnTop(isOpen: boolean): boolean {
  const id = useId();
  useEffect(() => {
    if (!isOpen) return;
    change([...windows, id]);
    return () => change(windows.filter((window) => window !== id));
  }, [id, isOpen]);
  const top = useSyncExternalStore(
    subscribe,
    () => windows.at(-1),
    () => undefined,
  );
  return top === undefined || top === id;
}

/** One press closes one window, although each listens and closing one changes which is on top. */
const handled = new WeakSet<KeyboardEvent>();

/** Escape is for the window on top alone: props for one of Mantine's, open or not. */
export const useEscape = (isOpen: boolean) => ({
  closeOnEscape: useIsOnTop(isOpen),
  __handledEscapeEvents: handled,
});
