/** How long something lasts, in one unit. */
interface Duration {
  count: number;
  unit: DurationUnit;
}

export const durationUnits = ["H", "D", "W", "M", "Y"] as const;
type DurationUnit = (typeof durationUnits)[number];

/** ISO 8601 text of one unit, such as P30D or PT12H; null for anything else. */
export function parseDuration(text: string): Duration | null {
  const [, isTime, digits, unit] = /^P(T)?(\d{1,6})([HDWMY])$/.exec(text) ?? [];
  const known = durationUnits.find((name) => name === unit);
  // Hours come after a T, and an M after it would be minutes.
  if (!known || !digits || (known === "H") !== (isTime === "T")) return null;
  return { count: Number(digits), unit: known };
}

export const durationText = ({ count, unit }: Duration): string =>
  unit === "H" ? `PT${count}H` : `P${count}${unit}`;

const letters = ["Y", "M", "W", "D", "H", "N", "S"] as const;
type DurationPart = { unit: (typeof letters)[number]; count: number };

/** Every part of an ISO 8601 duration, the largest first; N stands for minutes. */
export function durationParts(text: string): DurationPart[] {
  const found = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(
    text,
  );
  return letters.flatMap((unit, index) => {
    const count = Number(found?.[index + 1] ?? 0);
    return count > 0 ? [{ unit, count }] : [];
  });
}
