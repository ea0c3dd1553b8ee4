import { readdirSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildApp } from "../src/app";
import { openTestServer, type TestServer } from "./support/server";

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({ corsOrigins: ["https://shop.example", "http://localhost:7001"] });
});
afterAll(() => server.close());

describe("an address that does not exist", () => {
  it.each([
    ["GET", "/admin/nothing"],
    ["POST", "/admin/nothing"],
    ["PUT", "/admin/regions"],
    ["PATCH", "/admin/regions/reg_1"],
    ["DELETE", "/admin/regions"],
    ["GET", "/admin"],
  ])("%s %s is 404 in JSON when signed in, 401 when not", async (method, path) => {
    const known = await server.admin.send(method, path, undefined);
    expect(known).toMatchObject({ status: 404, json: { type: "not_found" } });
    expect(known.json.message).toBe(`${method} ${path} does not exist`);
    expect(await server.anonymous.send(method, path, undefined)).toMatchObject({
      status: 401,
      text: "Unauthorized",
    });
  });

  it("is not repeated at any length", async () => {
    const unknown = await server.admin.get(`/admin/${"x".repeat(6_000)}`);
    expect(unknown).toMatchObject({ status: 404, json: { type: "not_found" } });
    const long = await server.admin.get(`/admin/collections/${"x".repeat(6_000)}`);
    expect(long).toMatchObject({ status: 400, json: { type: "invalid_data" } });
    for (const { json } of [unknown, long]) expect(json.message.length).toBeLessThan(300);
  });

  it("elsewhere is 404 for everyone", async () => {
    for (const path of [
      "/",
      "/store/products",
      "/adminn",
      "/favicon.ico",
      "/static/demo/none.svg",
      "/docs/assets/none.js",
      "/static/demo/..%2f..%2fpackage.json",
    ]) {
      expect(await server.anonymous.get(path)).toMatchObject({ status: 404, json: { type: "not_found" } });
    }
  });

  it.each(["/admin/customers/%", "/admin/customers/%E0%A4%A", "/admin/customers/%zz"])(
    "%s cannot be decoded: 400",
    async (path) => {
      expect(await server.admin.get(path)).toMatchObject({ status: 400, json: { type: "invalid_data" } });
    },
  );

  it("a trailing slash does not matter, and parameters are decoded", async () => {
    expect((await server.admin.get("/admin/regions/")).status).toBe(200);
    const answer = await server.admin.get("/admin/customers/a%2Fb%20%C3%A9");
    expect(answer.json.message).toContain("a/b é");
  });

  it("HEAD answers like GET, without a body", async () => {
    expect(await server.admin.send("HEAD", "/admin/regions", undefined)).toMatchObject({
      status: 200,
      text: "",
    });
  });
});

