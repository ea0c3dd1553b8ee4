import { useApi, useApiClient } from "@/lib/api";
import { type CallOptions, type Client, useWrite } from "@/lib/write";
import { type ShownOrder, shownRelations } from "./shown";

interface OrderWrite<Input> {
  call: (client: Client, input: Input, options: CallOptions) => Promise<{ order: ShownOrder }>;
  says?: (order: ShownOrder, input: Input) => string;
  /** What takes the step back, where there is an inverse one. */
  undo?: (client: Client) => Promise<unknown>;
  onDone?: () => void;
}

/** One change of the order, on the version that the page shows; its answer is what the page shows next. */
export function useOrderWrite<Input = void>(order: ShownOrder, settings: OrderWrite<Input>) {
  const api = useApi();
  const client = useApiClient();
  const { call, says, undo, onDone } = settings;
  return useWrite<{ order: ShownOrder }, Input>({
    call,
    seen: order.updated_at,
    currency: order.currency_code,
    answers: () => api.orders.get.queryKey({ id: order.id, expand: shownRelations }),
    ...(says ? { says: (answer, input) => says(answer.order, input) } : {}),
    ...(undo ? { undo: () => () => undo(client) } : {}),
    ...(onDone ? { onDone } : {}),
  });
}
