import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { DateTime } from "./date-time";
import type { Tone } from "./status-badge";
import classes from "./timeline.module.css";

export interface TimelineEntry {
  id: string;
  /** An icon of @tabler/icons-react, `aria-hidden`; a dot without one. */
  icon?: ReactNode;
  tone?: Tone;
  /** What happened. */
  title: ReactNode;
  /** Who did it. */
  who?: ReactNode;
  /** ISO 8601 */
  at: string;
  /** A note, a reason; line breaks are kept. */
  text?: ReactNode;
  /** What can be done about it, such as a menu. */
  actions?: ReactNode;
}

interface TimelineProps {
  /** In the order shown: the newest first, as a rule. */
  entries: readonly TimelineEntry[];
  /** For screen readers; the section's title as a rule. */
  label: string;
  empty: string;
}

/** What happened to a record, by whom and when. */
export function Timeline({ entries, label, empty }: TimelineProps) {
  if (entries.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {empty}
      </Text>
    );
  }
  return (
    <ol className={classes.list} aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.id} className={classes.entry}>
          <span className={classes.bullet} data-tone={entry.tone} aria-hidden>
            {entry.icon}
          </span>
          <div>
            <div className={classes.head}>
              <span className={classes.title}>
                {entry.title}
                {entry.who && <span className={classes.who}> · {entry.who}</span>}
              </span>
              <span className={classes.aside}>
                <DateTime value={entry.at} />
              </span>
              {entry.actions}
            </div>
            {entry.text && <div className={classes.text}>{entry.text}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
