import { gzipSync } from "node:zlib";
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

/** As bytes, which need not be text. */
async function sendBytes(path: string, bytes: Buffer, headers: Record<string, string>) {
  const answer = await fetch(new URL(path, server.url), {
    method: "POST",
    headers: { ...server.admin.headers, ...headers },
    body: new Uint8Array(bytes),
  });
  const body: unknown = await answer.json();
  return { status: answer.status, body };
}

const json = { "content-type": "application/json" };
const isRefused = { status: 400, json: { type: "invalid_data" } };

describe("a body that cannot be read", () => {
  it.each(["{", '{"name": }', "name=x", "'", "[1,", '{"a":1}}'])(
    "%s is answered by 400 in our envelope",
    async (body) => {
      const answer = await server.admin.send("POST", "/admin/regions", body, json);
      expect(answer).toMatchObject(isRefused);
      expect(answer.json.message).toContain("The body is not valid JSON");
    },
  );

  it.each([["[]"], ["1"], ['"text"']])("%s is no object", async (body) => {
    const answer = await server.admin.send("POST", "/admin/shipping-profiles", body, json);
    expect(answer).toMatchObject(isRefused);
    expect(answer.json.message).toBe("the body must be a JSON object");
  });

  it.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/xml",
  ])("%s is no JSON", async (type) => {
    const answer = await server.admin.send("POST", "/admin/shipping-profiles", "name=x", {
      "content-type": type,
    });
    expect(answer).toMatchObject(isRefused);
    expect(answer.json.message).toContain("content-type: application/json");
  });

  it.each([
    '{"__proto__":{"isAdmin":true}}',
    '{"metadata":{"__proto__":{"isAdmin":true}}}',
    '{"constructor":{"prototype":{"isAdmin":true}}}',
  ])("%s is refused and poisons nothing", async (body) => {
    const answer = await server.admin.send("POST", "/admin/shipping-profiles", body, json);
    expect(answer).toMatchObject(isRefused);
    expect(answer.json.message).toContain("__proto__");
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  const named = (name: string) => Buffer.from(JSON.stringify({ name, type: "custom" }), "latin1");

  it.each([
    ["in Latin-1", named("M\u00fcller"), {}],
    ["cut within a letter", named("M\u00c3"), {}],
    [
      "in UTF-16",
      Buffer.from('{"name":"M"}', "utf16le"),
      { "content-type": "application/json; charset=utf-16" },
    ],
    ["in a charset of its own", named("M"), { "content-type": 'application/json; charset="klingon"' }],
  ])("%s is refused: letters would be lost", async (_what, body, headers: Record<string, string>) => {
    const before = (await server.admin.get("/admin/shipping-profiles")).text;
    const answer = await sendBytes("/admin/shipping-profiles", body, { ...json, ...headers });
    expect(answer).toEqual({
      status: 400,
      body: { type: "invalid_data", message: "The body must be text in UTF-8." },
    });
    expect((await server.admin.get("/admin/shipping-profiles")).text).toBe(before);
  });

  it("in UTF-8 is read whatever way its charset is spelled, with and without a mark", async () => {
    for (const type of ["application/json; charset=UTF-8", 'application/json;charset="utf-8"']) {
      for (const mark of ["", "\ufeff"]) {
        const name = `M\u00fcller \u{1f9f5} ${crypto.randomUUID()}`;
        const body = Buffer.from(`${mark}${JSON.stringify({ name, type: "custom" })}`);
        const answer = await sendBytes("/admin/shipping-profiles", body, { "content-type": type });
        expect(answer).toMatchObject({ status: 200, body: { shipping_profile: { name } } });
      }
    }
  });

  it.each(["gzip", "deflate, br"])("%s is refused by name", async (encoding) => {
    const body = gzipSync(named("M"));
    const answer = await sendBytes("/admin/shipping-profiles", body, {
      ...json,
      "content-encoding": encoding,
    });
    expect(answer).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining("content-encoding") },
    });
  });

  it.each([
    ["no JSON", "{", json],
    ["of a kind that is not read", "name=x", { "content-type": "text/plain" }],
    ["too large", JSON.stringify({ name: "x".repeat(5 * 1024 * 1024) }), json],
  ])("%s is not even looked at for somebody who is not signed in", async (_what, body, headers) => {
    const answer = await server.anonymous.send("POST", "/admin/shipping-profiles", body, headers);
    expect(answer).toMatchObject({ status: 401, text: "Unauthorized" });
  });

  it("5 MB is too large, and the server goes on", async () => {
    const body = JSON.stringify({ name: "x".repeat(5 * 1024 * 1024), type: "custom" });
    const answer = await server.admin.send("POST", "/admin/shipping-profiles", body, json);
    expect(answer).toMatchObject({ status: 413, json: { type: "too_large" } });
    expect((await server.admin.get("/admin/auth")).status).toBe(200);
  });
});

