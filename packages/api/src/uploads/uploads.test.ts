import { existsSync, readdirSync, utimesSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Config } from "../config";
import { storageOf, uploadsFolder } from "../files/public";
import { callerFactory } from "../root";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf } from "../testing/refusals";
import { openS3Server, type S3Server } from "../testing/s3-server";
import { thumbnailOf, thumbnailSizes } from "./schema";
import { sweepStaging } from "./stage";

let t: TestApi;
let s3: S3Server;
beforeAll(async () => {
  t = await openTestApi();
  s3 = await openS3Server();
});
afterAll(async () => {
  await s3.close();
  await t.close();
});

const base64 = (content: string | Buffer): string => Buffer.from(content).toString("base64");
const orange = (width = 8, height = 8) =>
  sharp({ create: { width, height, channels: 3, background: "orange" } });

/** Every file of the disk, those that wait included. */
function filesThere(config = t.config): string[] {
  const folder = uploadsFolder(config);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

const inShop = (config: Partial<Config>) => {
  const own = { ...t.config, ...config };
  return { config: own, api: callerFactory({ ...t.context("admin"), config: own }) };
};

describe("storing a file inside JSON", () => {
  it("keeps it, with an event that says what it is", async () => {
    const { uploads } = await t.api.uploads.create({ files: [{ name: "a.txt", content: base64("hello") }] });
    const key = uploads[0]?.key ?? "";
    expect(uploads).toEqual([{ key, url: `${t.config.publicUrl}/uploads/${key}` }]);
    const events = await t.db.selectFrom("event").selectAll().where("resource_id", "=", key).execute();
    expect(events).toMatchObject([
      { name: "file.uploaded", data: { id: key, name: "a.txt", size: 5, access: "public" } },
    ]);
  });

  it.each(["gif", "avif", "webp", "jpeg", "png"] as const)("knows a %s by its content", async (format) => {
    const content = base64(await orange().toFormat(format).toBuffer());
    const { uploads } = await t.api.uploads.create({ files: [{ name: "picture", content }] });
    const key = uploads[0]?.key ?? "";
    expect(key).toMatch(format === "jpeg" ? /\/picture\.jpg$/ : new RegExp(`/picture\\.${format}$`));
    expect(await storageOf(t.config).exists(`${key}.80.webp`)).toBe(true);
  });

  it("turns the smaller copies as the camera was held, and leaves out where it was", async () => {
    const held = await orange(200, 100).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const { uploads } = await t.api.uploads.create({ files: [{ name: "a.jpg", content: base64(held) }] });
    const small = await storageOf(t.config).read(`${uploads[0]?.key}.80.webp`);
    const about = await sharp(Buffer.concat((await small?.toArray()) ?? [])).metadata();
    expect(about).toMatchObject({ width: 40, height: 80 });
    expect(about.exif).toBeUndefined();
  });

  it.each(["jpeg", "png", "webp", "avif"] as const)(
    "keeps a %s byte by byte, the place it was taken at included, and copies of every size without it",
    async (format) => {
      const there = { GPSLatitudeRef: "N", GPSLatitude: "52/1 31/1 0/1" };
      const taken = await orange(200, 100).withExif({ IFD3: there }).toFormat(format).toBuffer();
      expect((await sharp(taken).metadata()).exif).toBeDefined();
      const { uploads } = await t.api.uploads.create({ files: [{ name: "a", content: base64(taken) }] });
      const key = uploads[0]?.key ?? "";
      const stored = async (of: string) =>
        Buffer.concat((await (await storageOf(t.config).read(of))?.toArray()) ?? []);
      expect((await stored(key)).equals(taken)).toBe(true);
      for (const size of thumbnailSizes) {
        const about = await sharp(await stored(`${key}.${size}.webp`)).metadata();
        expect(about.format).toBe("webp");
        expect([about.exif, about.xmp, about.iptc]).toEqual([undefined, undefined, undefined]);
      }
    },
  );

  it("of a protected picture makes no copies", async () => {
    const content = base64(await orange().png().toBuffer());
    const { uploads } = await t.api.uploads.createProtected({ files: [{ name: "a.png", content }] });
    expect(await storageOf(t.config).exists(`${uploads[0]?.key}.80.webp`)).toBe(false);
  });
});

describe("a file of this machine", () => {
  it.each([
    { path: "/etc/passwd", name: "x.txt", claimedType: "", size: 1, sha256: "" },
    { name: "x.txt", content: "not base64!" },
    { name: "x.txt" },
    "/etc/passwd",
  ])("cannot be named in JSON: %j", async (file) => {
    const before = filesThere();
    const input = { files: [file] } as unknown as Parameters<typeof t.api.uploads.create>[0];
    const refusal = await cleanRefusalOf(t, () => t.api.uploads.create(input));
    expect(refusal.kind).toBe("invalid_data");
    expect(filesThere()).toEqual(before);
  });
});

describe("a storage that fails", () => {
  it("half way leaves nothing of what was stored before", async () => {
    const { config, api } = inShop({});
    const storage = storageOf(config);
    const put = storage.put;
    let calls = 0;
    storage.put = async (key, file) => {
      calls += 1;
      if (calls === 3) throw new Error("the disk is full");
      await put(key, file);
    };
    const before = filesThere();
    const files = [1, 2, 3].map((number) => ({ name: `${number}.txt`, content: base64("x") }));
    const refusal = await cleanRefusalOf(t, () => api.uploads.create({ files }));
    expect(refusal.kind).toBe("unknown_error");
    expect(calls).toBe(3);
    expect(filesThere()).toEqual(before);
  });

  it("to answer is 503 for every operation, and writes nothing", async () => {
    const { api } = inShop({ storage: { ...s3.settings, endpoint: "http://127.0.0.1:9" } });
    const file_key = "public/file_01JD0000000000000000000000/a.txt";
    const before = filesThere();
    for (const call of [
      () => api.uploads.create({ files: [{ name: "a.txt", content: base64("x") }] }),
      () => api.uploads.delete({ file_key }),
      () => api.uploads.downloadUrl({ file_key }),
    ]) {
      expect((await cleanRefusalOf(t, call)).kind).toBe("unavailable");
    }
    expect(filesThere()).toEqual(before);
  });
});

it("keeps everything in a bucket where the settings say so", async () => {
  const { api, config } = inShop({ storage: s3.settings });
  const content = await orange(400, 200).png().toBuffer();
  const before = filesThere();
  const { uploads } = await api.uploads.create({ files: [{ name: "shirt.png", content: base64(content) }] });
  const [{ key, url } = { key: "", url: "" }] = uploads;
  expect(url).toBe(`${s3.settings.endpoint}/shop/${key}`);
  expect(Buffer.from(await (await fetch(url)).arrayBuffer()).equals(content)).toBe(true);
  const small = await fetch(thumbnailOf(url, 320));
  expect(await sharp(Buffer.from(await small.arrayBuffer())).metadata()).toMatchObject({
    format: "webp",
    width: 320,
  });
  expect(filesThere()).toEqual(before);

  const hidden = await api.uploads.createProtected({ files: [{ name: "a.csv", content: base64("a,b") }] });
  const { download_url } = await api.uploads.downloadUrl({ file_key: hidden.uploads[0]?.key ?? "" });
  expect(await (await fetch(download_url)).text()).toBe("a,b");

  await api.uploads.delete({ file_key: key });
  expect(await storageOf(config).exists(key)).toBe(false);
  expect((await fetch(thumbnailOf(url, 320))).status).toBe(404);
});

it("names the smaller copies of uploaded pictures, and leaves other addresses alone", () => {
  const url = "https://shop.example/uploads/public/file_01JD0000000000000000000000/a.png";
  expect(thumbnailOf(url, 80)).toBe(`${url}.80.webp`);
  for (const other of [
    "https://elsewhere.example/a.png",
    url.replace(".png", ".svg"),
    "/static/demo/a.svg",
    `${url}?x=1`,
  ]) {
    expect(thumbnailOf(other, 80)).toBe(other);
  }
});

it("removes what a killed process left waiting for a day, and nothing younger", async () => {
  const { config } = inShop({ dataDir: join(t.config.dataDir, "sweep") });
  await sweepStaging(config);
  const folder = join(uploadsFolder(config), ".incoming");
  await mkdir(folder, { recursive: true });
  const [old, young] = [join(folder, "old"), join(folder, "young")];
  for (const path of [old, young]) await writeFile(path, "x");
  const twoDaysAgo = Date.now() / 1000 - 2 * 86_400;
  utimesSync(old, twoDaysAgo, twoDaysAgo);
  await sweepStaging(config);
  expect(filesThere(config)).toEqual([young]);
});
