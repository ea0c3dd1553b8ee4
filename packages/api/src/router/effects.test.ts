import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hashPassword } from "../core/passwords";
import { type Route, routesOf } from "../rest/routes";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf, refusalOf } from "../testing/refusals";
import { call, exampleFor, named, overTheWire } from "./calls";
import { contractOperation, faultsOf } from "./contract";
import { makeShop, type Shop } from "./shop";

let t: TestApi;
let shop: Shop;
beforeAll(async () => {
  t = await openTestApi();
  shop = await makeShop(t);
});
afterAll(() => t.close());

/** Signing in and out is kept in the session table and the log, not among the events of the shop. */
const writes = routesOf().filter(
  (route) => route.type === "mutation" && !route.procedure.startsWith("auth."),
);

/** What the examples take for granted beside their ids. */
const prepare: Record<string, () => Promise<Record<string, unknown>>> = {
  "regions.removeCountry": async () => {
    await t.api.regions.addCountry({ id: shop.ids.reg ?? "", country_code: "no" });
    return {};
  },
  "store.addCurrency": async () => {
    await t.api.store.removeCurrency({ code: "eur" });
    return {};
  },
  "store.removeCurrency": async () => {
    await t.api.store.update({ currencies: ["usd", "eur"], default_currency_code: "usd" });
    return {};
  },
  // The shop's draft and its discount stay as they are for the operations after this one.
  "draftOrders.pay": async () => {
    const { draft_order } = await t.api.draftOrders.create({
      email: "dora@example.com",
      region_id: shop.ids.reg ?? "",
      items: [{ title: "Vase", unit_price: 900, quantity: 1 }],
      shipping_methods: [],
    });
    return { id: draft_order.id };
  },
  "orders.archive": async () => {
    const { id } = await paidOrder();
    await t.api.orders.complete({ id });
    return { id };
  },
  "orders.cancel": async () => ({ id: (await paidOrder()).id }),
  "orders.createFulfillment": () => paidOrder(),
  "orders.cancelFulfillment": () => fulfilledOrder(),
  "orders.createShipment": () => fulfilledOrder(),
  "orders.requestReturn": () => paidOrder(),
  "orders.addShippingMethod": async () => ({ id: (await paidOrder()).id }),
  "invoices.create": async () => ({ id: (await paidOrder()).id }),
  "orders.bulkFulfill": async () => ({ ids: [(await paidOrder()).id] }),
  "orders.bulkArchive": async () => {
    const { id } = await paidOrder();
    await t.api.orders.complete({ id });
    return { ids: [id] };
  },
  "returns.receive": () => requestedReturn(),
  "returns.cancel": async () => ({ id: (await requestedReturn()).id }),
  "discounts.update": async () => {
    const rule = { type: "fixed", value: 100, allocation: "total", description: "one off" } as const;
    const code = `ONE-${crypto.randomUUID()}`;
    const { discount } = await t.api.discounts.create({ code, rule, regions: [shop.ids.reg ?? ""] });
    return { id: discount.id };
  },
  "account.changePassword": async () => {
    const password_hash = await hashPassword("supersecret");
    await t.db.updateTable("user").set({ password_hash }).where("email", "=", "admin@test.example").execute();
    return {};
  },
  "discounts.createCondition": async () => ({ discount_id: await ownDiscount() }),
  "discounts.addRegion": async () => ({ id: await ownDiscount(), region_id: await ownRegion() }),
  "discounts.removeRegion": async () => {
    const region_id = await ownRegion();
    return { id: await ownDiscount({ regions: [shop.ids.reg ?? "", region_id] }), region_id };
  },
  "discounts.createCode": async () => ({
    id: await ownDiscount({ is_dynamic: true }),
    code: crypto.randomUUID().toUpperCase(),
  }),
  "discounts.deleteCode": async () => {
    const id = await ownDiscount({ is_dynamic: true });
    const { discount } = await t.api.discounts.createCode({ id, code: crypto.randomUUID().toUpperCase() });
    return { id, code: discount.code };
  },
  // A category with others below it stays.
  "productCategories.delete": async () => {
    const { product_category } = await t.api.productCategories.create({ name: crypto.randomUUID() });
    return { id: product_category.id };
  },
  "invites.accept": async () => {
    await t.api.invites.create({ user: `${crypto.randomUUID()}@example.com`, role: "developer" });
    return { token: (await t.api.invites.list({})).invites[0]?.token };
  },
  "users.passwordToken": async () => ({ email: await ownUser() }),
  "users.resetPassword": async () => ({ token: await resetTokenOf(await ownUser()) }),
  "uploads.delete": () => storedFile("public"),
  "uploads.downloadUrl": () => storedFile("protected"),
  "regions.create": async () => {
    await t.api.store.addCurrency({ code: "eur" }).catch(() => undefined);
    return {};
  },
};

