import { appRouter } from "@backroom/api";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { contextOf } from "@/server/context";
import { backend } from "@/server/database";
import { isForeign, refuseForeign } from "@/server/foreign-page";
import { readWithin, refuseTooLarge } from "@/server/limited-body";
import { logUnexpected } from "@/server/log";

async function handle(request: Request): Promise<Response> {
  if (isForeign(request)) return refuseForeign();
  const id = crypto.randomUUID();
  const read = await readWithin(request, backend().config.bodyLimit).catch(refuseTooLarge);
  if (read instanceof Response) return read;
  return fetchRequestHandler({
    endpoint: "/api/trpc",
    req: new Request(request.url, read),
    router: appRouter,
    createContext: () => contextOf(request, id),
    onError: ({ error, path }) => logUnexpected(error, path, id),
    responseMeta: () => ({ headers: { "x-request-id": id, "cache-control": "no-store" } }),
  });
}

export { handle as GET, handle as POST };
