import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { afterEach, expect, it, vi } from "vitest";
import { uploadsFolder } from "../files/public";
import { testConfig } from "../testing/index";
import { refusalOf } from "../testing/refusals";
import { receiveFiles } from "./receive";

const config = { ...testConfig("postgresql://localhost/none"), uploadMaxBytes: 64 * 1024 };
const folder = join(uploadsFolder(config), ".incoming");
const waiting = (): string[] => (existsSync(folder) ? readdirSync(folder) : []);

afterEach(() => {
  vi.useRealTimers();
  rmSync(config.dataDir, { recursive: true, force: true });
});

const contentType = "multipart/form-data; boundary=x";
const begin = '--x\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\n';
const receive = (body: Readable, contentLength?: number) =>
  receiveFiles(config, { contentType, contentLength, body });

/** Resolves once a file has begun to arrive, and all that was written is on its way. */
const begun = () => vi.waitFor(() => expect(waiting()).toHaveLength(1), { timeout: 5_000, interval: 5 });

it("puts a body back together that comes byte by byte", async () => {
  const body = Buffer.from(`${begin}h\u00e9llo\r\n--x-- and back\r\n--x--\r\n`);
  const [file] = await receive(Readable.from([...body].map((byte) => Buffer.of(byte))));
  expect(file).toMatchObject({
    name: "a.txt",
    claimedType: "text/plain",
    size: Buffer.byteLength("h\u00e9llo"),
  });
  expect(waiting()).toHaveLength(1);
});

it.each(["at once", "after the file has begun"])("a sender that hangs up %s leaves nothing", async (when) => {
  const body = new PassThrough();
  const refused = refusalOf(receive(body));
  body.write(`${begin}some text`);
  if (when !== "at once") await begun();
  body.destroy(new Error("aborted"));
  expect((await refused).kind).toBe("invalid_data");
  expect(waiting()).toEqual([]);
});

it.each([
  ["a file", 'form-data; filename="a.txt"'],
  ["a file with a name in vain", 'form-data; name*=; filename="a.txt"'],
  ["a field", "form-data"],
])("%s without a name is refused, and ends nothing but its own request", async (_what, disposition) => {
  const thrown = vi.fn();
  process.once("uncaughtException", thrown);
  const body = `--x\r\nContent-Disposition: ${disposition}\r\n\r\ntext\r\n--x--\r\n`;
  const refusal = await refusalOf(receive(Readable.from([Buffer.from(body)])));
  process.off("uncaughtException", thrown);
  expect(refusal).toMatchObject({ kind: "invalid_data" });
  expect(thrown).not.toHaveBeenCalled();
  expect(waiting()).toEqual([]);
});

it.each(["\r\n", "\r\nan epilogue", `\r\n${begin}one more`])(
  "what comes behind the last part, and later, is forgotten: %j",
  async (rest) => {
    const body = new PassThrough();
    const received = receive(body);
    body.write(`${begin}text\r\n--x--`);
    await begun();
    await new Promise((resolve) => setImmediate(resolve));
    body.end(rest);
    expect((await received).map((file) => file.size)).toEqual([4]);
  },
  5_000,
);

it("a body that closes before its first part has none, and is not waited for", async () => {
  const body = new PassThrough();
  const received = receive(body);
  body.write("--x--");
  await new Promise((resolve) => setImmediate(resolve));
  body.end(`\r\n${begin}text\r\n--x--\r\n`);
  expect(await received).toEqual([]);
}, 5_000);

it("a body that ends too early leaves nothing", async () => {
  for (const text of [`${begin}some text`, begin, begin.slice(0, 20), "--x", ""]) {
    const refusal = await refusalOf(receive(Readable.from([Buffer.from(text)])));
    expect(refusal.kind).toBe("invalid_data");
  }
  expect(waiting()).toEqual([]);
});

it("a sender that falls silent is given up, and leaves nothing", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const body = new PassThrough();
  const refused = refusalOf(receive(body));
  body.write(`${begin}some text`);
  while (waiting().length === 0) await new Promise((resolve) => setImmediate(resolve));
  vi.advanceTimersByTime(30_000);
  expect((await refused).message).toBe("The body stopped arriving");
  expect(waiting()).toEqual([]);
});

it("a body that is longer than it may be is given up, announced or not", async () => {
  const endless = function* () {
    yield Buffer.from(begin);
    for (let chunk = 0; chunk < 100; chunk += 1) yield Buffer.alloc(16 * 1024, "x");
  };
  expect((await refusalOf(receive(Readable.from(endless())))).kind).toBe("too_large");
  expect((await refusalOf(receive(Readable.from([]), 4 * 64 * 1024 + 1))).kind).toBe("too_large");
  expect(waiting()).toEqual([]);
});