async function ownUser(): Promise<string> {
  const email = `${crypto.randomUUID()}@example.com`;
  await t.api.users.create({ email, password: "a long password" });
  return email;
}

async function resetTokenOf(email: string): Promise<unknown> {
  await t.as("nobody").users.passwordToken({ email });
  const sent = await t.db
    .selectFrom("event")
    .select("data")
    .where("name", "=", "user.password_reset")
    .orderBy("id", "desc")
    .executeTakeFirstOrThrow();
  return sent.data?.token;
}

async function storedFile(access: "public" | "protected"): Promise<Record<string, unknown>> {
  const input = { files: [{ name: "a.txt", content: "YQ==" }] };
  const { uploads } = await (access === "public" ? t.api.uploads.create : t.api.uploads.createProtected)(
    input,
  );
  return { file_key: uploads[0]?.key };
}

async function ownDiscount(given: { is_dynamic?: boolean; regions?: string[] } = {}): Promise<string> {
  const { discount } = await t.api.discounts.create({
    code: crypto.randomUUID().toUpperCase(),
    rule: { type: "percentage", value: 10, allocation: "total" },
    regions: [shop.ids.reg ?? ""],
    ...given,
  });
  return discount.id;
}

async function ownRegion(): Promise<string> {
  const { region } = await t.api.regions.create({
    name: "Beyond",
    currency_code: "usd",
    tax_rate: 0,
    payment_providers: ["manual"],
    fulfillment_providers: ["manual"],
    countries: [],
  });
  return region.id;
}

/** A paid order of its own for what changes where an order stands. */
async function paidOrder() {
  const { draft_order } = await t.api.draftOrders.create({
    email: "dora@example.com",
    region_id: shop.ids.reg ?? "",
    items: [{ title: "Vase", unit_price: 900, quantity: 2 }],
    shipping_methods: [{ option_id: shop.ids.so ?? "" }],
  });
  const { order } = await t.api.draftOrders.pay({ id: draft_order.id });
  return { id: order.id, items: [{ item_id: order.items?.[0]?.id ?? "", quantity: 1 }] };
}

async function fulfilledOrder() {
  const { id, items } = await paidOrder();
  const { order } = await t.api.orders.createFulfillment({ id, items });
  return { id, fulfillment_id: order.fulfillments?.[0]?.id ?? "" };
}

async function requestedReturn() {
  const { id, items } = await paidOrder();
  const { order } = await t.api.orders.requestReturn({ id, items });
  return { id: order.returns?.[0]?.id ?? "", items };
}

const depth = (route: Route) => route.path.split("/").length;

/** Deletions last, of the innermost first; what is gone cannot be written to. */
const inOrder = [...writes].sort(
  (a, b) => Number(a.method === "DELETE") - Number(b.method === "DELETE") || depth(b) - depth(a),
);

const inputOf = async (route: Route) => ({
  ...exampleFor(route, shop),
  ...(await prepare[route.procedure]?.()),
});

const eventCount = async () => (await t.countRows()).event ?? 0;

