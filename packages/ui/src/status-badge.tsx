import classes from "./status-badge.module.css";

/** What a state asks of the reader, rather than a colour. */
export type Tone = "neutral" | "info" | "success" | "warning" | "danger";

interface StatusBadgeProps {
  tone: Tone;
  label: string;
  /** For state that is still to come: an open ring instead of a dot. */
  isPending?: boolean;
}

/** The word carries the meaning; the dot only helps the eye find it. */
export function StatusBadge({ tone, label, isPending = false }: StatusBadgeProps) {
  return (
    <span className={classes.badge} data-tone={tone}>
      <span className={classes.dot} data-pending={isPending || undefined} aria-hidden />
      {label}
    </span>
  );
}
