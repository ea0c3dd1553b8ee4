import { useFormatter } from "use-intl";
import { useViewerZone } from "./viewer-zone";

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
  const year = (of: Date) => format.dateTime(of, { year: "numeric", timeZone });
  const sameYear = year(date) === year(new Date());
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
