import { Tree, type TreeNodeData, useTree, VisuallyHidden } from "@mantine/core";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { type Category, type Spot, type Step, spotAfter, spotOfDrop } from "./moves";
import classes from "./tree.module.css";
import { CategoryRow } from "./tree-row";
import { useMoveCategory } from "./use-categories";

const nodeOf = ({ id, name, category_children = [] }: Category): TreeNodeData => ({
  value: id,
  label: name,
  ...(category_children.length > 0 ? { children: category_children.map(nodeOf) } : {}),
});

const flat = (categories: readonly Category[]): Category[] =>
  categories.flatMap((category) => [category, ...flat(category.category_children ?? [])]);

const stepOfKey: Readonly<Record<string, Step>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowRight: "in",
  ArrowLeft: "out",
};

interface CategoryTreeProps {
  roots: readonly Category[];
  isReadOnly: boolean;
  onCreate: (parent: Category) => void;
}

/** Categories, moved by dragging, by Alt with the arrow keys, or by the menu of each. */
export function CategoryTree({ roots, isReadOnly, onCreate }: CategoryTreeProps) {
  const t = useTranslations("categories");
  const router = useRouter();
  const root = useRef<HTMLDivElement>(null);
  const [said, say] = useState("");
  const all = useMemo(() => flat(roots), [roots]);
  const data = useMemo(() => roots.map(nodeOf), [roots]);
  // Closed ones are remembered; whatever is new begins open.
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const expandedState = useMemo(
    () => Object.fromEntries(all.map(({ id }) => [id, !closed.has(id)])),
    [all, closed],
  );
  const tree = useTree({
    expandedState,
    onExpandedStateChange: (state) =>
      setClosed(new Set(Object.keys(state).filter((id) => state[id] === false))),
  });
  const itemOf = (id: string) =>
    root.current?.querySelector<HTMLElement>(`[role=treeitem][data-value="${CSS.escape(id)}"]`);
  // In another place the row is another element; the focus goes with the category once it is drawn there.
  const moved = useRef<string | null>(null);
  const mover = useMoveCategory((id) => {
    moved.current = id;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows are drawn anew when the data is another
  useEffect(() => {
    const row = moved.current === null ? null : itemOf(moved.current);
    moved.current = null;
    row?.focus();
  }, [data]);

  const move = (category: Category, to: Spot | null) => {
    if (isReadOnly || mover.isPending) return;
    if (!to) return say(t("cannotMove", { name: category.name }));
    if (to.parent && closed.has(to.parent)) tree.expand(to.parent);
    const parent = all.find(({ id }) => id === to.parent);
    say(
      parent
        ? t("movedBelow", { name: category.name, parent: parent.name, place: to.rank + 1 })
        : t("movedTop", { name: category.name, place: to.rank + 1 }),
    );
    mover.move(roots, category, to);
  };
  const onKey = (event: KeyboardEvent) => {
    const { target } = event;
    if (!(target instanceof HTMLElement) || target.role !== "treeitem") return;
    const category = all.find(({ id }) => id === target.dataset.value);
    if (!category) return;
    const step = event.altKey ? stepOfKey[event.key] : undefined;
    if (step) move(category, spotAfter(roots, category.id, step));
    else if (event.key === "Enter") router.push(`/categories/${category.id}`);
    else if (event.key === " ") tree.toggleExpanded(category.id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // The tree's own keys come after: a plain arrow moves the focus, one with Alt the category.
    <div ref={root} role="presentation" className={classes.frame} onKeyDownCapture={onKey}>
      <Tree
        aria-label={t("title")}
        data={data}
        tree={tree}
        levelOffset={22}
        expandOnClick={false}
        expandOnSpace={false}
        allowRangeSelection={false}
        classNames={{ node: classes.node ?? "", label: classes.label ?? "" }}
        {...(isReadOnly
          ? {}
          : {
              onDragDrop: ({ draggedNode: id, targetNode: target, position }) => {
                const category = all.find((known) => known.id === id);
                if (category)
                  move(category, spotOfDrop(roots, { id, target, position, isOpen: !closed.has(target) }));
              },
            })}
        renderNode={(payload) => {
          const category = all.find(({ id }) => id === payload.node.value);
          return (
            category && (
              <CategoryRow
                category={category}
                payload={payload}
                isReadOnly={isReadOnly}
                canMove={(step) => spotAfter(roots, category.id, step) !== null}
                onMove={(step) => move(category, spotAfter(roots, category.id, step))}
                onCreate={() => onCreate(category)}
              />
            )
          );
        }}
      />
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </div>
  );
}
