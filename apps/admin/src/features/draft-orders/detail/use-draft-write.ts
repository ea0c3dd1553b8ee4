import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type Outputs, useApi, useApiClient, type WriteOptions, withHeaders } from "@/lib/api";
import { useNotify } from "@/lib/notify";
import { problemOf } from "@/lib/problem";
import type { ShownDraft } from "./shown";

type Client = ReturnType<typeof useApiClient>;
type Answer = Outputs["draftOrders"]["update"];
type Call = (client: Client, options: ReturnType<typeof withHeaders>) => Promise<Answer>;

interface Options {
  onDone?: () => void;
  /** The caller shows the failure where it belongs. */
  isQuiet?: boolean;
}

/**
 * One change of a draft, on the version that the page shows: a later save by someone else refuses it, and the page
 * then loads theirs. The answer is the draft as it is now, so nothing is fetched again.
 */
export function useDraftWrite(draft: ShownDraft, { onDone, isQuiet = false }: Options = {}) {
  const api = useApi();
  const client = useApiClient();
  const queryClient = useQueryClient();
  const notify = useNotify();
  const currency = draft.cart?.region?.currency_code;
  return useMutation({
    mutationFn: ({ call, ...options }: { call: Call } & WriteOptions) =>
      call(client, withHeaders({ seen: draft.updated_at, currency, ...options })),
    onSuccess: (answer) => {
      queryClient.setQueryData(api.draftOrders.get.queryKey({ id: draft.id }), answer);
      queryClient.invalidateQueries({ queryKey: api.draftOrders.list.queryKey() });
      queryClient.invalidateQueries({ queryKey: api.draftOrders.totals.queryKey() });
      onDone?.();
    },
    onError: (error) => {
      if (problemOf(error).kind === "precondition_failed") {
        queryClient.invalidateQueries({ queryKey: api.draftOrders.get.queryKey({ id: draft.id }) });
      }
      if (!isQuiet) notify.failed(error);
    },
  });
}
