import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { type Outputs, useApiClient, withHeaders } from "@/lib/api";
import { mayPass, type Problem, problemOf } from "@/lib/problem";
import { type BuilderValues, type CreateInput, inputOf } from "./values";

export type DraftCart = NonNullable<Outputs["draftOrders"]["create"]["draft_order"]["cart"]>;
export type DraftItem = NonNullable<DraftCart["items"]>[number];

export interface Preview {
  cart: DraftCart | undefined;
  /** Items of the preview by the key of their line. */
  itemOf: (key: string) => DraftItem | undefined;
  /** The values have moved on, or an answer is on the way. */
  isStale: boolean;
  problem: Problem | undefined;
}

/** Stands in until somebody is chosen: totals do not depend on who it is. */
const nobody = "preview@backroom.invalid";
const lineKey = "form_line";

/** The form as the server would take it now: incomplete lines wait, and every line carries its key. */
export function previewInput(values: BuilderValues): CreateInput {
  const ready = values.items.filter((line) => Number.isInteger(line.quantity) && Number(line.quantity) > 0);
  const input = inputOf({ ...values, items: ready });
  return {
    ...input,
    email: /^\S+@\S+\.\S+$/.test(input.email) ? input.email : nobody,
    items: (input.items ?? []).map((item, index) => ({
      ...item,
      metadata: { [lineKey]: ready[index]?.key },
    })),
    // An address without a country would be refused before it is finished.
    shipping_address: values.address.country_code ? input.shipping_address : undefined,
  };
}

/** Live totals: a dry run of the very operation that creates the draft, so they cannot disagree with it. */
export function usePreview(values: BuilderValues, currency?: string): Preview {
  const client = useApiClient();
  // Nothing to ask before the regions are there.
  const current = values.region_id === null ? "" : JSON.stringify(previewInput(values));
  const [asked] = useDebouncedValue(current, 250);
  const query = useQuery({
    queryKey: ["draft-preview", asked],
    // The text was made from a CreateInput a few lines above.
    queryFn: ({ signal }) =>
      client.draftOrders.create.mutate(JSON.parse(asked) as CreateInput, {
        ...withHeaders({ isDryRun: true, currency }),
        signal,
      }),
    enabled: asked !== "",
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: (count, error) => count < 2 && mayPass(error),
  });
  const [last, setLast] = useState<DraftCart>();
  const cart = query.data?.draft_order.cart ?? undefined;
  useEffect(() => {
    if (cart) setLast(cart);
  }, [cart]);
  const shown = cart ?? last;
  return {
    cart: shown,
    itemOf: (key) => shown?.items?.find((item) => item.metadata?.[lineKey] === key),
    isStale: asked !== current || query.isFetching || query.isError,
    problem: query.isError && asked === current ? problemOf(query.error) : undefined,
  };
}
