import { describe, expect, it } from "vitest";
import { type Branch, moved, spotAfter, spotOf, spotOfDrop } from "../src/features/categories/moves";

interface Node extends Branch {
  category_children?: Node[];
}
const node = (id: string, ...category_children: Node[]): Node => ({ id, category_children });
const tree = () => [node("a", node("a1"), node("a2", node("a2x"))), node("b"), node("c", node("c1"))];
const drawn = (nodes: readonly Node[]): string =>
  nodes
    .map(({ id, category_children = [] }) =>
      category_children.length > 0 ? `${id}(${drawn(category_children)})` : id,
    )
    .join(" ");

describe("a step of a category", () => {
  it.each([
    ["up", "a2", "a(a2(a2x) a1) b c(c1)"],
    ["down", "a", "b a(a1 a2(a2x)) c(c1)"],
    ["in", "b", "a(a1 a2(a2x) b) c(c1)"],
    ["out", "a2x", "a(a1 a2 a2x) b c(c1)"],
    ["out", "a1", "a(a2(a2x)) a1 b c(c1)"],
  ] as const)("%s moves %s", (step, id, then) => {
    const spot = spotAfter(tree(), id, step);
    expect(spot && drawn(moved(tree(), id, spot))).toBe(then);
  });

  it.each([
    ["up", "a"],
    ["down", "c"],
    ["in", "a1"],
    ["out", "b"],
    ["up", "nobody"],
  ] as const)("%s leads %s nowhere", (step, id) => {
    expect(spotAfter(tree(), id, step)).toBeNull();
  });
});

describe("a dropped category", () => {
  const after = (id: string, target: string, position: "before" | "after" | "inside", isOpen = false) => {
    const spot = spotOfDrop(tree(), { id, target, position, isOpen });
    return spot && drawn(moved(tree(), id, spot));
  };
  it("goes beside its target, whichever of the two came first", () => {
    expect(after("a", "c", "before")).toBe("b a(a1 a2(a2x)) c(c1)");
    expect(after("a", "c", "after")).toBe("b c(c1) a(a1 a2(a2x))");
    expect(after("c1", "a1", "after")).toBe("a(a1 c1 a2(a2x)) b c");
  });
  it("goes first into an open category and last into a closed one", () => {
    expect(after("b", "a", "inside", true)).toBe("a(b a1 a2(a2x)) c(c1)");
    expect(after("b", "a", "inside")).toBe("a(a1 a2(a2x) b) c(c1)");
  });
  it("stays where it is, and never comes below itself", () => {
    expect(after("a", "b", "before")).toBeNull();
    expect(after("a2", "a", "inside")).toBeNull();
    expect(after("a", "a2x", "inside")).toBeNull();
    expect(after("a", "a", "after")).toBeNull();
  });
});

it("comes back by the spot it had", () => {
  const from = spotOf(tree(), "a2");
  const to = spotAfter(tree(), "a2", "out");
  expect(to && from && drawn(moved(moved(tree(), "a2", to), "a2", from))).toBe(drawn(tree()));
});
