import { existsSync, readdirSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answer, Client } from "./support/client";
import { jpeg, png, webp } from "./support/pictures";
import { openTestServer, type TestServer } from "./support/server";

const maxBytes = 256 * 1024;
let server: TestServer;
let member: Client;
beforeAll(async () => {
  server = await openTestServer({ uploadMaxBytes: maxBytes, uploadMaxFiles: 3, uploadMaxPixels: 1_000_000 });
  server.config.publicUrl = server.url;
  member = await server.addUser({ email: "member@test.com", role: "member" });
});
afterAll(() => server.close());

interface Part {
  field?: string;
  name?: string;
  type?: string;
  content: string | Buffer;
}

const formOf = (parts: Part[]): FormData => {
  const form = new FormData();
  for (const { field = "files", name, type, content } of parts) {
    if (name === undefined) form.append(field, String(content));
    else form.append(field, new Blob([new Uint8Array(Buffer.from(content))], type ? { type } : {}), name);
  }
  return form;
};

async function sendForm(
  client: Client,
  path: string,
  body: string | FormData,
  headers = {},
): Promise<Answer> {
  const answer = await fetch(new URL(path, server.url), {
    method: "POST",
    headers: { ...client.headers, ...headers },
    body,
    signal: AbortSignal.timeout(20_000),
  });
  const text = await answer.text();
  const json = text.startsWith("{") ? JSON.parse(text) : {};
  return { status: answer.status, headers: answer.headers, text, json };
}

const upload = (parts: Part[], client = server.admin, path = "/admin/uploads") =>
  sendForm(client, path, formOf(parts));

/** Every file of the storage, those that wait included. */
function filesThere(folder = join(server.config.dataDir, "uploads")): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

const eventCount = async () => Number((await server.pool.query("select count(*) from event")).rows[0].count);

/** A refusal leaves neither a file nor an event. */
async function expectNothing(send: () => Promise<Answer>): Promise<Answer> {
  const before = { files: filesThere(), events: await eventCount() };
  const answer = await send();
  expect({ files: filesThere(), events: await eventCount() }).toEqual(before);
  return answer;
}

