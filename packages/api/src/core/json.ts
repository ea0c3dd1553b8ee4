import { mergeMetadata } from "@backroom/domain";

type Metadata = Record<string, unknown>;

/**
 * The new value of a metadata column: sent keys merge into the stored object, "" removes a key
 * (catalog.md §1.10). Undefined when nothing was sent, so that the column is left alone.
 */
export function mergedMetadata(
  stored: Metadata | null,
  sent: Metadata | null | undefined,
): Metadata | null | undefined {
  return sent === undefined || sent === null ? sent : mergeMetadata(stored, sent);
}
