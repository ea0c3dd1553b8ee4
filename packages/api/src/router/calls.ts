import { callTRPCProcedure } from "@trpc/server";
import type { RequestInfo } from "../core/context";
import type { Role } from "../permissions";
import { inputOf } from "../rest/decode";
import { type Route, routesOf } from "../rest/routes";
import { appRouter } from "../root";
import type { TestApi } from "../testing/index";
import type { Shop } from "./shop";

/** Calls an operation the way the transports do. */
export function call(
  t: TestApi,
  route: Route,
  input: unknown,
  who: Role | "nobody" = "admin",
  request: Partial<RequestInfo> = {},
): Promise<unknown> {
  return callTRPCProcedure({
    router: appRouter,
    path: route.procedure,
    getRawInput: async () => input,
    ctx: t.context(who, request),
    type: route.type,
    signal: undefined,
    batchIndex: 0,
  });
}

/** The same over REST's reading of a query string. */
export async function callWithQuery(t: TestApi, route: Route, params: Record<string, string>, query: string) {
  return call(t, route, inputOf(route, { params, query, body: undefined }));
}

/** What a client gets. */
export const overTheWire = (answer: unknown): unknown => JSON.parse(JSON.stringify(answer));

/** The example with the made-up ids replaced by those of the shop: it must work as documented. */
export function exampleFor(route: Route, shop: Shop): Record<string, unknown> {
  const text = JSON.stringify(route.meta.example);
  const isOfOrder = /^\/admin\/(orders|returns)\//.test(route.path);
  const isOfParcel = "fulfillment_id" in route.meta.example;
  const filled = text.replaceAll(/"([a-z]+)_01JD0{22}"/g, (_made, prefix: string) => {
    // An order has other lines than a draft, and only one of them a parcel.
    const own = isOfParcel ? shop.ids[`parcel ${prefix}`] : undefined;
    const id = own ?? (isOfOrder ? shop.ids[`order ${prefix}`] : undefined) ?? shop.ids[prefix];
    if (id === undefined) throw new Error(`${route.procedure}: the shop has no ${prefix}_…`);
    return JSON.stringify(id);
  });
  return JSON.parse(filled);
}

export const paramsOf = (route: Route, input: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(route.parameters.map((name) => [name, String(input[name])]));

/** Names the operation in the table of tests. */
export const named = (routes: Route[]): [string, Route][] =>
  routes.map((route) => [`${route.procedure} (${route.method} ${route.path})`, route]);

export function routeOf(procedure: string): Route {
  const route = routesOf().find((one) => one.procedure === procedure);
  if (!route) throw new Error(`There is no operation ${procedure}`);
  return route;
}