describe("storing files", () => {
  it("answers address and key in the order of the files, and serves them", async () => {
    const picture = await png();
    const answer = await upload([
      { name: "Blaues Hemd (2).PNG", type: "image/png", content: picture },
      { name: "notes.txt", type: "text/plain", content: "hello" },
    ]);
    expect(answer.status).toBe(200);
    expect(answer.json).toEqual({
      uploads: [
        {
          key: expect.stringMatching(/^public\/file_[0-9A-Z]{26}\/Blaues-Hemd-2\.png$/),
          url: `${server.url}/uploads/${answer.json.uploads[0].key}`,
        },
        {
          key: expect.stringMatching(/^public\/file_[0-9A-Z]{26}\/notes\.txt$/),
          url: `${server.url}/uploads/${answer.json.uploads[1].key}`,
        },
      ],
    });
    const served = await fetch(answer.json.uploads[0].url);
    expect(served.status).toBe(200);
    expect(Buffer.from(await served.arrayBuffer()).equals(picture)).toBe(true);
    expect(served.headers.get("content-type")).toBe("image/png");
    expect(served.headers.get("content-disposition")).toBe("inline");
    expect(served.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(served.headers.get("x-content-type-options")).toBe("nosniff");
    expect(served.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
    const part = await fetch(answer.json.uploads[1].url, { headers: { range: "bytes=1-2" } });
    expect([part.status, await part.text()]).toEqual([206, "el"]);
    expect(filesThere().filter((file) => file.startsWith(".incoming"))).toEqual([]);
  });

  it.each([
    ["png", png],
    ["jpg", jpeg],
    ["webp", webp],
  ] as const)("makes smaller copies of a %s", async (extension, make) => {
    const answer = await upload([{ name: `big.${extension}`, content: await make(800, 400) }]);
    const [{ url }] = answer.json.uploads;
    const { default: sharp } = await import("sharp");
    for (const [size, width, height] of [
      [80, 80, 40],
      [320, 320, 160],
      [1024, 800, 400],
    ]) {
      const small = await fetch(`${url}.${size}.webp`);
      expect(small.headers.get("content-type")).toBe("image/webp");
      const about = await sharp(Buffer.from(await small.arrayBuffer())).metadata();
      expect(about).toMatchObject({ format: "webp", width, height });
    }
  });

  it("no part, and what names none, is no file, as in v1", async () => {
    const nameless = "--x\r\n\r\nabc\r\n--x--\r\n";
    const hugeHeader = `--x\r\nx: ${"y".repeat(100_000)}\r\n\r\nabc\r\n--x--\r\n`;
    const headers = { "content-type": "multipart/form-data; boundary=x" };
    for (const body of ["--x--\r\n", nameless, hugeHeader]) {
      const answer = await sendForm(server.admin, "/admin/uploads", body, headers);
      expect(answer).toMatchObject({ status: 200, json: { uploads: [] } });
    }
  });

  it("the same idempotency key stores once; other files under it are refused", async () => {
    const headers = { "idempotency-key": "uploads-1" };
    const send = async (content: string) =>
      sendForm(server.admin, "/admin/uploads", formOf([{ name: "a.txt", content }]), headers);
    const first = await send("one");
    const files = filesThere();
    const again = await send("one");
    expect(again.json).toEqual(first.json);
    expect(filesThere()).toEqual(files);
    expect(await expectNothing(() => send("two"))).toMatchObject({
      status: 422,
      json: { code: "idempotency_key_reused" },
    });
  });

  it("two at once under one idempotency key store one file", async () => {
    const before = filesThere().length;
    const headers = { "idempotency-key": "uploads-2" };
    const send = () =>
      sendForm(server.admin, "/admin/uploads", formOf([{ name: "b.txt", content: "b" }]), headers);
    const [one, two] = await Promise.all([send(), send()]);
    expect(one?.json).toEqual(two?.json);
    expect(filesThere().length).toBe(before + 1);
  });

  it("a dry run answers and stores nothing", async () => {
    const form = formOf([{ name: "c.png", content: await png() }]);
    const answer = await expectNothing(() =>
      sendForm(server.admin, "/admin/uploads", form, { "dry-run": "true" }),
    );
    expect(answer.json).toMatchObject({
      uploads: [{ key: expect.stringContaining("/c.png") }],
      dry_run: { events: [expect.objectContaining({ name: "file.uploaded" })] },
    });
  });

  it("a member may store, and may not delete", async () => {
    const stored = await upload([{ name: "d.txt", content: "d" }], member);
    const [{ key }] = stored.json.uploads;
    const refused = await expectNothing(() =>
      member.send("DELETE", "/admin/uploads", JSON.stringify({ file_key: key }), {
        "content-type": "application/json",
      }),
    );
    expect(refused).toMatchObject({ status: 403, json: { type: "forbidden" } });
  });
});

describe("names are never trusted", () => {
  it.each([
    ["../../../etc/passwd", "passwd"],
    ["..\\..\\boot.ini", "boot.ini"],
    ["/etc/cron.d/x.txt", "x.txt"],
    ["..", "file"],
    [".htaccess", "htaccess"],
    ["a%00b.txt", "a-00b.txt"],
    ["nul\u0001\u202Ename.txt", "nul-name.txt"],
    ["日本.csv", "file.csv"],
    [`${"x".repeat(5_000)}.txt`, `${"x".repeat(89)}.txt`],
    ["weird.t$x$t", "weird.t-x-t"],
    ["page.html.svg.txt", "page.html.svg.txt"],
  ])("%.40s is stored as a plain name in a folder of its own", async (name, expected) => {
    const answer = await upload([{ name, content: "text" }]);
    expect(answer.status).toBe(200);
    const [{ key, url }] = answer.json.uploads;
    expect(key.split("/")).toEqual(["public", expect.stringMatching(/^file_/), expected]);
    expect(filesThere()).toContain(key);
    expect((await fetch(url)).status).toBe(200);
  });

  it("a NUL in a name does no harm", async () => {
    const body =
      '--x\r\nContent-Disposition: form-data; name="files"; filename="a\0../../b.txt"\r\n\r\ntext\r\n--x--\r\n';
    const answer = await sendForm(server.admin, "/admin/uploads", body, {
      "content-type": "multipart/form-data; boundary=x",
    });
    expect(answer.json.uploads[0].key).toMatch(/^public\/file_[0-9A-Z]{26}\/b\.txt$/);
  });
});

describe("a file that is refused leaves nothing", () => {
  const refusals: [string, Part[] | (() => Promise<Part[]>), number, string][] = [
    [
      "HTML as PNG",
      [{ name: "x.png", type: "image/png", content: "<html><script>1</script>" }],
      400,
      "is no picture",
    ],
    [
      "HTML with a PNG's type",
      [{ name: "x.html", type: "image/png", content: "<html>" }],
      400,
      "pictures have to be",
    ],
    ["a JPEG as PNG", async () => [{ name: "x.png", content: await jpeg() }], 400, "it is a JPEG picture"],
    [
      "a PNG as CSV",
      async () => [{ name: "x.csv", type: "text/csv", content: await png() }],
      400,
      "it is a PNG picture",
    ],
    ["a PNG as SVG", async () => [{ name: "x.svg", content: await png() }], 400, "it is a PNG picture"],
    [
      "an SVG as PNG",
      [{ name: "x.png", content: "<svg xmlns='http://www.w3.org/2000/svg'/>" }],
      400,
      "is no picture",
    ],
    ["text as SVG", [{ name: "x.svg", content: "hello" }], 400, "is no picture"],
    [
      "a zip as CSV",
      [{ name: "x.csv", content: Buffer.from("504b0304140000000800", "hex") }],
      400,
      "application/zip",
    ],
    [
      "a TIFF",
      [{ name: "x.tiff", content: Buffer.from("49492a0008000000", "hex") }],
      400,
      "pictures have to be",
    ],
    [
      "half a PNG",
      async () => [{ name: "x.png", content: (await png(300, 300)).subarray(0, 200) }],
      400,
      "damaged",
    ],
    [
      "too many pixels",
      async () => [{ name: "x.png", content: await png(4_000, 300) }],
      400,
      "4000 × 300 pixels",
    ],
    ["an empty file", [{ name: "x.txt", content: "" }], 400, "x.txt is empty"],
    [
      "a file too large",
      [{ name: "x.bin", content: Buffer.alloc(maxBytes + 1) }],
      413,
      "larger than 0.25 MB",
    ],
    [
      "a request too large",
      [{ name: "x.bin", content: Buffer.alloc(5 * maxBytes) }],
      413,
      "request is larger than 1 MB",
    ],
    [
      "another field name",
      [{ field: "file", name: "x.txt", content: "x" }],
      400,
      "property file should not exist",
    ],
    [
      "a field beside",
      [
        { name: "x.txt", content: "x" },
        { field: "title", content: "x" },
      ],
      400,
      "property title should",
    ],
    ["text instead of a file", [{ content: "x" }], 400, "files must be files"],
    [
      "too many files",
      Array.from({ length: 4 }, (_, i) => ({ name: `${i}.txt`, content: "x" })),
      400,
      "at most 3 files",
    ],
    [
      "a thousand fields",
      Array.from({ length: 1_000 }, (_, i) => ({ field: `f${i}`, content: "x" })),
      400,
      "f0 should not exist",
    ],
    [
      "a thousand files",
      Array.from({ length: 1_000 }, (_, i) => ({ name: `${i}`, content: "x" })),
      400,
      "at most 3 files",
    ],
    [
      "one bad among good",
      [
        { name: "a.txt", content: "a" },
        { name: "b.png", content: "b" },
      ],
      400,
      "b.png is not what",
    ],
  ];
  it.each(refusals)("%s", async (_name, parts, status, message) => {
    const given = typeof parts === "function" ? await parts() : parts;
    const answer = await expectNothing(() => upload(given));
    expect({ status: answer.status, message: answer.json.message }).toEqual({
      status,
      message: expect.stringContaining(message),
    });
    expect(answer.json.type).toBe(status === 413 ? "too_large" : "invalid_data");
    expect((await server.admin.get("/admin/regions")).status).toBe(200);
  });

  it.each([
    ["JSON", "application/json", '{"files":[]}'],
    ["a form", "application/x-www-form-urlencoded", "files=x"],
    ["no boundary", "multipart/form-data", "--x--"],
    ["no part at all", "multipart/form-data; boundary=x", "nothing of it"],
    [
      "no end",
      "multipart/form-data; boundary=x",
      '--x\r\nContent-Disposition: form-data; name="files"; filename="a"\r\n\r\nabc',
    ],
  ])("%s is no upload", async (_name, type, body) => {
    const answer = await expectNothing(() =>
      sendForm(server.admin, "/admin/uploads", body, { "content-type": type }),
    );
    expect(answer).toMatchObject({ status: 400, json: { type: "invalid_data" } });
  });

  it("nobody's body is read", async () => {
    for (const path of ["/admin/uploads", "/admin/uploads/protected"]) {
      const answer = await expectNothing(() =>
        upload([{ name: "a.txt", content: "a" }], server.anonymous, path),
      );
      expect(answer).toMatchObject({ status: 401, text: "Unauthorized" });
    }
  });

  it("nor that of a page of another origin, which the browser sends the cookie with", async () => {
    const answer = await expectNothing(() =>
      sendForm(server.admin, "/admin/uploads", formOf([{ name: "a.txt", content: "a" }]), {
        origin: "https://evil.example",
      }),
    );
    expect(answer.status).toBe(401);
  });

  it("a connection cut in the middle of a file", async () => {
    const before = filesThere();
    await cutUpload(server, Buffer.alloc(100_000, "x"));
    await until(() => filesThere().join() === before.join());
    expect(await server.admin.get("/admin/regions")).toMatchObject({ status: 200 });
  });
});

/** Sends the beginning of an upload, waits until it is on the disk, and hangs up. */
async function cutUpload(to: TestServer, content: Buffer): Promise<void> {
  const before = filesThere().length;
  const sending = httpRequest(new URL("/admin/uploads", to.url), {
    method: "POST",
    headers: {
      ...to.admin.headers,
      "content-type": "multipart/form-data; boundary=x",
      "content-length": 200_000,
    },
  });
  sending.on("error", () => undefined);
  sending.write('--x\r\nContent-Disposition: form-data; name="files"; filename="cut.bin"\r\n\r\n');
  sending.write(content);
  await until(() => filesThere().length > before);
  sending.destroy();
}

async function until(isSo: () => boolean): Promise<void> {
  const end = Date.now() + 10_000;
  while (!isSo()) {
    if (Date.now() > end) throw new Error("It did not come to pass within ten seconds");
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe("what is no picture runs nothing in a browser", () => {
  it.each([
    [
      "evil.svg",
      "image/svg+xml",
      "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
      "image/svg+xml",
    ],
    ["evil.html", "text/html", "<script>alert(1)</script>", "application/octet-stream"],
    ["evil.js", "text/javascript", "alert(1)", "application/octet-stream"],
    ["list.csv", "text/csv", "a,b\n1,2\n", "text/csv; charset=utf-8"],
  ])("%s", async (name, type, content, served) => {
    const answer = await upload([{ name, type, content }]);
    const { headers } = await fetch(answer.json.uploads[0].url);
    expect(headers.get("content-type")).toBe(served);
    expect(headers.get("content-disposition")).toBe("attachment");
    expect(headers.get("content-security-policy")).toContain("sandbox");
    expect(headers.get("cross-origin-resource-policy")).toBe("cross-origin");
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  });
});
