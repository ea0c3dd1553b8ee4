"use client";

import type { AppRouter } from "@backroom/api";
import { formatMoney } from "@backroom/ui";
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient } from "@trpc/client";
import { httpBatchLink } from "@trpc/client/links/httpBatchLink";
import { httpLink } from "@trpc/client/links/httpLink";
import { splitLink } from "@trpc/client/links/splitLink";
import { type ReactNode, useMemo, useState } from "react";
import { SessionGate, sessionEnded } from "@/features/session/session-gate";
import { useLanguage } from "@/i18n/language";
import { refusalsLink } from "@/i18n/refusals/link";
import type { Language } from "@/messages";
import { TRPCProvider } from "./api";
import { mayPass, problemOf } from "./problem";

const url = "/api/trpc";

/** Calls with headers of their own travel alone, because a batch has only one set of headers. */
const makeClient = (language: Language) =>
  createTRPCClient<AppRouter>({
    links: [
      refusalsLink(language, formatMoney),
      splitLink({
        condition: (op) => op.context.headers !== undefined,
        // `withHeaders` in api.ts is the only place that sets them.
        true: httpLink({ url, headers: ({ op }) => op.context.headers as Record<string, string> }),
        false: httpBatchLink({ url, maxURLLength: 4000 }),
      }),
    ],
  });

const noteEndOfSession = (error: unknown) => {
  if (problemOf(error).kind === "unauthorized") sessionEnded();
};

const makeQueryClient = () =>
  new QueryClient({
    queryCache: new QueryCache({ onError: noteEndOfSession }),
    mutationCache: new MutationCache({ onError: noteEndOfSession }),
    defaultOptions: {
      queries: { staleTime: 15_000, retry: (count, error) => count < 2 && mayPass(error) },
      mutations: { retry: false },
    },
  });

export function ApiProvider({ children }: { children: ReactNode }) {
  const [queryClient] = useState(makeQueryClient);
  const { language } = useLanguage();
  const client = useMemo(() => makeClient(language), [language]);
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={client} queryClient={queryClient}>
        {children}
        <SessionGate />
      </TRPCProvider>
    </QueryClientProvider>
  );
}