describe("a query beyond measure", () => {
  const pairs = (count: number, of: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => of(index)).join("&");

  it.each([
    ["10,000 filters", pairs(10_000, (index) => `f${index}=1`), 0],
    ["5,000 short filters", pairs(5_000, (index) => `f${index}=1`), 400],
    ["3,000 ids", pairs(3_000, () => "id[]=prod_1"), 400],
    ["a list of 1,500 ids", pairs(1_500, (index) => `id[]=p${index}`), 400],
    ["an index far out", "id[4000000000]=prod_1", 400],
    ["deep brackets", `created_at${"[gt]".repeat(500)}=1`, 400],
    ["a long word", `q=${"x".repeat(20_000)}`, 400],
    ["many fields", `fields=${"id,".repeat(5_000)}`, 400],
  ])("%s: a clear refusal", async (_name, query, status) => {
    const answer = await server.admin.get(`/admin/products?${query}`);
    expect(answer.status === 431 || answer.status === 414 || answer.status === 400).toBe(true);
    if (status !== 0) expect(answer.status).toBe(status);
    expect(answer.json.type).toBe("invalid_data");
    expect(answer.json.message.length).toBeLessThan(5_000);
  });

  it("an address longer than the header limit is 431, and the server goes on", async () => {
    const answer = await server.admin.get(`/admin/products?q=${"x".repeat(100_000)}`);
    expect(answer).toMatchObject({ status: 431, json: { type: "invalid_data" } });
    expect((await server.admin.get("/admin/products")).status).toBe(200);
  });

  it("what is not HTTP is answered and closed", async () => {
    const { hostname, port } = new URL(server.url);
    const text = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => socket.write("nonsense\r\n\r\n"));
      let got = "";
      socket.on("data", (data) => {
        got += data;
      });
      socket.on("close", () => resolve(got));
      socket.on("error", reject);
    });
    expect(text).toMatch(/^HTTP\/1\.1 400 Bad Request/);
    expect(text).toContain('"type":"invalid_data"');
  });

  it.each([
    ["__proto__=1", "__proto__"],
    ["__proto__[isAdmin]=1", "__proto__"],
    ["created_at[__proto__][gt]=1", "__proto__"],
    ["created_at%5B__proto__%5D=1", "__proto__"],
    ["constructor=1", "constructor"],
    ["constructor[prototype][isAdmin]=1", "constructor"],
    ["created_at[toString]=1", "toString"],
    ["hasOwnProperty=1", "hasOwnProperty"],
  ])("prototype words such as %s are refused like any other word, and do no harm", async (query, name) => {
    const answer = await server.admin.get(`/admin/products?${query}`);
    expect(answer).toMatchObject({ status: 400, json: { message: `property ${name} should not exist` } });
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  it.each([
    ["created_at[gt]=soon", "created_at.gt must be a date"],
    ["updated_at[lt]=2024-02-30", "updated_at.lt must be a date"],
    ["discount_condition_id=%00", "discount_condition_id must not contain a zero byte"],
    [`fields=${"x".repeat(9_000)}`, "fields: PricedProduct has no field xxx"],
    [`order=${"x".repeat(150)}`, "order: PricedProduct cannot be sorted by xxx"],
  ])("what is wrong with %.40s is said of the parameter, in few words", async (query, message) => {
    const answer = await server.admin.get(`/admin/products?${query}`);
    expect(answer.status).toBe(400);
    expect(answer.json.message).toContain(message);
    expect(answer.json.message.length).toBeLessThan(1_000);
  });
});

it("a request that never ends arriving is given up: nobody holds a connection for ever", async () => {
  const app = await buildApp(server.db, server.config);
  const { requestTimeout, headersTimeout } = app.server;
  await app.close();
  for (const patience of [requestTimeout, headersTimeout]) {
    expect(patience).toBeGreaterThan(0);
    expect(patience).toBeLessThanOrEqual(15 * 60_000);
  }
});

describe("CORS", () => {
  const ask = (origin: string, method = "DELETE") =>
    server.anonymous.send("OPTIONS", "/admin/products/prod_1", undefined, {
      origin,
      "access-control-request-method": method,
      "access-control-request-headers": "content-type,idempotency-key,if-match,dry-run",
    });

  it.each(["https://shop.example", "http://localhost:7001"])(
    "lets %s call with credentials, also to delete",
    async (origin) => {
      const preflight = await ask(origin);
      expect(preflight.status).toBe(204);
      expect(preflight.headers.get("access-control-allow-origin")).toBe(origin);
      expect(preflight.headers.get("access-control-allow-credentials")).toBe("true");
      expect(preflight.headers.get("access-control-allow-methods")?.split(", ")).toEqual(
        expect.arrayContaining(["GET", "POST", "DELETE"]),
      );
      expect(preflight.headers.get("access-control-allow-headers")).toContain("idempotency-key");
      const answer = await server.admin.get("/admin/regions", { origin });
      expect(answer.status).toBe(200);
      expect(answer.headers.get("access-control-allow-origin")).toBe(origin);
      expect(answer.headers.get("access-control-expose-headers")).toContain("etag");
      expect(answer.headers.get("vary")).toContain("Origin");
    },
  );

  it.each(["https://elsewhere.example", "https://shop.example.evil.com", "http://shop.example", "null"])(
    "lets %s do nothing",
    async (origin) => {
      for (const answer of [await ask(origin), await server.admin.get("/admin/regions", { origin })]) {
        expect(answer.headers.get("access-control-allow-origin")).toBeNull();
      }
    },
  );

  it("refusals can be read by the configured origins as well", async () => {
    const answer = await server.anonymous.get("/admin/regions", { origin: "https://shop.example" });
    expect(answer.status).toBe(401);
    expect(answer.headers.get("access-control-allow-origin")).toBe("https://shop.example");
  });
});

