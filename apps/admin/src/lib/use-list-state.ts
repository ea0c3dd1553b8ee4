"use client";

import type { ListState } from "@backroom/ui";
import { pageSizes } from "@backroom/ui";
import { parseAsInteger, parseAsString, useQueryStates } from "nuqs";
import { startTransition, useMemo } from "react";
import { firstPage } from "./first-page";
import type { ListFilter } from "./list-filters";

const parsers = {
  q: parseAsString.withDefault(""),
  order: parseAsString,
  page: parseAsInteger.withDefault(1),
  size: parseAsInteger.withDefault(pageSizes[0]),
  view: parseAsString,
};

type Filters = Readonly<Record<string, ListFilter<unknown, unknown>>>;
type ValueOf<F> = F extends ListFilter<infer Value, unknown> ? Value : never;
type InputOf<F> = F extends ListFilter<infer _Value, infer Input> ? Input : never;

/** Spread onto the filter's component: `<FilterMenu label options {...filters.status} />`. */
type Bound<F> = { value: ValueOf<F>; onChange: (value: ValueOf<F>) => void };

interface ListSettings<F extends Filters> {
  /** By the name that the API knows each by; made outside the component, because it never changes. */
  filters?: F;
  /** Sorted like this until somebody sorts; the newest first without it. */
  order?: string;
}

/** Hundreds of rows are drawn again for it; the browser answers to keys and pointer meanwhile. */
const calmly = (change: () => unknown): void =>
  startTransition(() => {
    change();
  });

/** What a list asks, kept in the address bar; whatever narrows it leads back to the first page. */
export function useListState<const F extends Filters = Record<never, never>>(settings: ListSettings<F> = {}) {
  const { order: defaultOrder = firstPage.order } = settings;
  const filters: Filters = settings.filters ?? {};
  const names = Object.keys(filters);
  const key = names.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names alone decide which parsers there are
  const filterParsers = useMemo(() => Object.fromEntries(names.map((name) => [name, parseAsString])), [key]);
  const [asked, set] = useQueryStates(parsers, { clearOnDefault: true });
  const [texts, setTexts] = useQueryStates(filterParsers);

  const { q, view } = asked;
  const order = asked.order ?? defaultOrder;
  const pageSize = pageSizes.find((size) => size === asked.size) ?? pageSizes[0];
  const page = Math.max(1, asked.page);
  // Read and written again, so that two ways to write the same question are one question.
  const values = Object.fromEntries(names.map((name) => [name, filters[name]?.read(texts[name] ?? null)]));
  const written = Object.fromEntries(names.map((name) => [name, filters[name]?.write(values[name]) ?? null]));
  const narrowing = Object.entries({ q: q || null, ...written }).filter(
    (entry): entry is [string, string] => entry[1] !== null,
  );

  const state: ListState = {
    q,
    order,
    page,
    pageSize,
    setQ: (text) => set({ q: text || null, page: null }),
    setOrder: (sort) => calmly(() => set({ order: sort === defaultOrder ? null : sort, page: null })),
    setPage: (next) => calmly(() => set({ page: next }, { history: "push" })),
    setPageSize: (size) => calmly(() => set({ size, page: null })),
    isNarrowed: narrowing.length > 0,
    clear: () => {
      set({ q: null, page: null });
      setTexts(null);
    },
    view,
    question: new URLSearchParams([
      ...narrowing,
      ...(asked.order ? [["order", asked.order]] : []),
    ]).toString(),
    open: (opened, question) => {
      const wanted = new URLSearchParams(question);
      set({ view: opened, q: wanted.get("q"), order: wanted.get("order"), page: null }, { history: "push" });
      setTexts(Object.fromEntries(names.map((name) => [name, wanted.get(name)])));
    },
  };
  const input = {
    order,
    limit: pageSize,
    offset: (page - 1) * pageSize,
    ...(q ? { q } : {}),
    ...Object.fromEntries(
      names
        .map((name) => [name, filters[name]?.inputOf(values[name])])
        .filter(([, value]) => value !== undefined),
    ),
  };
  const bound = Object.fromEntries(
    names.map((name) => [
      name,
      {
        value: values[name],
        onChange: (value: unknown) => {
          setTexts({ [name]: filters[name]?.write(value) ?? null });
          set({ page: null });
        },
      },
    ]),
  );
  return {
    state,
    // Both are built name by name from `settings.filters`, which is what their types say.
    input: input as typeof input & { [Name in keyof F]?: InputOf<F[Name]> },
    filters: bound as unknown as { [Name in keyof F]: Bound<F[Name]> },
  };
}
