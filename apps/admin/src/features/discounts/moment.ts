import type { DateTimeFormatOptions } from "use-intl/core";

const viewerZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** In the viewer's zone; midnight is what a day begins with, so it is not said. */
export function momentFormat(iso: string, timeZone = viewerZone()): DateTimeFormatOptions {
  const time = new Date(iso).toLocaleTimeString("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" });
  return { dateStyle: "long", timeZone, ...(time === "00:00" ? {} : { timeStyle: "short" }) };
}
