import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestServer, type TestServer } from "./support/server";
import { draftBody, type HttpShop, makeHttpShop } from "./support/shop";

let server: TestServer;
let shop: HttpShop;
beforeAll(async () => {
  server = await openTestServer();
  shop = await makeHttpShop(server.admin);
});
afterAll(() => server.close());

const makeProfile = async () =>
  (await server.admin.post("/admin/shipping-profiles", { name: "Bulky", type: "custom" })).json
    .shipping_profile;
const count = async (table: "shipping_profile" | "order" | "event" | "draft_order") =>
  Number(
    (
      await server.db
        .selectFrom(table)
        .select((eb) => eb.fn.countAll().as("n"))
        .executeTakeFirstOrThrow()
    ).n,
  );

describe("the status of a success", () => {
  it("is 201 for a customer, 200 for everything else that is made", async () => {
    const customer = {
      email: "new@example.com",
      first_name: "N",
      last_name: "E",
      password: "a long password",
    };
    expect((await server.admin.post("/admin/customers", customer)).status).toBe(201);
    expect(
      (await server.admin.post("/admin/shipping-profiles", { name: "Light", type: "custom" })).status,
    ).toBe(200);
    expect((await server.admin.post("/admin/draft-orders", draftBody(shop))).status).toBe(200);
  });
});

describe("ETag and If-Match", () => {
  it("the tag of a GET saves once; who has seen the older state gets 412 and changes nothing", async () => {
    const { id } = await makeProfile();
    const path = `/admin/shipping-profiles/${id}`;
    const seen = (await server.admin.get(path)).headers.get("etag") ?? "";
    expect(seen).toMatch(/^"\d{4}-.*Z"$/);
    const saved = await server.admin.post(path, { name: "First" }, { "if-match": seen });
    expect(saved.status).toBe(200);
    expect(saved.headers.get("etag")).not.toBe(seen);

    const late = await server.admin.post(path, { name: "Second" }, { "if-match": seen });
    expect(late).toMatchObject({ status: 412, json: { type: "precondition_failed" } });
    expect((await server.admin.remove(path, { "if-match": seen })).status).toBe(412);
    const now = await server.admin.get(path);
    expect(now.json.shipping_profile.name).toBe("First");
    expect(now.headers.get("etag")).toBe(saved.headers.get("etag"));
    expect((await server.admin.post(path, { name: "Third" }, { "if-match": "*" })).status).toBe(200);
  });

  it("of two who save the same state at the same moment one wins", async () => {
    const { id } = await makeProfile();
    const path = `/admin/shipping-profiles/${id}`;
    const seen = (await server.admin.get(path)).headers.get("etag") ?? "";
    const answers = await Promise.all(
      ["A", "B", "C", "D"].map((name) => server.admin.post(path, { name }, { "if-match": seen })),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 412, 412, 412]);
  });

  it("lists have none", async () => {
    expect((await server.admin.get("/admin/regions")).headers.get("etag")).toBeNull();
  });
});

describe("Dry-Run", () => {
  it("answers the order that would be made, with its events, and makes none", async () => {
    const { draft_order } = (await server.admin.post("/admin/draft-orders", draftBody(shop))).json;
    const before = [await count("order"), await count("event")];
    const dry = await server.admin.post(`/admin/draft-orders/${draft_order.id}/pay`, undefined, {
      "dry-run": "true",
    });
    expect(dry.status).toBe(200);
    expect(dry.json.order).toMatchObject({ payment_status: "captured", total: draft_order.cart.total });
    expect(dry.json.dry_run.events.map((event: { name: string }) => event.name)).toContain("order.placed");
    expect(dry.headers.get("etag")).toBeNull();
    expect([await count("order"), await count("event")]).toEqual(before);
    expect((await server.admin.get(`/admin/draft-orders/${draft_order.id}`)).json.draft_order.status).toBe(
      "open",
    );
  });

  it("refuses what the write would refuse", async () => {
    const answer = await server.admin.post("/admin/draft-orders/dorder_none/pay", undefined, {
      "dry-run": "true",
    });
    expect(answer.status).toBe(404);
  });
});