describe("headers of every answer", () => {
  it.each(["/health", "/admin/regions", "/admin/nothing", "/openapi.json", "/docs", "/trpc/regions.list"])(
    "%s has the security headers and a request id",
    async (path) => {
      const { headers } = await server.anonymous.get(path);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("x-frame-options")).toBe("SAMEORIGIN");
      expect(headers.get("strict-transport-security")).toContain("max-age=");
      expect(headers.get("x-powered-by")).toBeNull();
      expect(headers.get("x-request-id")).toMatch(/^[\w.-]{8,64}$/);
    },
  );

  it("let pages elsewhere show pictures, and read nothing else without CORS", async () => {
    const policyOf = async (path: string) =>
      (await server.admin.get(path)).headers.get("cross-origin-resource-policy");
    const [picture = ""] = readdirSync(join(import.meta.dirname, "../../cli/demo-images"));
    expect(await policyOf(`/static/demo/${picture}`)).toBe("cross-origin");
    expect(await policyOf("/admin/regions")).toBe("same-origin");
  });

  it("keep what somebody may see out of caches", async () => {
    for (const path of ["/admin/regions", "/admin/auth", "/admin/products/prod_unknown"]) {
      expect((await server.admin.get(path)).headers.get("cache-control")).toBe("private, no-store");
    }
  });

  it("keep the caller's own request id when it is short and plain", async () => {
    const idFor = async (given: string) =>
      (await server.anonymous.get("/health", { "x-request-id": given })).headers.get("x-request-id");
    expect(await idFor("abc-123.4")).toBe("abc-123.4");
    for (const bad of ["a b", "x".repeat(65), "<script>", "%0d%0aset-cookie:a=b"])
      expect(await idFor(bad)).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe("what works without network", () => {
  it("/health is OK in plain text", async () => {
    const answer = await server.anonymous.get("/health");
    expect(answer).toMatchObject({ status: 200, text: "OK" });
    expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  });

  it("/metrics counts requests by route, not by address", async () => {
    await server.admin.get("/admin/regions/reg_unknown");
    const answer = await server.anonymous.get("/metrics");
    expect(answer.status).toBe(200);
    expect(answer.text).toMatch(
      /backroom_request_seconds_count\{method="GET",route="\/admin\/regions\/:id",status="404"\} 1/,
    );
    expect(answer.text).toContain("process_resident_memory_bytes");
    expect(answer.text).not.toContain("reg_unknown");
  });

  it("/docs loads nothing from elsewhere, and all it loads is there", async () => {
    const page = await server.anonymous.get("/docs");
    expect(page.headers.get("content-type")).toContain("text/html");
    const links = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map((found) => found[1] ?? "");
    expect(links.length).toBe(3);
    for (const link of links) {
      expect(link).toMatch(/^\/docs\//);
      expect((await server.anonymous.get(link)).status).toBe(200);
    }
    const script = await server.anonymous.get("/docs/start.js");
    expect(script.text).toContain('url: "/openapi.json"');
    expect(script.text).not.toContain("http");
  });

  it("/docs runs no script but its own, in no frame", async () => {
    const page = await server.anonymous.get("/docs");
    const policy = page.headers.get("content-security-policy");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(page.text).not.toMatch(/<script>|<script [^>]*>[^<]/);
  });

  it("/openapi.json is the document of this server", async () => {
    const answer = await server.anonymous.get("/openapi.json");
    expect(answer.json).toMatchObject({ openapi: "3.1.0", servers: [{ url: server.config.publicUrl }] });
    expect(Object.keys(answer.json.paths).length).toBeGreaterThan(35);
  });
});
