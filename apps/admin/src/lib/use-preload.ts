import { type FetchQueryOptions, type QueryKey, useQueryClient } from "@tanstack/react-query";

export type Preload = ReturnType<typeof usePreload>;

/**
 * Asks for what a page will need before it is opened. A failure says nothing: the page asks again and shows it. What
 * is known already, and not too old, is not asked for.
 */
export function usePreload() {
  const queries = useQueryClient();
  return <Data, Fail, Shown, Key extends QueryKey>(
    options: FetchQueryOptions<Data, Fail, Shown, Key>,
  ): void => {
    void queries.prefetchQuery(options);
  };
}
