import {
  AsyncFilterMenu,
  type DateRange,
  DateRangeFilter,
  FilterBar,
  FilterMenu,
  MoneyRangeFilter,
  type NumberRange,
  NumberRangeFilter,
} from "@backroom/ui";
import { useState } from "react";
import { Shown } from "./frame";

const collections = Array.from({ length: 30 }, (_, index) => ({
  value: `pcol_${index}`,
  label: `Collection ${index + 1}`,
}));
const words = ["pending", "completed", "archived"].map((value) => ({ value, label: value }));

export function ShownFilters() {
  return (
    <Shown title="Filters">
      <Bar words={[]} range={null} numbers={null} records={[]} />
      <Bar
        words={["pending", "archived"]}
        range={{ preset: "30d" }}
        numbers={{ from: 1000, to: 25_000 }}
        records={["pcol_3", "pcol_7"]}
      />
      <Bar
        words={["completed"]}
        range={{ from: "2026-01-01", to: "2026-03-31" }}
        numbers={{ from: 5, to: null }}
        records={["pcol_gone"]}
      />
    </Shown>
  );
}

interface BarProps {
  words: string[];
  range: DateRange | null;
  numbers: NumberRange | null;
  records: string[];
}

function Bar(initial: BarProps) {
  const [chosen, setChosen] = useState(initial.words);
  const [range, setRange] = useState(initial.range);
  const [numbers, setNumbers] = useState(initial.numbers);
  const [amounts, setAmounts] = useState(initial.numbers);
  const [records, setRecords] = useState(initial.records);
  return (
    <FilterBar>
      <FilterMenu label="Status" options={words} value={chosen} onChange={setChosen} />
      <DateRangeFilter label="Created" value={range} onChange={setRange} />
      <NumberRangeFilter label="Orders" value={numbers} onChange={setNumbers} />
      <MoneyRangeFilter label="Total" currency="eur" value={amounts} onChange={setAmounts} />
      <AsyncFilterMenu
        label="Collection"
        value={records}
        onChange={setRecords}
        search={async (text) =>
          collections.filter(({ label }) => label.toLowerCase().includes(text.toLowerCase())).slice(0, 10)
        }
        names={async (ids) => collections.filter(({ value }) => ids.includes(value))}
      />
    </FilterBar>
  );
}
