import type { ReactNode } from "react";
import classes from "./field-list.module.css";

export interface Field {
  label: string;
  value: ReactNode;
}

/** Names and values, aligned; for facts that are read rather than edited. */
export function FieldList({ fields }: { fields: readonly Field[] }) {
  return (
    <dl className={classes.list}>
      {fields.map(({ label, value }) => (
        <div key={label} className={classes.row}>
          <dt className={classes.label}>{label}</dt>
          <dd className={classes.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