describe("no body at all", () => {
  it("is fine where nothing is needed, with and without a content type", async () => {
    for (const headers of [json, {}]) {
      const draft = await server.admin.post("/admin/draft-orders", draftBody(shop));
      const paid = await server.admin.send(
        "POST",
        `/admin/draft-orders/${draft.json.draft_order.id}/pay`,
        undefined,
        headers,
      );
      expect(paid.status).toBe(200);
    }
    const gone = await server.admin.send("DELETE", "/admin/products/prod_unknown", undefined, json);
    expect(gone.status).toBe(200);
  });

  it("names what is missing where something is needed", async () => {
    for (const body of [undefined, "", "null"]) {
      const answer = await server.admin.send("POST", "/admin/shipping-profiles", body, json);
      expect(answer).toMatchObject(isRefused);
      expect(answer.json.message).toContain("name is required");
    }
  });
});

describe("text that means something to others", () => {
  const nasty = [
    `Robert'); DROP TABLE "order";--`,
    `" or 1=1 -- `,
    "<script>alert('x')</script><img src=x onerror=alert(1)>",
    "\\ % _ $1 %s #{name} {{name}} \t\n",
    "Ünïcödé 漢字 🧵 \u202e \u00a0",
  ];

  it.each(nasty)("%j comes back as it was from a customer", async (text) => {
    const body = { first_name: text, last_name: text, phone: text, metadata: { [text]: text } };
    const made = await server.admin.post("/admin/customers", {
      ...body,
      email: `${crypto.randomUUID()}@example.com`,
      password: text,
    });
    expect(made.status).toBe(201);
    const { customer } = (await server.admin.get(`/admin/customers/${made.json.customer.id}`)).json;
    expect(customer).toMatchObject(body);
    const found = await server.admin.get(`/admin/customers?q=${encodeURIComponent(text.trim())}`);
    expect(found.json.customers.map((one: { id: string }) => one.id)).toEqual([customer.id]);
  });

  it.each(nasty)("%j comes back as it was from a product", async (text) => {
    const words = {
      subtitle: text,
      description: text,
      material: text,
      hs_code: text,
      mid_code: text,
      origin_country: text,
    };
    const unique = `${text} ${crypto.randomUUID()}`;
    const made = await server.admin.post("/admin/products", {
      ...words,
      title: unique,
      handle: `h-${crypto.randomUUID()}`,
      thumbnail: text,
      images: [text],
      tags: [{ value: text }],
      type: { value: text },
      options: [{ title: text }],
      metadata: { [text]: text },
      variants: [
        {
          ...words,
          subtitle: undefined,
          description: undefined,
          title: text,
          sku: unique,
          ean: unique,
          upc: unique,
          barcode: unique,
          options: [{ value: text }],
          prices: [],
          metadata: { [text]: text },
        },
      ],
    });
    expect(made.status, made.text).toBe(200);
    const { product } = (await server.admin.get(`/admin/products/${made.json.product.id}`)).json;
    expect(product).toMatchObject({ ...words, title: unique, thumbnail: text, metadata: { [text]: text } });
    expect(product.images[0].url).toBe(text);
    expect(product.tags[0].value).toBe(text);
    expect(product.type.value).toBe(text);
    expect(product.options[0].title).toBe(text);
    expect(product.variants[0]).toMatchObject({
      title: text,
      sku: unique,
      ean: unique,
      upc: unique,
      barcode: unique,
      material: text,
    });
    expect(product.variants[0].options[0].value).toBe(text);
  });

  it.each(nasty)("%j comes back as it was from a draft order and its order", async (text) => {
    const place = {
      first_name: text,
      last_name: text,
      company: text,
      address_1: text,
      address_2: text,
      city: text,
      province: text,
      postal_code: text,
      phone: text,
      metadata: { [text]: text },
    };
    const address = { ...place, country_code: "us" };
    const made = await server.admin.post(
      "/admin/draft-orders",
      draftBody(shop, {
        items: [{ title: text, unit_price: 100, quantity: 1, metadata: { [text]: text } }],
        shipping_address: address,
        billing_address: address,
        shipping_methods: [{ option_id: shop.option, data: { [text]: text } }],
        metadata: { [text]: text },
      }),
    );
    expect(made.status, made.text).toBe(200);
    const draft = (await server.admin.get(`/admin/draft-orders/${made.json.draft_order.id}`)).json
      .draft_order;
    expect(draft.cart).toMatchObject({
      shipping_address: address,
      billing_address: address,
      metadata: { [text]: text },
    });
    expect(draft.cart.items[0]).toMatchObject({ title: text, metadata: { [text]: text } });
    expect(draft.cart.shipping_methods[0].data).toMatchObject({ [text]: text });
    const { order } = (await server.admin.post(`/admin/draft-orders/${draft.id}/pay`)).json;
    expect(order).toMatchObject({ shipping_address: address, billing_address: address });
    expect(order.items[0]).toMatchObject({ title: text, metadata: { [text]: text } });
  });

  it("the tables are still there", async () => {
    expect((await server.admin.get("/admin/orders")).json.count).toBeGreaterThan(0);
  });
});

