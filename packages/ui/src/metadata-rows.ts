import { isDeepEqual, type Metadata } from "@backroom/domain";

/** One entry as it is edited. Text is text; whatever else metadata holds is edited as JSON and keeps its type. */
export interface MetadataRow {
  id: string;
  key: string;
  text: string;
  kind: "text" | "json";
}

export interface RowProblems {
  key?: "missing" | "duplicate";
  text?: "json";
}

/** The same metadata gives the same rows, ids included, so that a form can tell whether anything was edited. */
export const metadataRows = (metadata: Metadata | null | undefined): MetadataRow[] =>
  Object.entries(metadata ?? {}).map(([key, value], index) => ({
    id: `${index}`,
    key,
    text: typeof value === "string" ? value : JSON.stringify(value, null, 2),
    kind: typeof value === "string" ? "text" : "json",
  }));

const isBlank = ({ key, text }: MetadataRow) => key.trim() === "" && text.trim() === "";

/** What is wrong, by the id of the row; rows without any problem are left out. */
export function metadataProblems(rows: readonly MetadataRow[]): ReadonlyMap<string, RowProblems> {
  const problems = new Map<string, RowProblems>();
  const keys = rows.map(({ key }) => key.trim());
  for (const row of rows) {
    if (isBlank(row)) continue;
    const key = row.key.trim();
    const found: RowProblems = {};
    if (key === "") found.key = "missing";
    else if (keys.indexOf(key) !== keys.lastIndexOf(key)) found.key = "duplicate";
    if (row.kind === "json" && !parse(row.text).ok) found.text = "json";
    if (found.key || found.text) problems.set(row.id, found);
  }
  return problems;
}

/**
 * What the rows stand for. Empty text is left out, because the API takes it for "remove".
 * Meant for rows without problems: of two with one key the later counts, and what is not JSON is left out.
 */
export function metadataOf(rows: readonly MetadataRow[]): Record<string, unknown> {
  const entries: [string, unknown][] = [];
  for (const row of rows) {
    const key = row.key.trim();
    if (key === "") continue;
    if (row.kind === "text") {
      if (row.text !== "") entries.push([key, row.text]);
      continue;
    }
    const parsed = parse(row.text);
    if (parsed.ok && parsed.value !== "") entries.push([key, parsed.value]);
  }
  return Object.fromEntries(entries);
}

/** What to send for an existing record: the API merges by key, and `""` removes one. */
export function metadataPatch(
  stored: Metadata | null | undefined,
  rows: readonly MetadataRow[],
): Record<string, unknown> {
  const before = stored ?? {};
  const after = metadataOf(rows);
  const removed = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  const changed = Object.entries(after).filter(
    ([key, value]) => !Object.hasOwn(before, key) || !isDeepEqual(before[key], value),
  );
  return Object.fromEntries([...removed.map((key): [string, unknown] => [key, ""]), ...changed]);
}

function parse(text: string): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false };
  }
}
