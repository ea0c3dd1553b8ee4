import type { z } from "zod";
import type { Meta } from "../core/meta";
import type { Answer } from "../core/trpc";
import { type AppRouter, appRouter } from "../root";

/** One REST route per operation, read off the router: nothing is registered twice. */
export interface Route {
  /** Path of the procedure, such as `regions.create`. */
  procedure: string;
  method: "GET" | "POST" | "DELETE";
  /** `/admin/regions/{id}` */
  path: string;
  /** The same path with the aliases of older documents. */
  paths: string[];
  parameters: string[];
  meta: Meta;
  type: "query" | "mutation";
  input: z.ZodType | undefined;
  output: z.ZodType | undefined;
}

interface ProcedureDefinition {
  meta?: Meta;
  type: "query" | "mutation" | "subscription";
  inputs: z.ZodType[];
  output?: Partial<Answer<unknown>>;
}

/** All operations of the API, in the order of the router. */
export function routesOf(router: AppRouter = appRouter): Route[] {
  return Object.entries(router._def.procedures).flatMap(([procedure, value]) => {
    // Every procedure is made by `operation` (core/trpc.ts), whose definition has this shape.
    const definition = (value as unknown as { _def: ProcedureDefinition })._def;
    const { meta, type } = definition;
    if (!meta || type === "subscription") return [];
    const [method, path] = meta.route.split(" ") as [Route["method"], string]; // by the type of `route`
    return [
      {
        procedure,
        method,
        path,
        paths: [path, ...(meta.aliases ?? [])],
        parameters: [...path.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? ""),
        meta,
        type,
        input: definition.inputs[0],
        output: definition.output?.schema,
      },
    ];
  });
}