describe("If-Match with an older state", () => {
  it.each(named(writes.filter((route) => route.meta.version)))(
    "%s answers 412 and writes nothing",
    async (_name, route) => {
      const input = exampleFor(route, shop);
      const refusal = await cleanRefusalOf(t, () =>
        call(t, route, input, "admin", { ifMatch: '"2001-01-01T00:00:00.000Z"' }),
      );
      expect(refusal.kind).toBe("precondition_failed");
    },
  );
});

describe("a dry run", () => {
  // Open to everyone, it must not show a token: it has a test of its own.
  const shown = inOrder.filter((route) => route.procedure !== "users.passwordToken");
  it.each(named(shown))("%s answers with its events and changes nothing", async (_name, route) => {
    const input = await inputOf(route);
    const before = await t.countRows();
    const answer = await call(t, route, input, "admin", { dryRun: true });
    expect(answer).toMatchObject({
      dry_run: { events: expect.arrayContaining([expect.objectContaining({ name: expect.any(String) })]) },
    });
    expect(await t.countRows()).toEqual(before);
  });
});

describe("the example", () => {
  it.each(named(inOrder))(
    "%s works, leaves an event, fits the contract and is not repeated under its key",
    async (_name, route) => {
      const input = await inputOf(route);
      const idempotencyKey = `key of ${route.procedure}`;
      const before = await eventCount();
      const answer = await call(t, route, input, "admin", { idempotencyKey });
      const rows = await t.countRows();
      expect(rows.event).toBeGreaterThan(before);

      const operation = contractOperation(route.method, route.path);
      if (operation?.response) {
        expect(Object.keys(answer as object).sort()).toEqual([...operation.envelope].sort());
        expect(faultsOf(operation, overTheWire(answer))).toEqual([]);
      }

      if (route.meta.secret) return;
      const again = await call(t, route, input, "admin", { idempotencyKey });
      expect(JSON.stringify(again)).toBe(JSON.stringify(answer));
      expect(await t.countRows()).toEqual(rows);
      // What takes nothing cannot be asked for something else.
      if (Object.keys(input).length === 0) return;
      const change = changed(input);
      const other = await refusalOf(call(t, route, { ...input, ...change }, "admin", { idempotencyKey }));
      // Another id is another path, anything else another body.
      const isPath = route.parameters.some((name) => name in change);
      expect(other).toMatchObject(
        isPath
          ? { kind: "conflict" }
          : { kind: "duplicate_error", details: { code: "idempotency_key_reused" } },
      );
    },
  );
});

/** Another valid body: some text of it is different. */
function changed(input: Record<string, unknown>): Record<string, unknown> {
  if (Array.isArray(input.files)) return { files: [] };
  if (Array.isArray(input.ids)) return { ids: [...input.ids, "another"] };
  const [name, value] = Object.entries(input).find(([, one]) => typeof one === "string") ?? ["id", ""];
  return { [name]: name === "email" ? `other-${value}` : `${String(value).slice(0, -1)}x` };
}

it("events say who did what to which resource, in which request", async () => {
  const id = "a-request-of-its-own";
  const [route] = writes.filter((one) => one.procedure === "regions.update");
  const region = await t.api.regions.create({
    name: "Elsewhere",
    currency_code: "usd",
    tax_rate: 0,
    payment_providers: ["manual"],
    fulfillment_providers: ["manual"],
    countries: [],
  });
  if (route) await call(t, route, { id: region.region.id, name: "Here" }, "developer", { id });
  const events = await t.db.selectFrom("event").selectAll().where("request_id", "=", id).execute();
  const developer = t.context("developer").actor?.id;
  expect(events).toMatchObject([
    {
      name: "region.updated",
      resource_type: "region",
      resource_id: region.region.id,
      actor_type: "user",
      actor_id: developer,
      changes: { name: { from: "Elsewhere", to: "Here" } },
    },
  ]);
});
