import { useRef, useState } from "react";
import { pickRange } from "./pick-range";

interface Selected<Row> {
  /** The question whose answer these rows are; of another one nothing is selected. */
  question: string;
  rows: ReadonlyMap<string, Row>;
}

/** Rows that are selected, over the pages of one question. */
export function useSelection<Row>(rows: readonly Row[], rowKey: (row: Row) => string, question: string) {
  const [selected, setSelected] = useState<Selected<Row>>({ question, rows: new Map() });
  /** Where a range with shift begins. */
  const anchor = useRef<string | null>(null);
  const chosen = selected.question === question ? selected.rows : new Map<string, Row>();
  const current = new Map(rows.map((row) => [rowKey(row), row]));
  const keys = [...current.keys()];
  const onPage = keys.filter((key) => chosen.has(key)).length;

  const set = (changed: readonly string[], isSelected: boolean) =>
    setSelected((now) => {
      const next = new Map(now.question === question ? now.rows : []);
      for (const key of changed) {
        const row = current.get(key);
        if (isSelected && row !== undefined) next.set(key, row);
        else next.delete(key);
      }
      return { question, rows: next };
    });

  return {
    count: chosen.size,
    /** As they are now, where this page shows them. */
    rows: (): Row[] => [...chosen].map(([key, row]) => current.get(key) ?? row),
    has: (key: string) => chosen.has(key),
    page: keys.length > 0 && onPage === keys.length ? "all" : onPage > 0 ? "some" : "none",
    toggle: (key: string, isRange = false) => {
      set(isRange ? pickRange(keys, anchor.current, key) : [key], !chosen.has(key));
      anchor.current = key;
    },
    togglePage: () => set(keys, onPage < keys.length),
    clear: () => setSelected({ question, rows: new Map() }),
  };
}

export type Selection<Row> = ReturnType<typeof useSelection<Row>>;
