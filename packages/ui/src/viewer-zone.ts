import { useSyncExternalStore } from "react";

const never = () => () => undefined;
// Asked once: every date on a page reads it several times, and each answer takes the browser long.
let known: string | undefined;
const zone = () => {
  known ??= Intl.DateTimeFormat().resolvedOptions().timeZone;
  return known;
};

/** The viewer's zone; while a page is made on the server it is not known yet. */
export const useViewerZone = (): string => useSyncExternalStore(never, zone, () => "UTC");

/** False while the page is made on the server and while the browser takes it over. */
export const useIsInBrowser = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
