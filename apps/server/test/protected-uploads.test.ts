import Medusa from "@medusajs/medusa-js";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Client } from "./support/client";
import { png } from "./support/pictures";
import { openTestServer, type TestServer } from "./support/server";

let server: TestServer;
let member: Client;
beforeAll(async () => {
  server = await openTestServer();
  server.config.publicUrl = server.url;
  member = await server.addUser({ email: "member@test.com", role: "member" });
});
afterAll(() => server.close());

const eventCount = async () => Number((await server.pool.query("select count(*) from event")).rows[0].count);

interface Stored {
  key: string;
  url: string;
}

async function store(path: string, name: string, content: string | Buffer): Promise<Stored> {
  const form = new FormData();
  form.append("files", new Blob([new Uint8Array(Buffer.from(content))]), name);
  const answer = await fetch(new URL(path, server.url), {
    method: "POST",
    headers: server.admin.headers,
    body: form,
  });
  const { uploads }: { uploads: Stored[] } = JSON.parse(await answer.text());
  const [first] = uploads;
  if (!first) throw new Error(`Nothing was stored: ${answer.status}`);
  return first;
}

const linkTo = (file_key: string, client = server.admin) =>
  client.post("/admin/uploads/download-url", { file_key });

describe("a protected file", () => {
  it("is read through a signed link alone", async () => {
    const { key, url } = await store("/admin/uploads/protected", "import.csv", "a,b\n1,2\n");
    expect(key).toMatch(/^protected\/file_[0-9A-Z]{26}\/import\.csv$/);
    expect((await fetch(url)).status).toBe(403);
    const link = await linkTo(key, member);
    expect(link).toMatchObject({ status: 200, json: { download_url: expect.any(String) } });
    const served = await fetch(link.json.download_url);
    expect([served.status, await served.text()]).toEqual([200, "a,b\n1,2\n"]);
    expect(served.headers.get("cache-control")).toBe("private, no-store");
    expect(served.headers.get("content-disposition")).toBe("attachment");
  });

  it("is not read with a link that is changed in any part", async () => {
    const mine = await store("/admin/uploads/protected", "mine.csv", "1");
    const other = await store("/admin/uploads/protected", "other.csv", "2");
    const good = new URL((await linkTo(mine.key)).json.download_url);
    const changed = (change: (url: URL) => void) => {
      const url = new URL(good);
      change(url);
      return fetch(url);
    };
    const expires = good.searchParams.get("expires") ?? "";
    const signature = good.searchParams.get("signature") ?? "";
    const attempts = [
      changed((url) => url.searchParams.set("expires", String(Number(expires) + 1))),
      changed((url) => url.searchParams.set("expires", "")),
      changed((url) => url.searchParams.set("expires", `${expires}e1`)),
      changed((url) =>
        url.searchParams.set("signature", `${signature.startsWith("A") ? "B" : "A"}${signature.slice(1)}`),
      ),
      changed((url) => url.searchParams.set("signature", signature.slice(1))),
      changed((url) => url.searchParams.delete("signature")),
      changed((url) => {
        url.pathname = new URL(other.url).pathname;
      }),
    ];
    for (const answer of await Promise.all(attempts)) {
      expect(answer.status).toBe(403);
      expect(await answer.json()).toMatchObject({ type: "forbidden" });
    }
    expect((await fetch(good)).status).toBe(200);
  });

  it("is not read with a link that has expired", async () => {
    const { key } = await store("/admin/uploads/protected", "old.csv", "1");
    const link = (await linkTo(key)).json.download_url;
    expect((await fetch(link)).status).toBe(200);
    const later = Date.now() + 5 * 60_000 + 1_000;
    vi.spyOn(Date, "now").mockReturnValue(later);
    try {
      expect((await fetch(link)).status).toBe(403);
    } finally {
      vi.restoreAllMocks();
    }
  });

  it("is not reached by other spellings of its path", async () => {
    const { key } = await store("/admin/uploads/protected", "secret.csv", "1");
    const { key: open } = await store("/admin/uploads", "open.txt", "1");
    for (const path of [
      `/uploads/public/../${key}`,
      `/uploads/public/%2e%2e/${key}`,
      `/uploads/${open}/../../../${key}`,
      `/uploads//${key}`,
      `/uploads/./${key}`,
      `/uploads/${key.replace("protected", "PROTECTED")}`,
      `/uploads/${key}%00.png`,
      "/uploads/.incoming/",
      "/uploads/../secrets.json",
      "/uploads/%2e%2e%2fsecrets.json",
      "/uploads/",
    ]) {
      const answer = await server.anonymous.get(path);
      expect([403, 404]).toContain(answer.status);
    }
  });
});

