import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Route, routesOf } from "../rest/routes";
import { openTestApi, type TestApi } from "../testing/index";
import { countingDatabase } from "../testing/statements";
import { call, exampleFor, named, overTheWire } from "./calls";
import { contractOperation, faultsOf, hasContract } from "./contract";
import { makeShop, type Shop } from "./shop";

let t: TestApi;
let shop: Shop;
const reads = routesOf().filter((route) => route.type === "query");
const statements = new Map<string, number>();

/** What a read of our own cannot do without, beside its path. */
const required: Record<string, string[]> = {
  "customers.orderSummaries": ["customer_ids"],
  "variants.effectivePrices": ["ids"],
};

/** Everything there is, in the default shape: no filter of the example, only its path. */
const plainInput = (route: Route, of: Shop) => {
  const example = exampleFor(route, of);
  return Object.fromEntries(
    [...route.parameters, ...(required[route.procedure] ?? [])].map((name) => [
      name,
      name === "code" ? "WELCOME10" : example[name],
    ]),
  );
};

async function counted(route: Route, of: Shop): Promise<number> {
  const counting = countingDatabase(t.db);
  await call(
    { ...t, context: (who, request) => ({ ...t.context(who, request), db: counting.db }) },
    route,
    plainInput(route, of),
  );
  return counting.count();
}

beforeAll(async () => {
  t = await openTestApi();
  shop = await makeShop(t);
  await t.api.draftOrders.create({
    email: "dora@example.com",
    region_id: shop.ids.reg ?? "",
    items: [{ title: "Vase", unit_price: 900, quantity: 1 }],
    shipping_methods: [],
  });
});
afterAll(() => t.close());

describe.skipIf(!hasContract)("the default answer", () => {
  const known = reads.filter((route) => contractOperation(route.method, route.path));
  it.each(named(known))(
    "%s has every field the contract requires, in the types it says",
    async (_name, route) => {
      const operation = contractOperation(route.method, route.path);
      const answer = overTheWire(await call(t, route, plainInput(route, shop)));
      expect(Object.keys(answer as object)).toEqual(expect.arrayContaining(operation?.envelope ?? []));
      const isEmptyByNature = route.procedure === "store.taxProviders";
      for (const rows of isEmptyByNature ? [] : Object.values(answer as object)) expect(rows).not.toEqual([]);
      expect(operation && faultsOf(operation, answer)).toEqual([]);
    },
  );
});

describe("the statements of a default answer", () => {
  beforeAll(async () => {
    for (const route of reads) statements.set(route.procedure, await counted(route, shop));
    // More of everything, and a shop whose product, draft and order have many lines.
    for (let more = 0; more < 2; more += 1) await makeShop(t, 3);
    shop = await makeShop(t, 12);
  });

  it.each(named(reads))("%s are as many for many rows as for few", async (_name, route) => {
    expect(await counted(route, shop)).toBe(statements.get(route.procedure));
  });
});
