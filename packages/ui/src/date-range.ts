import { localDay, startOfDay } from "./local-time";

export const datePresets = ["today", "7d", "30d", "90d", "month"] as const;
export type DatePreset = (typeof datePresets)[number];

/** A stretch of days in the viewer's zone. Days are `2026-03-01`, both ends included; null is open. */
export type DateRange = { preset: DatePreset } | { from: string | null; to: string | null };

/** Moments, the way lists of the API take them. */
export interface MomentRange {
  gte?: string;
  lt?: string;
}

const isDay = (text: string) => startOfDay(text) !== null;

/** As it stands in the address bar: `30d`, `2026-03-01..2026-03-31`, `2026-03-01..`. */
export const dateRangeText = (range: DateRange): string =>
  "preset" in range ? range.preset : `${range.from ?? ""}..${range.to ?? ""}`;

/** Null for text that no range has. */
export function parseDateRange(text: string): DateRange | null {
  const preset = datePresets.find((known) => known === text);
  if (preset) return { preset };
  const [from = "", to = "", ...more] = text.split("..");
  const isRange = text.includes("..") && more.length === 0 && (from !== "" || to !== "");
  if (!isRange || (from && !isDay(from)) || (to && !isDay(to))) return null;
  return { from: from || null, to: to || null };
}

/** Days before today that a preset begins at. */
const daysBack = { today: 0, "7d": 6, "30d": 29, "90d": 89 } as const;

/**
 * The moments between which a range lies. Presets have no end, so that what comes in meanwhile is shown, and the
 * same question stays the same all day.
 */
export function momentsOf(range: DateRange, now: Date): MomentRange {
  if ("preset" in range) {
    const today = localDay(now);
    const start =
      range.preset === "month"
        ? startOfDay(`${today.slice(0, 8)}01`)
        : startOfDay(today, -daysBack[range.preset]);
    return start ? { gte: start.toISOString() } : {};
  }
  const from = range.from === null ? null : startOfDay(range.from);
  const end = range.to === null ? null : startOfDay(range.to, 1);
  return {
    ...(from ? { gte: from.toISOString() } : {}),
    ...(end ? { lt: end.toISOString() } : {}),
  };
}
