import { appRouter } from "@backroom/api";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { contextOf } from "@/server/context";
import { logUnexpected } from "@/server/log";

/** The cookie travels to every port of localhost: a page of another origin is not to write with it. */
function isForeign(request: Request): boolean {
  const origin = request.headers.get("origin");
  return origin !== null && (!URL.canParse(origin) || new URL(origin).host !== request.headers.get("host"));
}

async function handle(request: Request): Promise<Response> {
  if (isForeign(request))
    return Response.json({ message: "Requests from other origins are refused" }, { status: 403 });
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
