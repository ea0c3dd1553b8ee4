import type { BuilderValues } from "./values";

/** Raised when the shape of the values changes: what an older version kept is left alone. */
const shape = 1;
const prefix = "backroom.new-draft.";

/** What a user typed and did not send. */
export function readKept(userId: string): BuilderValues | null {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(prefix + userId) ?? "null");
    if (typeof kept !== "object" || kept === null || !("values" in kept)) return null;
    // Only `keep` below writes under this key, and another shape has another number.
    return "shape" in kept && kept.shape === shape ? (kept.values as BuilderValues) : null;
  } catch {
    return null;
  }
}

export function keep(userId: string, values: BuilderValues | null): void {
  try {
    if (values) window.localStorage.setItem(prefix + userId, JSON.stringify({ shape, values }));
    else window.localStorage.removeItem(prefix + userId);
  } catch {
    // A browser that keeps nothing still sells.
  }
}

/** For signing out: the next one at this screen sees nothing of it. */
export function forgetKeptForms(): void {
  for (const key of Object.keys(window.localStorage)) {
    if (key.startsWith(prefix)) window.localStorage.removeItem(key);
  }
}