describe("a zero byte", () => {
  const places: [string, string, Record<string, unknown>][] = [
    [
      "a customer's name",
      "/admin/customers",
      { email: "zero@example.com", first_name: "a\u0000b", last_name: "b", password: "a long password" },
    ],
    [
      "a customer's e-mail",
      "/admin/customers",
      { email: "ze\u0000ro@example.com", first_name: "a", last_name: "b", password: "a long password" },
    ],
    [
      "metadata",
      "/admin/customers",
      {
        email: "zero@example.com",
        first_name: "a",
        last_name: "b",
        password: "a long password",
        metadata: { a: { b: "\u0000" } },
      },
    ],
    [
      "a key of metadata",
      "/admin/customers",
      {
        email: "zero@example.com",
        first_name: "a",
        last_name: "b",
        password: "a long password",
        metadata: { "a\u0000": 1 },
      },
    ],
    ["a product's title", "/admin/products", { title: "a\u0000b" }],
    ["a tag", "/admin/products", { title: "tagged", tags: [{ value: "\u0000" }] }],
    ["an id", "/admin/products", { title: "collected", collection_id: "pcol\u0000" }],
    [
      "a region's country",
      "/admin/regions",
      {
        name: "Zero",
        currency_code: "usd",
        tax_rate: 0,
        payment_providers: ["manual"],
        fulfillment_providers: ["manual"],
        countries: ["d\u0000"],
      },
    ],
    [
      "a free object",
      "/admin/shipping-options",
      {
        name: "Zero",
        region_id: "reg",
        provider_id: "manual",
        price_type: "flat_rate",
        amount: 1,
        data: { id: "\u0000" },
      },
    ],
    ["a password", "/admin/auth", { email: "admin@test.com", password: "\u0000" }],
  ];

  it.each(places)("in %s is refused", async (_name, path, body) => {
    const answer = await server.admin.post(path, body);
    expect([400, 401, 404]).toContain(answer.status);
    expect(answer.text).not.toContain("unknown_error");
  });

  it("in a draft order is refused wherever it stands", async () => {
    const { email: _email, ...rest } = draftBody(shop);
    for (const more of [
      { email: "a\u0000@example.com" },
      { discounts: [{ code: "\u0000" }] },
      { items: [{ title: "a\u0000", quantity: 1 }] },
      { shipping_address: { first_name: "\u0000", country_code: "us" } },
      { shipping_address: { country_code: "\u0000s" } },
      { shipping_methods: [{ option_id: shop.option, data: { a: "\u0000" } }] },
      { customer_id: "cus\u0000" },
      { metadata: { a: ["\u0000"] } },
    ]) {
      const answer = await server.admin.post("/admin/draft-orders", {
        email: "zero@example.com",
        ...rest,
        ...more,
      });
      expect([400, 404], `${JSON.stringify(more)}: ${answer.text}`).toContain(answer.status);
    }
  });

  it.each([
    "/admin/customers/a%00b",
    "/admin/customers?q=%00",
    "/admin/products?title=%00",
    "/admin/products?id[]=%00",
    "/admin/regions?created_at[gt]=%00",
    "/admin/orders?fields=%00",
    "/admin/orders?order=%00",
  ])("in %s is refused", async (path) => {
    expect(await server.admin.get(path)).toMatchObject(isRefused);
  });
});
