import { createContext, useContext, useMemo, useSyncExternalStore } from "react";

/** Columns that somebody showed or hid; those never touched are as the list says. */
export type ColumnChoice = Readonly<Record<string, boolean>>;

export interface SavedView {
  id: string;
  name: string;
  /** Search, filters and sort, as `ListState.question` has them. */
  question: string;
  columns: ColumnChoice;
}

/** How one person likes to see one list. */
export interface ListSettings {
  columns: ColumnChoice;
  views: readonly SavedView[];
}

const nothing: ListSettings = { columns: {}, views: [] };

/** Whose settings these are; several people may share a browser. */
export const ListOwner = createContext("anyone");

/*
 * The one place that knows where settings live: this browser. A store on the server replaces `read`, `write` and
 * `subscribe`; nothing else has to change.
 */
const keyOf = (owner: string, list: string) => `backroom-list:${owner}:${list}`;
const listeners = new Set<() => void>();
/** The same object for the same text, as React asks of a snapshot. Also what holds where storage is forbidden. */
const cache = new Map<string, { text: string | null; settings: ListSettings }>();

function textAt(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return cache.get(key)?.text ?? null;
  }
}

function read(key: string): ListSettings {
  const text = textAt(key);
  const known = cache.get(key);
  if (known && known.text === text) return known.settings;
  const settings = parseListSettings(text);
  cache.set(key, { text, settings });
  return settings;
}

function write(key: string, settings: ListSettings): void {
  const text = JSON.stringify(settings);
  cache.set(key, { text, settings });
  try {
    window.localStorage.setItem(key, text);
  } catch {
    // Full or forbidden: the choice holds until the page is left.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

/** What was stored, or nothing: it may be of an older version, or damaged. */
export function parseListSettings(text: string | null): ListSettings {
  if (text === null) return nothing;
  try {
    const stored: unknown = JSON.parse(text);
    if (!isObject(stored)) return nothing;
    return {
      columns: columnsOf(stored.columns),
      views: Array.isArray(stored.views) ? stored.views.flatMap((view) => viewOf(view) ?? []) : [],
    };
  } catch {
    return nothing;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const columnsOf = (value: unknown): ColumnChoice =>
  isObject(value)
    ? Object.fromEntries(
        Object.entries(value).filter((entry): entry is [string, boolean] => typeof entry[1] === "boolean"),
      )
    : {};

function viewOf(value: unknown): SavedView | null {
  if (!isObject(value)) return null;
  const { id, name, question } = value;
  return typeof id === "string" && typeof name === "string" && typeof question === "string"
    ? { id, name, question, columns: columnsOf(value.columns) }
    : null;
}

/** The settings of the one who is signed in, for one list. */
export function useListSettings(list: string) {
  const key = keyOf(useContext(ListOwner), list);
  const settings = useSyncExternalStore(
    subscribe,
    () => read(key),
    () => nothing,
  );
  return useMemo(
    () => ({
      settings,
      /** Another tab may have changed them since; what it did is kept. */
      change: (next: (now: ListSettings) => ListSettings) => write(key, next(read(key))),
    }),
    [key, settings],
  );
}
