/** A category among its siblings; ranks say the order in which they are shown. */
export interface RankedCategory {
  readonly id: string;
  readonly rank: number;
}

/** What happens among the children of one parent. A move to another parent removes here and adds there. */
export type RankChange =
  | { readonly type: "add"; readonly id: string; readonly rank?: number | undefined }
  | { readonly type: "remove"; readonly id: string }
  | { readonly type: "reorder"; readonly id: string; readonly rank: number };

/**
 * The children of one parent after a change, in order, with ranks 0…n-1 (catalog §2.12). A rank beyond the end means
 * the end. Gaps and doubles that the siblings came with are closed; equal ranks keep the order they were given in.
 */
export function rankCategories(siblings: readonly RankedCategory[], change: RankChange): RankedCategory[] {
  const others = siblings.filter(({ id }) => id !== change.id).toSorted((a, b) => a.rank - b.rank);
  const order = others.map(({ id }) => id);
  if (change.type !== "remove") order.splice(change.rank ?? order.length, 0, change.id);
  return order.map((id, rank) => ({ id, rank }));
}
