export interface SampleRow {
  id: string;
  number: number;
  customer: string;
  created_at: string;
  status: "open" | "paid" | "canceled";
  total: number;
  note: string;
}

const people = ["Ada Lovelace", "Grace Hopper", "Alan Turing", "Katherine Johnson", "Konrad Zuse"];
const statuses = ["open", "paid", "canceled"] as const;
const first = Date.UTC(2026, 0, 5, 9, 30);

/** The same rows every time, so that pictures can be compared. */
export const sampleRows = (count: number): SampleRow[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `row_${index}`,
    number: 1000 + index,
    customer: people[index % people.length] ?? "",
    created_at: new Date(first + index * 5_400_000).toISOString(),
    status: statuses[index % statuses.length] ?? "open",
    total: 1290 + ((index * 7919) % 90_000),
    note: index % 4 === 0 ? "Leave it with the neighbour" : "–",
  }));
