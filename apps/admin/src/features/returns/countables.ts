import { returnable } from "@/features/orders/steps";
import type { Countable, OpenReturn } from "./shown";

type Line = NonNullable<NonNullable<OpenReturn["items"]>[number]["item"]>;

/** What can be counted: the lines that were asked for, then all others of the order, which may be in the parcel too. */
export function countablesOf(ret: OpenReturn): Countable[] {
  const asked = (ret.items ?? []).flatMap((row) =>
    row.item
      ? [
          countable(
            row.item,
            row.requested_quantity ?? row.quantity,
            [row.reason?.label, row.note].filter(Boolean).join(": ") || null,
          ),
        ]
      : [],
  );
  const known = new Set(asked.map(({ id }) => id));
  const others = (ret.order?.items ?? [])
    .filter((item) => !known.has(item.id) && returnable(item) > 0)
    .map((item) => countable(item, null, null));
  return [...asked, ...others];
}

function countable(line: Line, requested: number | null, why: string | null): Countable {
  const { sku, barcode, ean, upc } = line.variant ?? {};
  return {
    id: line.id,
    title: line.title,
    description: line.description,
    thumbnail: line.thumbnail,
    sku: sku ?? null,
    codes: [sku, barcode, ean, upc].flatMap((code) => (code ? [code.toLowerCase()] : [])),
    requested,
    most: returnable(line),
    why,
  };
}

/** What a scanned code did. */
export type Scan =
  | { kind: "counted"; line: Countable; count: number }
  /** Counted, though nobody asked for so many, or for it at all. */
  | { kind: "unexpected"; line: Countable; count: number }
  /** There are no more units of it with the customer. */
  | { kind: "tooMany"; line: Countable }
  | { kind: "unknown"; code: string };

/**
 * One unit more of the line that has the code. Of two lines with the same code the first that is still waited for
 * counts, then the first that has units left.
 */
export function scan(lines: readonly Countable[], counts: ReadonlyMap<string, number>, code: string): Scan {
  const wanted = code.trim().toLowerCase();
  const found = lines.filter(({ codes }) => codes.includes(wanted));
  const [first] = found;
  if (!first) return { kind: "unknown", code: code.trim() };
  const countOf = (line: Countable) => counts.get(line.id) ?? 0;
  const awaited = found.find((line) => countOf(line) < Math.min(line.requested ?? 0, line.most));
  if (awaited) return { kind: "counted", line: awaited, count: countOf(awaited) + 1 };
  const left = found.find((line) => countOf(line) < line.most);
  if (left) return { kind: "unexpected", line: left, count: countOf(left) + 1 };
  return { kind: "tooMany", line: first };
}
