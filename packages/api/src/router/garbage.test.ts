import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Refusal, refusalStatus } from "../core/errors";
import { toRefusal } from "../core/to-refusal";
import { inputOf } from "../rest/decode";
import { type Route, routesOf } from "../rest/routes";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf } from "../testing/refusals";
import { call, exampleFor, named, paramsOf } from "./calls";
import { bodyPlaces, garbage, garbledQueries, withValueAt } from "./garbage";
import { makeShop, type Shop } from "./shop";

let t: TestApi;
let shop: Shop;
beforeAll(async () => {
  t = await openTestApi();
  shop = await makeShop(t);
});
afterAll(() => t.close());

const routes = routesOf();
const isAuth = (route: Route) => route.procedure.startsWith("auth.");
const writes = routes.filter((route) => route.type === "mutation" && !isAuth(route));
const reads = routes.filter((route) => route.type === "query");

/** What is said when the database refused something that no rule had looked at: it names no field. */
const saysNothing =
  /^(An unknown error|A value is not|A number is too large|Maximum call stack|\w+ must not be null)/;

interface Request {
  params: Record<string, string>;
  query?: string;
  body?: unknown;
}

const example = (route: Route) => {
  const input = exampleFor(route, shop);
  const body = Object.entries(input).filter(([name]) => !route.parameters.includes(name));
  return { params: paramsOf(route, input), body: Object.fromEntries(body) };
};

const send = async (route: Route, { params, query = "", body }: Request, dryRun = false) =>
  call(t, route, inputOf(route, { params, query, body }), "admin", { dryRun });

/** @returns the refusal, if the request was refused; one that helps nobody is a failure. */
async function refusalOrNone(route: Route, request: Request): Promise<Refusal | undefined> {
  const refusal = await send(route, request, route.type === "mutation").then(() => undefined, toRefusal);
  if (!refusal) return undefined;
  expect(refusalStatus[refusal.kind], String(refusal.cause ?? refusal.message)).toBeLessThan(500);
  expect(refusal.message).not.toMatch(saysNothing);
  return refusal;
}

/** Few runs of many operations: all of them together take seconds. */
const some = { numRuns: 8, interruptAfterTimeLimit: 2_000, markInterruptAsFailure: false };

describe("a body that is no object", () => {
  it.each(named(writes.filter((route) => !route.meta.ignoresBody && !route.meta.multipart)))(
    "%s: refused",
    async (_name, route) => {
      for (const body of [[], "text", 5, true, [{ id: "x" }]]) {
        const refusal = await refusalOrNone(route, { ...example(route), body });
        expect(refusal).toMatchObject({ kind: "invalid_data", message: "the body must be a JSON object" });
      }
    },
  );
});

describe("garbage anywhere in a body", () => {
  it.each(named(writes.filter((route) => bodyPlaces(route).length > 0)))(
    "%s: taken, or refused by name with nothing written",
    async (_name, route) => {
      const { params, body } = example(route);
      const places = fc.constantFrom(...bodyPlaces(route));
      await fc.assert(
        fc.asyncProperty(places, fc.constantFrom(...garbage.keys()), async (place, what) => {
          const request = { params, body: withValueAt(body, place, garbage.get(what)) };
          if (!(await refusalOrNone(route, request))) return;
          const refusal = await cleanRefusalOf(t, () => send(route, request));
          const isOfSchema =
            route.input?.safeParse(inputOf(route, { ...request, query: "" })).success === false;
          if (isOfSchema) expect(refusal.details.fields?.length).toBeGreaterThan(0);
        }),
        some,
      );
    },
  );
});

describe("garbage in the path", () => {
  it.each(named(routes.filter((route) => route.parameters.length > 0)))(
    "%s: never an error of the server",
    async (_name, route) => {
      const { params, body } = example(route);
      for (const name of route.parameters) {
        for (const value of ["a\u0000b", "a\ud800b", "x".repeat(5_000), "__proto__", "%", "' or 1=1 --"]) {
          await refusalOrNone(route, { params: { ...params, [name]: value }, body });
        }
      }
    },
  );
});

describe("garbage in a query string", () => {
  it.each(named(reads))("%s: never an error of the server", async (_name, route) => {
    const { params } = example(route);
    await fc.assert(
      fc.asyncProperty(garbledQueries(route), async (query) => {
        await refusalOrNone(route, { params, query });
      }),
      { ...some, numRuns: 25 },
    );
  });
});
