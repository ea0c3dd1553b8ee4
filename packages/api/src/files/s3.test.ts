import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { S3Settings } from "../config";
import { refusalOf } from "../testing/refusals";
import { openS3Server, type S3Server } from "../testing/s3-server";
import { newKey } from "./keys";
import { s3Storage } from "./s3";
import type { Storage } from "./storage";

let server: S3Server;
let settings: S3Settings;
let storage: Storage;
beforeAll(async () => {
  server = await openS3Server();
  settings = server.settings;
  storage = s3Storage(settings);
});
afterAll(() => server.close());

const fileOf = (content: string | Buffer): string => {
  const path = join(server.folder, `file-${crypto.randomUUID()}`);
  writeFileSync(path, content);
  return path;
};

describe("a bucket", () => {
  it("keeps a file with the headers it is to be sent with", async () => {
    const key = newKey("public", "shirt.png");
    const content = Buffer.alloc(300_000, 7);
    await storage.put(key, fileOf(content));
    expect(storage.url(key)).toBe(`${settings.endpoint}/shop/${key}`);
    const served = await fetch(storage.url(key));
    expect(Buffer.from(await served.arrayBuffer()).equals(content)).toBe(true);
    expect(served.headers.get("content-type")).toBe("image/png");
    expect(served.headers.get("content-disposition")).toBe("inline");
    expect(served.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  });

  it("keeps what runs in a browser as a download", async () => {
    for (const [name, type] of [
      ["evil.svg", "image/svg+xml"],
      ["evil.html", "application/octet-stream"],
    ] as const) {
      const key = newKey("public", name);
      await storage.put(key, fileOf("<svg/>"));
      const { headers } = await fetch(storage.url(key));
      expect([headers.get("content-type"), headers.get("content-disposition")]).toEqual([type, "attachment"]);
    }
  });

  it("knows, reads and removes files; what is not there is no error", async () => {
    const key = newKey("protected", "import.csv");
    expect(await storage.exists(key)).toBe(false);
    expect(await storage.read(key)).toBeUndefined();
    await storage.put(key, fileOf("a,b\n"));
    expect(await storage.exists(key)).toBe(true);
    const content = await storage.read(key);
    expect(content && (await text(content))).toBe("a,b\n");
    await storage.remove([key, newKey("protected", "none.csv")]);
    expect(await storage.exists(key)).toBe(false);
    await storage.remove([key]);
  });

  it("gives signed addresses to protected files, which a change makes worthless", async () => {
    const key = newKey("protected", "import.csv");
    await storage.put(key, fileOf("secret"));
    const link = await storage.downloadUrl(key);
    expect(link).toContain("X-Amz-Expires=300");
    expect(await (await fetch(link)).text()).toBe("secret");
    expect((await fetch(link.replace(/X-Amz-Signature=./, "X-Amz-Signature=x"))).status).toBe(403);
    expect((await fetch(link.replace("X-Amz-Expires=300", "X-Amz-Expires=600"))).status).toBe(403);
  });

  it("shows public files under the address of its own choice", async () => {
    const behind = s3Storage({ ...settings, publicUrl: "https://cdn.example/" });
    const key = newKey("public", "a.png");
    expect(behind.url(key)).toBe(`https://cdn.example/${key}`);
    expect(await behind.downloadUrl(key)).toBe(`https://cdn.example/${key}`);
  });

  it("of Amazon is addressed by its name", () => {
    const { endpoint: _endpoint, ...plain } = { ...settings, region: "eu-central-1" };
    const key = newKey("public", "a.png");
    expect(s3Storage(plain).url(key)).toBe(`https://shop.s3.eu-central-1.amazonaws.com/${key}`);
  });

  it("that cannot be reached, or refuses us, is unavailable and says nothing of itself", async () => {
    const key = newKey("public", "a.png");
    const wrong: Storage[] = [
      s3Storage({ ...settings, endpoint: "http://127.0.0.1:9" }),
      s3Storage({ ...settings, secretAccessKey: "not the secret" }),
      s3Storage({ ...settings, bucket: "elsewhere" }),
    ];
    for (const one of wrong) {
      const refusal = await refusalOf(one.put(key, fileOf("x")));
      expect(refusal.kind).toBe("unavailable");
      expect(refusal.message).not.toMatch(/127|elsewhere|secret/);
    }
  });

  it("is asked for nothing but keys", async () => {
    for (const key of ["../x", "", "public/x"]) {
      await expect(storage.put(key, fileOf("x"))).rejects.toThrow();
      await expect(storage.remove([key])).rejects.toThrow();
      expect(() => storage.url(key)).toThrow("is no key");
    }
  });
});