describe("making a link", () => {
  it.each([
    ["public/file_01JD0000000000000000000000/none.txt", 404],
    ["protected/file_01JD0000000000000000000000/none.csv", 404],
    ["../../secrets.json", 400],
    ["protected/../secrets.json", 400],
    ["protected/file_01JD0000000000000000000000/../x", 400],
    ["/etc/passwd", 400],
    ["x\0y", 400],
    ["", 400],
  ])("to %s is refused and writes nothing", async (file_key, status) => {
    const before = await eventCount();
    const answer = await linkTo(file_key);
    expect(answer.status).toBe(status);
    if (status === 404) expect(answer.json.message).toContain(file_key);
    expect(await eventCount()).toBe(before);
  });

  it("to a public file is its address", async () => {
    const { key, url } = await store("/admin/uploads", "open.txt", "1");
    expect((await linkTo(key)).json).toEqual({ download_url: url });
  });
});

describe("deleting", () => {
  const remove = (file_key: unknown, headers = {}) =>
    server.admin.send("DELETE", "/admin/uploads", JSON.stringify({ file_key }), {
      "content-type": "application/json",
      ...headers,
    });

  it("removes the file and its smaller copies, once; the second time is no error and no event", async () => {
    const { key, url } = await store("/admin/uploads", "gone.png", await png());
    expect((await fetch(`${url}.80.webp`)).status).toBe(200);
    expect(await remove(key, { "dry-run": "true" })).toMatchObject({ status: 200 });
    expect((await fetch(url)).status).toBe(200);
    const answer = await remove(key);
    expect(answer).toMatchObject({ status: 200, json: { id: key, object: "file", deleted: true } });
    for (const address of [url, `${url}.80.webp`, `${url}.320.webp`, `${url}.1024.webp`]) {
      const gone = await fetch(address);
      expect(gone.status).toBe(404);
      expect(gone.headers.get("cache-control")).toBeNull();
    }
    const before = await eventCount();
    expect((await remove(key)).status).toBe(200);
    expect(await eventCount()).toBe(before);
  });

  it.each([
    "../../etc/passwd",
    "public",
    "public/file_1/x",
    "protected/file_01JD0000000000000000000000/.x",
    7,
    null,
  ])("%s is no key: 400", async (key) => {
    const before = await eventCount();
    expect(await remove(key)).toMatchObject({ status: 400, json: { type: "invalid_data" } });
    expect(await eventCount()).toBe(before);
  });
});

describe("the public v1 client", () => {
  /** What the adapter of axios for browsers does with a form: the browser sets the type, with the boundary. */
  const likeBrowser: ConstructorParameters<typeof Medusa>[0]["axiosAdapter"] = async (config) => {
    const headers = new Headers({ ...config.headers, ...server.admin.headers });
    const { data } = config;
    if (data instanceof FormData) headers.delete("content-type");
    const answer = await fetch(new URL(config.url ?? "", config.baseURL), {
      method: config.method?.toUpperCase() ?? "GET",
      headers,
      body: data instanceof FormData || typeof data === "string" ? data : null,
    });
    return {
      data: JSON.parse(await answer.text()),
      status: answer.status,
      statusText: answer.statusText,
      headers: {},
      config,
    };
  };

  it("stores, links and deletes", async () => {
    const client = new Medusa({ baseUrl: server.url, maxRetries: 0, axiosAdapter: likeBrowser });
    const file = new File([new Uint8Array(await png())], "shirt.png", { type: "image/png" });
    const created = await client.admin.uploads.create([file, file]);
    expect(created.uploads).toHaveLength(2);
    const [first] = created.uploads;
    expect((await fetch(first?.url ?? "")).headers.get("content-type")).toBe("image/png");
    const key = new URL(first?.url ?? "").pathname.replace("/uploads/", "");
    expect(await client.admin.uploads.delete({ file_key: key })).toMatchObject({ id: key, deleted: true });
    expect((await fetch(first?.url ?? "")).status).toBe(404);

    const hidden = new File(["a,b\n"], "list.csv", { type: "text/csv" });
    const stored = await client.admin.uploads.createProtected(hidden);
    const file_key = new URL(stored.uploads[0]?.url ?? "").pathname.replace("/uploads/", "");
    const { download_url } = await client.admin.uploads.getPresignedDownloadUrl({ file_key });
    expect(await (await fetch(download_url)).text()).toBe("a,b\n");
  });
});
