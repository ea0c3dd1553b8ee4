/** The zone of the process is the viewer's: these run in the browser. */

const two = (number: number) => String(number).padStart(2, "0");

/** `2026-03-01`, in the viewer's zone. */
export const localDay = (date: Date): string =>
  `${String(date.getFullYear()).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

/** What `<input type="datetime-local">` holds: `2026-03-01T14:05`, in the viewer's zone. */
export const localMinute = (iso: string): string => {
  const date = new Date(iso);
  return Number.isNaN(date.getTime())
    ? ""
    : `${localDay(date)}T${two(date.getHours())}:${two(date.getMinutes())}`;
};

/** The moment of a local text, as ISO 8601 in UTC; null for what is none. */
export function isoOfLocal(text: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?$/.test(text)) return null;
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** The first moment of a day `2026-03-01`, some days on; days with a change of the clock included. */
export function startOfDay(day: string, daysOn = 0): Date | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!match) return null;
  const [, year, month, date] = match;
  const start = new Date(Number(year), Number(month) - 1, Number(date) + daysOn);
  // The 31st of February is no day.
  if (daysOn === 0 && localDay(start) !== day) return null;
  return start;
}
