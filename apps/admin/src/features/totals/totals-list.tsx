import { Money } from "@backroom/ui";
import type { ReactNode } from "react";
import classes from "./totals-list.module.css";

export interface TotalsRow {
  id: string;
  label: ReactNode;
  /** Minor units. */
  amount: number | null | undefined;
  /** The one that people look for. */
  isMain?: boolean;
}

interface TotalsListProps {
  rows: readonly TotalsRow[];
  currency: string;
  /** A newer computation is on the way. */
  isStale?: boolean;
}

export function TotalsList({ rows, currency, isStale }: TotalsListProps) {
  return (
    <dl className={classes.list} data-stale={isStale || undefined} aria-busy={isStale}>
      {rows.map((row) => (
        <div key={row.id} className={classes.row} data-main={row.isMain || undefined}>
          <dt>{row.label}</dt>
          <dd>
            <Money amount={row.amount} currency={currency} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
