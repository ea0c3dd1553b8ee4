/** Rows by a key, in their order. (`Map.groupBy` came after Node 20.) */
export function groupBy<Row, Key>(
  rows: readonly Row[],
  keyOf: (row: Row, index: number) => Key,
): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const [index, row] of rows.entries()) {
    const key = keyOf(row, index);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
