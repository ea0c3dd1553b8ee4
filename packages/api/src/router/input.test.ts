import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { maxLimit } from "../core/list";
import { inputOf } from "../rest/decode";
import { type Route, routesOf } from "../rest/routes";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf, refusalOf } from "../testing/refusals";
import { call, callWithQuery, exampleFor, named, paramsOf, routeOf } from "./calls";
import { makeShop, type Shop } from "./shop";

let t: TestApi;
let shop: Shop;
beforeAll(async () => {
  t = await openTestApi();
  shop = await makeShop(t);
});
afterAll(() => t.close());

const routes = routesOf();
const takes = (route: Route, name: string) => {
  const input = route.input instanceof z.ZodOptional ? route.input.unwrap() : route.input;
  return input instanceof z.ZodObject && name in input.shape;
};
const lists = routes.filter((route) => takes(route, "limit"));

describe("a property that does not exist", () => {
  it.each(named(routes))("%s names it and writes nothing", async (_name, route) => {
    const input = { ...exampleFor(route, shop), surprise: 1 };
    const refusal = await cleanRefusalOf(t, () => call(t, route, input));
    expect(refusal.kind).toBe("invalid_data");
    expect(refusal.message).toContain("property surprise should not exist");
    expect(refusal.details.fields).toEqual([
      { path: "surprise", message: "property surprise should not exist" },
    ]);
  });

  const reading = routes.filter((route) => route.type === "query");
  it.each(named(reading.filter((route) => !route.meta.ignoresQuery)))(
    "%s: nor in the query",
    async (_name, route) => {
      const params = paramsOf(route, exampleFor(route, shop));
      const refusal = await refusalOf(callWithQuery(t, route, params, "surprise=1"));
      // What else is missing may be named beside it.
      expect(refusal.message).toContain("property surprise should not exist");
    },
  );

  it.each(named(reading.filter((route) => route.meta.ignoresQuery)))(
    "%s: looks at no query",
    async (_name, route) => {
      const params = paramsOf(route, exampleFor(route, shop));
      await expect(callWithQuery(t, route, params, "surprise=1&fields=nonsense")).resolves.toBeDefined();
    },
  );
});

/** What v1 does not answer with 404, and neither do we: `unknown` is the status for a value that is not there. */
const exceptions: Record<string, number> = {
  // Deleting what is gone is no error (catalog.md §1.9, orders.md §7.6).
  "customerGroups.delete id": 200,
  "discounts.delete id": 200,
  "discounts.deleteCondition condition_id": 200,
  "discounts.deleteCode code": 200,
  "discounts.removeRegion region_id": 200,
  "draftOrders.delete id": 200,
  "giftCards.delete id": 200,
  "invites.delete invite_id": 200,
  "productCategories.delete id": 200,
  "priceLists.delete id": 200,
  "products.delete id": 200,
  "products.deleteOption option_id": 200,
  "products.deleteVariant variant_id": 200,
  "salesChannels.delete id": 200,
  "stockLocations.delete id": 200,
  "shippingOptions.delete id": 200,
  "shippingProfiles.delete id": 200,
  "taxRates.delete id": 200,
  "users.delete id": 200,
  // Nor is taking away what is not there (catalog.md §2.4, §2.6, §2.21, orders.md §7.4).
  "draftOrders.deleteLineItem line_id": 200,
  "priceLists.deleteProductPrices product_id": 200,
  "priceLists.deleteVariantPrices variant_id": 200,
  "regions.removeCountry country_code": 200,
  "regions.removePaymentProvider provider_id": 200,
  "regions.removeFulfillmentProvider provider_id": 200,
  "salesChannels.removeLocation id": 200,
  "store.removeCurrency code": 200,
  // A list below an unknown product or key is empty.
  "customerGroups.listCustomers id": 200,
  "products.listVariants id": 200,
  "publishableApiKeys.listChannels id": 200,
  // Refused as a bad value.
  "store.addCurrency code": 400,
  "invites.resend invite_id": 400,
  "products.createVariant id": 400,
  "draftOrders.updateLineItem line_id": 400,
};

const parameters = routes.flatMap((route) =>
  route.parameters.map((name): [string, Route, string] => [`${route.procedure} ${name}`, route, name]),
);

describe("an id that does not exist", () => {
  it.each(parameters)("%s", async (place, route, name) => {
    const unknown = name === "id" ? "xx_01JD9999999999999999999999" : "zzz";
    const input = { ...exampleFor(route, shop), [name]: unknown };
    const expected = exceptions[place] ?? 404;
    if (expected === 200) {
      await expect(call(t, route, input)).resolves.toBeDefined();
      return;
    }
    const refusal = await cleanRefusalOf(t, () => call(t, route, input));
    expect({ status: refusal.status, message: refusal.message }).toMatchObject({ status: expected });
    expect(refusal.message.toLowerCase()).toContain(unknown.toLowerCase());
  });
});

