import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useApiClient, withHeaders } from "@/lib/api";
import type { CallOptions, Client } from "@/lib/write";

interface DryRun<Answer, Input> {
  name: string;
  /** `updated_at` of the record as the page shows it. */
  seen?: string;
  /** Of the amounts in the input, for what a refusal says about them. */
  currency?: string;
  /** Undefined: there is nothing to ask yet. */
  input: Input | undefined;
  call: (client: Client, input: Input, options: CallOptions) => Promise<Answer>;
}

/** What a write would do, asked of the server, which does nothing of it. Asked anew for every other input. */
export function useDryRun<Answer, Input>({ name, seen, currency, input, call }: DryRun<Answer, Input>) {
  const client = useApiClient();
  const query = useQuery({
    queryKey: ["dry-run", name, seen, input],
    queryFn: ({ signal }) => {
      if (input === undefined) throw new Error("A query that is not enabled does not run");
      const options = {
        ...withHeaders({ ...(seen ? { seen } : {}), currency, isDryRun: true }),
        signal,
      };
      return call(client, input, options);
    },
    enabled: input !== undefined,
    placeholderData: keepPreviousData,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  return {
    answer: input === undefined ? undefined : query.data,
    error: input === undefined ? null : query.error,
    /** The answer shown is of an earlier input, or none is there yet. */
    isAsking: input !== undefined && (query.isFetching || query.isPlaceholderData),
  };
}
