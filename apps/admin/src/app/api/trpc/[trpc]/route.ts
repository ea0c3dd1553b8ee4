import { appRouter } from "@backroom/api";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { contextOf } from "@/server/context";
import { isForeign, refuseForeign } from "@/server/foreign-page";
import { logUnexpected } from "@/server/log";

async function handle(request: Request): Promise<Response> {
  if (isForeign(request)) return refuseForeign();
  const id = crypto.randomUUID();
  return fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: appRouter,
    createContext: () => contextOf(request, id),
    onError: ({ error, path }) => logUnexpected(error, path, id),
    responseMeta: () => ({ headers: { "x-request-id": id, "cache-control": "no-store" } }),
  });
}

export { handle as GET, handle as POST };
