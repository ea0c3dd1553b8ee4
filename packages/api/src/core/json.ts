import { mergeMetadata } from "@backroom/domain";

type Metadata = Record<string, unknown>;

/**
 * The new value of a metadata column: sent keys merge into the stored object, "" removes a key
 * (catalog.md §1.10). Undefined when nothing was sent, so that the column is left alone; null is nothing, too: there is
 * no way to replace the whole object.
 */
export function mergedMetadata(
  stored: Metadata | null,
  sent: Metadata | null | undefined,
): Metadata | null | undefined {
  return sent === undefined || sent === null ? undefined : mergeMetadata(stored, sent);
}
