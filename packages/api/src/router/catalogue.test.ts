import { describe, expect, it } from "vitest";
import { permissions } from "../permissions";
import { routesOf } from "../rest/routes";
import { appRouter } from "../root";
import { named } from "./calls";
import { contractOperation, contractOperations, hasContract } from "./contract";

const routes = routesOf();
const parametersOf = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map((found) => found[1]);

it("gives every procedure of the router a route: none is without meta", () => {
  expect(routes.map((route) => route.procedure)).toEqual(Object.keys(appRouter._def.procedures));
  expect(routes.length).toBeGreaterThan(60);
});

it("has no two operations of one method and path, whatever their parameters are called", () => {
  const places = routes.flatMap((route) =>
    route.paths.map((path) => `${route.method} ${path.replaceAll(/\{\w+\}/g, "{}")}`),
  );
  expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
});

describe.each(named(routes))("%s", (_name, route) => {
  it("declares a permission of the table, a summary and a tag", () => {
    expect(permissions).toContain(route.meta.can);
    expect(route.meta.summary).toMatch(/^[A-Z].{5,80}[^.]$/);
    expect(route.meta.tag).toMatch(/^[A-Z][\w ]+$/);
  });

  it("has an example that its own schema accepts", () => {
    const result = route.input?.safeParse(route.meta.example);
    expect(result?.error?.issues ?? []).toEqual([]);
    expect(result?.success).toBe(true);
  });

  it("names its path parameters alike in all its paths and in its example", () => {
    for (const path of route.paths) expect(parametersOf(path)).toEqual(route.parameters);
    expect(Object.keys(route.meta.example)).toEqual(expect.arrayContaining(route.parameters));
  });

  it("reads with GET, writes with POST and DELETE", () => {
    expect(route.method === "GET").toBe(route.type === "query");
  });

  it("guards a write to one resource with the version of its row", () => {
    const isWriteToOne = route.type === "mutation" && route.parameters.includes("id");
    if (isWriteToOne) expect(route.meta.version).toBeDefined();
    if (route.type === "query") expect(route.meta.version).toBeUndefined();
  });

  it.skipIf(!hasContract || route.meta.own === true)(
    "is an operation of the v1 contract, with its status, tag and access",
    () => {
      for (const path of route.paths) {
        const operation = contractOperation(route.method, path);
        expect(operation).toBeDefined();
        expect(operation?.tag).toBe(route.meta.tag);
        expect(operation?.status).toBe(route.meta.status ?? 200);
        expect(operation?.auth).toBe(route.meta.can !== "public");
      }
    },
  );

  it.skipIf(!hasContract || route.meta.own !== true)("is of our own: the contract does not have it", () => {
    expect(contractOperation(route.method, route.path)).toBeUndefined();
  });
});

it.skipIf(!hasContract)("serves every alias that the contract lists for its operations", () => {
  const served = new Set(routes.flatMap((route) => route.paths.map((path) => `${route.method} ${path}`)));
  const missing = contractOperations
    .filter(({ method, path }) => served.has(`${method} ${path}`))
    .flatMap(({ method, aliases }) => aliases.map((alias) => `${method} ${alias}`))
    .filter((place) => !served.has(place));
  expect(missing).toEqual([]);
});
