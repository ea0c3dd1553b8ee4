/** A point in time as rows and wire bodies carry it: a `Date` or an ISO 8601 text. */
export type Instant = Date | string;

/** Milliseconds since 1970 of an instant. */
export function toTime(instant: Instant): number {
  return typeof instant === "string" ? Date.parse(instant) : instant.getTime();
}
