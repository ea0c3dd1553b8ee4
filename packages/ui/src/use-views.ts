import { type ColumnChoice, type SavedView, useListSettings } from "./list-store";
import type { Column, ListState } from "./list-types";

/** The saved views of a list and which one is open; its columns are part of it. */
export function useViews(list: string, state: ListState) {
  const { settings, change } = useListSettings(list);
  const { views } = settings;
  const active = views.find(({ id }) => id === state.view) ?? null;
  const columns = active ? active.columns : settings.columns;
  const edit = (id: string, part: Partial<SavedView>) =>
    change((now) => ({
      ...now,
      views: now.views.map((view) => (view.id === id ? { ...view, ...part } : view)),
    }));

  return {
    views,
    active,
    /** Something else is asked than the open view, or "All", keeps. */
    isChanged: state.question !== (active?.question ?? ""),
    columns,
    choose: (chosen: ColumnChoice) =>
      active ? edit(active.id, { columns: chosen }) : change((now) => ({ ...now, columns: chosen })),
    openView: (view: SavedView | null) => state.open(view?.id ?? null, view?.question ?? ""),
    add: (name: string) => {
      const view = { id: newId(), name, question: state.question, columns };
      change((now) => ({ ...now, views: [...now.views, view] }));
      state.open(view.id, view.question);
    },
    update: () => active && edit(active.id, { question: state.question }),
    rename: (id: string, name: string) => edit(id, { name }),
    remove: (id: string) => {
      change((now) => ({ ...now, views: now.views.filter((view) => view.id !== id) }));
      if (active?.id === id) state.open(null, "");
    },
  };
}

export type Views = ReturnType<typeof useViews>;

export const isShown = (
  column: Pick<Column<never>, "id" | "isHiddenAtFirst">,
  choice: ColumnChoice,
): boolean => choice[column.id] ?? !column.isHiddenAtFirst;

/** `crypto.randomUUID` is missing where the admin is reached without TLS. */
const newId = () => crypto.getRandomValues(new Uint32Array(2)).join("");
