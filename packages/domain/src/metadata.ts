/** Free key-value data of a resource. */
export type Metadata = Readonly<Record<string, unknown>>;

/**
 * Stored metadata after an update (orders §1.2, catalog §1.10): keys are merged at the top level, `""` removes
 * its key, null is stored, a patch without keys changes nothing (also not null into `{}`).
 */
export function mergeMetadata(stored: Metadata | null, patch: Metadata | null | undefined): Metadata | null {
  if (!patch || Object.keys(patch).length === 0) return stored;
  return dropEmptyMetadata({ ...stored, ...patch }, Object.keys(patch));
}

/**
 * Metadata without its `""` values: what regions, shipping profiles and stock locations store on create
 * (catalog §1.10).
 * @param keys those looked at; all by default
 */
export function dropEmptyMetadata(
  metadata: Metadata,
  keys: readonly string[] = Object.keys(metadata),
): Metadata {
  const looked_at = new Set(keys);
  return Object.fromEntries(
    Object.entries(metadata).filter(([key, value]) => value !== "" || !looked_at.has(key)),
  );
}