describe("Idempotency-Key", () => {
  it("replays the first answer byte for byte and does nothing again", async () => {
    const headers = { "idempotency-key": "profile-1" };
    const body = { name: "Once", type: "custom", metadata: { b: 1, a: { "2": "x", "1": "é" } } };
    const first = await server.admin.post("/admin/shipping-profiles", body, headers);
    const before = [await count("shipping_profile"), await count("event")];
    const second = await server.admin.post("/admin/shipping-profiles", body, headers);
    expect(second.text).toBe(first.text);
    expect(second.status).toBe(first.status);
    expect(second.headers.get("idempotency-key")).toBe("profile-1");
    for (const name of ["content-type", "content-length", "etag"])
      expect(second.headers.get(name)).toBe(first.headers.get(name));
    expect([await count("shipping_profile"), await count("event")]).toEqual(before);
  });

  it("of identical requests at the same moment one is carried out, and all get its answer", async () => {
    const { draft_order } = (await server.admin.post("/admin/draft-orders", draftBody(shop))).json;
    const before = await count("order");
    const pay = () =>
      server.admin.post(`/admin/draft-orders/${draft_order.id}/pay`, undefined, {
        "idempotency-key": "pay-1",
      });
    const answers = await Promise.all([pay(), pay(), pay(), pay()]);
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200]);
    expect(new Set(answers.map((answer) => answer.text)).size).toBe(1);
    expect(await count("order")).toBe(before + 1);
  });

  it("without a key paying twice at the same moment makes one order too, and says so", async () => {
    const { draft_order } = (await server.admin.post("/admin/draft-orders", draftBody(shop))).json;
    const before = await count("order");
    const pay = () => server.admin.post(`/admin/draft-orders/${draft_order.id}/pay`);
    const answers = await Promise.all([pay(), pay()]);
    const statuses = answers.map((answer) => answer.status).sort();
    expect(statuses[0]).toBe(200);
    expect(statuses[1]).toBeGreaterThanOrEqual(400);
    expect(statuses[1]).toBeLessThan(500);
    expect(await count("order")).toBe(before + 1);
  });

  it("used for another body is 422, for another operation 409, and belongs to its user", async () => {
    const headers = { "idempotency-key": "shared" };
    const body = { name: "Mine", type: "custom" };
    expect((await server.admin.post("/admin/shipping-profiles", body, headers)).status).toBe(200);
    const other = await server.admin.post("/admin/shipping-profiles", { ...body, name: "Yours" }, headers);
    expect(other).toMatchObject({
      status: 422,
      json: { type: "duplicate_error", code: "idempotency_key_reused" },
    });
    expect(await server.admin.post("/admin/draft-orders", draftBody(shop), headers)).toMatchObject({
      status: 409,
      json: { type: "conflict" },
    });
    const colleague = await server.addUser({ email: "colleague@test.com" });
    expect(
      (await colleague.post("/admin/shipping-profiles", { ...body, name: "Theirs" }, headers)).json
        .shipping_profile.name,
    ).toBe("Theirs");
  });

  it("of a refused request is free for the corrected one", async () => {
    const headers = { "idempotency-key": "corrected" };
    const wrong = await server.admin.post(
      "/admin/draft-orders",
      draftBody(shop, { region_id: "reg_none" }),
      headers,
    );
    expect(wrong.status).toBe(404);
    expect((await server.admin.post("/admin/draft-orders", draftBody(shop), headers)).status).toBe(200);
  });

  it("is refused when it is too long, and taken over after a day", async () => {
    const body = { name: "Late", type: "custom" };
    const answer = await server.admin.post("/admin/shipping-profiles", body, {
      "idempotency-key": "k".repeat(256),
    });
    expect(answer).toMatchObject({ status: 400, json: { type: "invalid_data" } });
    const first = await server.admin.post("/admin/shipping-profiles", body, { "idempotency-key": "old" });
    await server.db
      .updateTable("idempotency_key")
      .set({ expires_at: new Date(Date.now() - 1000).toISOString() })
      .where("key", "=", "old")
      .execute();
    const second = await server.admin.post("/admin/shipping-profiles", body, { "idempotency-key": "old" });
    expect(second.status).toBe(200);
    expect(second.json.shipping_profile.id).not.toBe(first.json.shipping_profile.id);
  });

  it("never keeps an answer with a secret", async () => {
    const headers = { "idempotency-key": "sign-in" };
    const body = { email: "admin@test.com", password: "supersecret" };
    expect((await server.anonymous.post("/admin/auth/token", body, headers)).status).toBe(200);
    await server.admin.post(
      "/admin/users",
      { email: "kept@test.com", password: "a long password" },
      { "idempotency-key": "user" },
    );
    const kept = await server.db
      .selectFrom("idempotency_key")
      .select("key")
      .where("key", "in", ["sign-in", "user"])
      .execute();
    expect(kept).toEqual([]);
  });
});

describe("the same operations over tRPC", () => {
  const query = (path: string, input: unknown) =>
    server.admin.get(`/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}`);

  it("answer what REST answers", async () => {
    const rest = await server.admin.get(`/admin/regions/${shop.region}`);
    const trpc = await query("regions.get", { id: shop.region });
    expect(trpc.status).toBe(200);
    expect(trpc.json.result.data).toEqual(rest.json);
  });

  it("share the idempotency key with REST", async () => {
    const { draft_order } = (await server.admin.post("/admin/draft-orders", draftBody(shop))).json;
    const headers = { "idempotency-key": "both" };
    const rest = await server.admin.post(`/admin/draft-orders/${draft_order.id}/pay`, undefined, headers);
    const trpc = await server.admin.post("/trpc/draftOrders.pay", { id: draft_order.id }, headers);
    expect(trpc.json.result.data).toEqual(rest.json);
  });

  it("refuse alike, with the request id", async () => {
    expect(await server.anonymous.get("/trpc/regions.list")).toMatchObject({ status: 401 });
    const unknown = await query("regions.get", { id: "reg_none" });
    expect(unknown.status).toBe(404);
    expect(unknown.json.error.data).toMatchObject({ httpStatus: 404, type: "not_found" });
    expect(unknown.json.error.data.request_id).toBe(unknown.headers.get("x-request-id"));
    expect(unknown.text).not.toContain("stack");
    const strange = await server.admin.post("/trpc/shippingProfiles.create", {
      name: "A",
      type: "custom",
      surprise: 1,
    });
    expect(strange).toMatchObject({
      status: 400,
      json: { error: { data: { fields: [{ path: "surprise" }] } } },
    });
  });

  it("refuse what cannot be read", async () => {
    const json = { "content-type": "application/json" };
    for (const [path, body] of [
      ["shippingProfiles.create", "{"],
      ["nothing.here", "{}"],
      ["shippingProfiles.create", '{"__proto__":{"a":1},"name":"A","type":"custom"}'],
    ]) {
      const answer = await server.admin.send("POST", `/trpc/${path}`, body, json);
      expect(answer.status, `${path} ${body}: ${answer.text}`).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
    }
    expect((await server.admin.get("/trpc/regions.list?input=%7B")).status).toBe(400);
    expect(
      (await server.admin.send("POST", "/trpc/shippingProfiles.create", "x".repeat(5 * 1024 * 1024), json))
        .status,
    ).toBe(413);
  });
});
