import { useSyncExternalStore } from "react";
import { useFormatter } from "use-intl";

const never = () => () => undefined;
const viewerZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The viewer's zone; while a page is made on the server it is not known yet. */
const useViewerZone = () => useSyncExternalStore(never, viewerZone, () => "UTC");

interface DateTimeProps {
  /** ISO 8601 */
  value: string;
  /** `short` leaves the year out while it is the present one. */
  variant?: "short" | "long";
}

export function DateTime({ value, variant = "short" }: DateTimeProps) {
  const format = useFormatter();
  const timeZone = useViewerZone();
  const date = new Date(value);
  const sameYear = date.getFullYear() === new Date().getFullYear();
  const full = format.dateTime(date, { dateStyle: "full", timeStyle: "long", timeZone });
  const shown =
    variant === "long"
      ? format.dateTime(date, { dateStyle: "medium", timeStyle: "short", timeZone })
      : sameYear
        ? format.dateTime(date, {
            day: "numeric",
            month: "short",
            hour: "2-digit",
            minute: "2-digit",
            timeZone,
          })
        : format.dateTime(date, { day: "numeric", month: "short", year: "numeric", timeZone });
  return (
    <time dateTime={value} title={full} style={{ whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" }}>
      {shown}
    </time>
  );
}