describe("fields and expand", () => {
  it.each(named(routes.filter((route) => takes(route, "fields"))))(
    "%s refuses an unknown field and lists the valid ones",
    async (_name, route) => {
      const { q: _q, ...example } = exampleFor(route, shop); // v1's product search ignores `fields`
      const input = { ...example, fields: "id,nonsense" };
      const refusal = await cleanRefusalOf(t, () => call(t, route, input));
      expect(refusal.kind).toBe("invalid_data");
      expect(refusal.message).toMatch(/fields: .* has no field nonsense \(it has: .*id, .*created_at.*\)/);
    },
  );

  it.each(named(routes.filter((route) => takes(route, "expand"))))(
    "%s refuses an unknown relation and lists the valid ones",
    async (_name, route) => {
      for (const expand of ["nonsense", "constructor", "__proto__"]) {
        const input = { ...exampleFor(route, shop), expand };
        const refusal = await cleanRefusalOf(t, () => call(t, route, input));
        expect(refusal.kind).toBe("invalid_data");
        expect(refusal.message).toMatch(
          new RegExp(`expand ${expand}: .* has no relation ${expand} \\(it has: .+\\)`),
        );
      }
    },
  );
});

describe.each(named(lists))("the page of %s", (_name, route) => {
  const ask = (query: string) => {
    const { limit: _limit, ...example } = exampleFor(route, shop);
    return callWithQuery(t, route, paramsOf(route, example), query);
  };
  const refusals: [string, string][] = [
    ["limit=-1", "limit must not be less than 0"],
    ["offset=-1", "offset must not be less than 0"],
    [`limit=${maxLimit + 1}`, `limit must not be greater than ${maxLimit}`],
    ["limit=ten", "limit must be a number"],
    ["limit=1.5", "limit must be an integer"],
    ["limit=1&limit=2", "limit must be a number"],
    ["limit[a]=1", "limit must be a number"],
    ["limit=Infinity", "limit must be a number"],
    ["offset=99999999999", "offset must not be greater than"],
    // A timeline has one order.
    ...(takes(route, "order") ? ["nonsense", "-nonsense", "constructor"] : []).map(
      (order): [string, string] => [
        `order=${order}`,
        `cannot be sorted by ${order.replace("-", "")} (it can by: `,
      ],
    ),
  ];

  it.each(refusals)("refuses %s", async (query, message) => {
    const refusal = await refusalOf(ask(query));
    expect(refusal.kind).toBe("invalid_data");
    expect(refusal.message).toContain(message);
  });

  it("echoes what it took, and counts what there is beyond the page", async () => {
    const page = await ask("limit=1&offset=1000");
    expect(page).toMatchObject({ limit: 1, offset: 1000, count: expect.any(Number) });
    const first = await ask("limit=1");
    expect(first).toMatchObject({ limit: 1, offset: 0, count: (page as { count: number }).count });
  });
});

describe("limit=0", () => {
  it.each(named(lists))("%s gives the default page, on the order side no row", async (_name, route) => {
    const example = exampleFor(route, shop);
    const page = await callWithQuery(t, route, paramsOf(route, example), "limit=0");
    const rows = Object.values(page as object).find(Array.isArray);
    const { limit, count } = page as { limit: number; count: number };
    const isOrderSide = ["Orders", "Draft Orders", "Returns"].includes(route.meta.tag);
    expect(rows?.length).toBe(isOrderSide ? 0 : Math.min(limit, count));
    expect(limit > 0).toBe(!isOrderSide);
    expect(count).toBeGreaterThan(0);
  });
});

describe("a query parameter called like a path parameter", () => {
  it("filters the rows below, where the list has such a filter", async () => {
    const route = routeOf("products.listVariants");
    const many = await makeShop(t, 3);
    const params = { id: many.ids.prod ?? "" };
    const [first = "", second = ""] = many.variants;
    const idsFor = async (query: string) => {
      const { variants } = (await callWithQuery(t, route, params, query)) as { variants: { id: string }[] };
      return variants.map((variant) => variant.id).sort();
    };
    expect(await idsFor("")).toEqual([...many.variants].sort());
    expect(await idsFor(`id=${first}`)).toEqual([first]);
    expect(await idsFor(`id[]=${first}&id[]=${second}`)).toEqual([first, second].sort());
    expect(await idsFor("id=variant_unknown")).toEqual([]);
  });

  it("does not exist elsewhere, nor in a body", async () => {
    const params = { id: shop.ids.reg ?? "" };
    const refusal = await refusalOf(callWithQuery(t, routeOf("regions.get"), params, "id=reg_other"));
    expect(refusal.message).toBe("property id should not exist");
    expect(() =>
      inputOf(routeOf("regions.update"), { params, query: "", body: { id: "reg_other" } }),
    ).toThrow("property id should not exist");
  });
});
