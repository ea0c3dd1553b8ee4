import type { Outputs } from "@/lib/api";

export type Category = Outputs["productCategories"]["list"]["product_categories"][number];

/** What moving needs to know of a category. */
export interface Branch {
  id: string;
  category_children?: Branch[] | undefined;
}

/** Where a category is: below which, and the how many-th there, from 0. */
export interface Spot {
  parent: string | null;
  rank: number;
}

/** Moves by one step: among its siblings, into the one above, out beside its parent. */
export const steps = ["up", "down", "in", "out"] as const;
export type Step = (typeof steps)[number];

const childrenOf = (branch: Branch): Branch[] => branch.category_children ?? [];

/** The way from the root to a category, itself included; empty where there is none. */
function pathTo(roots: readonly Branch[], id: string): Branch[] {
  for (const branch of roots) {
    if (branch.id === id) return [branch];
    const below = pathTo(childrenOf(branch), id);
    if (below.length > 0) return [branch, ...below];
  }
  return [];
}

interface Surroundings {
  spot: Spot;
  siblings: readonly Branch[];
  path: readonly Branch[];
}

function around(roots: readonly Branch[], id: string): Surroundings | null {
  const path = pathTo(roots, id);
  if (path.length === 0) return null;
  const parent = path.at(-2);
  const siblings = parent ? childrenOf(parent) : roots;
  const rank = siblings.findIndex((branch) => branch.id === id);
  return { spot: { parent: parent?.id ?? null, rank }, siblings, path };
}

export const spotOf = (roots: readonly Branch[], id: string): Spot | null => around(roots, id)?.spot ?? null;

/** Where one step leads; null where there is nowhere to go. */
export function spotAfter(roots: readonly Branch[], id: string, step: Step): Spot | null {
  const found = around(roots, id);
  if (!found) return null;
  const { spot, siblings, path } = found;
  if (step === "up") return spot.rank > 0 ? { ...spot, rank: spot.rank - 1 } : null;
  if (step === "down") return spot.rank < siblings.length - 1 ? { ...spot, rank: spot.rank + 1 } : null;
  if (step === "in") {
    const above = siblings[spot.rank - 1];
    return above ? { parent: above.id, rank: childrenOf(above).length } : null;
  }
  const parent = path.at(-2);
  const beside = parent && spotOf(roots, parent.id);
  return beside ? { parent: beside.parent, rank: beside.rank + 1 } : null;
}

interface Drop {
  id: string;
  target: string;
  position: "before" | "after" | "inside";
  /** Inside an open category is right below its row, so it comes first; at the end of a closed one. */
  isOpen: boolean;
}

/** Where a dropped category goes; null where it is already, or would be below itself. */
export function spotOfDrop(roots: readonly Branch[], { id, target, position, isOpen }: Drop): Spot | null {
  const from = around(roots, id);
  const to = around(roots, target);
  if (!from || !to || to.path.some((branch) => branch.id === id)) return null;
  const spot = position === "inside" ? insideOf(to, id, isOpen) : besideOf(to, id, target, position);
  return spot.parent === from.spot.parent && spot.rank === from.spot.rank ? null : spot;
}

function insideOf({ path }: Surroundings, id: string, isOpen: boolean): Spot {
  const parent = path.at(-1);
  const others = parent ? childrenOf(parent).filter((branch) => branch.id !== id) : [];
  return { parent: parent?.id ?? null, rank: isOpen ? 0 : others.length };
}

/** Ranks count without the one that moves, as it leaves its place. */
function besideOf(
  { spot, siblings }: Surroundings,
  id: string,
  target: string,
  position: "before" | "after",
): Spot {
  const others = siblings.filter((branch) => branch.id !== id);
  const rank = others.findIndex((branch) => branch.id === target);
  return { parent: spot.parent, rank: position === "after" ? rank + 1 : rank };
}

/** The tree with a category at another spot, as the server will answer it. */
export function moved<Node extends Branch & { category_children?: Node[] | undefined }>(
  roots: readonly Node[],
  id: string,
  spot: Spot,
): Node[] {
  let taken: Node | undefined;
  const without = (nodes: readonly Node[]): Node[] =>
    nodes.flatMap((node) => {
      if (node.id === id) {
        taken = node;
        return [];
      }
      return { ...node, category_children: without(node.category_children ?? []) };
    });
  const rest = without(roots);
  const put = (nodes: readonly Node[]): Node[] =>
    taken ? [...nodes.slice(0, spot.rank), taken, ...nodes.slice(spot.rank)] : [...nodes];
  const into = (nodes: readonly Node[]): Node[] =>
    nodes.map((node) => {
      const children = into(node.category_children ?? []);
      return { ...node, category_children: node.id === spot.parent ? put(children) : children };
    });
  return spot.parent === null ? put(rest) : into(rest);
}
