import { createContext } from "react";

/** Forms with edits that are not saved, by an id of each; the app keeps them, windows ask before they close over one. */
export const Edits = createContext<{ readonly current: ReadonlySet<string> }>({ current: new Set() });
