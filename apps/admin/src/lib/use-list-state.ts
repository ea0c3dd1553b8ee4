"use client";

import type { ListState } from "@backroom/ui";
import { parseAsInteger, parseAsString, useQueryStates } from "nuqs";

const parsers = {
  q: parseAsString.withDefault(""),
  order: parseAsString.withDefault("-created_at"),
  page: parseAsInteger.withDefault(1),
};

const pageSize = 50;

/** What a list asks, kept in the address bar; whatever narrows it leads back to the first page. */
export function useListState(filters: { isActive: boolean; clear: () => void }) {
  const [{ q, order, page: asked }, set] = useQueryStates(parsers, { clearOnDefault: true });
  const page = Math.max(1, asked);
  const state: ListState = {
    q,
    order,
    page,
    pageSize,
    setQ: (text) => set({ q: text || null, page: null }),
    setOrder: (key) => set({ order: key, page: null }),
    setPage: (next) => {
      window.scrollTo({ top: 0 });
      set({ page: next }, { history: "push" });
    },
    isNarrowed: q !== "" || filters.isActive,
    clear: () => {
      set({ q: null, page: null });
      filters.clear();
    },
  };
  const input = { order, limit: pageSize, offset: (page - 1) * pageSize, ...(q ? { q } : {}) };
  return { state, input, toFirstPage: () => set({ page: null }) };
}
