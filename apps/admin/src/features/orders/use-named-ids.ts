import { useQuery } from "@tanstack/react-query";
import { useApi } from "@/lib/api";
import { useLocationNames } from "./use-location-names";

const ids = /\b(?:variant|sloc)_\w+/g;

interface Item {
  variant_id: string | null;
  title: string;
}

/** Refusals of the server name variants and stock locations by their ids; staff know them by their names. */
export function useNamedIds(texts: readonly string[], items: readonly Item[] = []): (text: string) => string {
  const api = useApi();
  const placeOf = useLocationNames();
  const known = new Map(items.map(({ variant_id, title }) => [variant_id, title]));
  const found = texts.flatMap((text) => text.match(ids) ?? []);
  const unknown = [...new Set(found)]
    .filter((id) => id.startsWith("variant_") && !known.has(id))
    .slice(0, 100);
  const query = useQuery(
    api.variants.list.queryOptions(
      { id: unknown, fields: "title", expand: "product", limit: 100 },
      { enabled: unknown.length > 0, staleTime: 60_000 },
    ),
  );
  const variants = new Map(
    query.data?.variants.map(({ id, title, product }) => [
      id,
      [product?.title, title].filter(Boolean).join(" "),
    ]),
  );
  return (text) =>
    text.replace(ids, (id) =>
      id.startsWith("sloc_") ? placeOf(id) : (known.get(id) ?? variants.get(id) ?? id),
    );
}
