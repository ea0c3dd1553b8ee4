import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { withFileLock } from "./file-lock";

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "backroom-lock-"));
  file = join(folder, "lock");
});
afterEach(() => rmSync(folder, { recursive: true }));

test("lets one work at a time and leaves nothing behind", async () => {
  let working = 0;
  let most = 0;
  const work = () =>
    withFileLock(file, async () => {
      working += 1;
      most = Math.max(most, working);
      await new Promise((resolve) => setImmediate(resolve));
      working -= 1;
    });
  await Promise.all(Array.from({ length: 8 }, work));
  expect(most).toBe(1);
  expect(readdirSync(folder)).toEqual([]);
});

test("is given back when the work fails", async () => {
  await expect(withFileLock(file, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await withFileLock(file, async () => "yes")).toBe("yes");
});

test("is taken over from a dead process, by one of those who wait", async () => {
  const { pid } = spawnSync("true");
  writeFileSync(file, `${pid} abc`);
  let working = 0;
  const work = () =>
    withFileLock(file, async () => {
      working += 1;
      expect(working).toBe(1);
      await new Promise((resolve) => setImmediate(resolve));
      working -= 1;
    });
  await Promise.all([work(), work(), work()]);
});

test("is taken over when the holder's number belongs to another process by now", async () => {
  writeFileSync(file, `${process.ppid} abc`);
  const longAgo = new Date(Date.now() - 60_000);
  utimesSync(file, longAgo, longAgo);
  expect(await withFileLock(file, async () => "mine")).toBe("mine");
});

test("is not taken from a living process; who waits too long is told what to do", async () => {
  writeFileSync(file, `${process.ppid} abc`);
  const impatient = withFileLock(file, async () => "mine", { timeoutMillis: 100 });
  await expect(impatient).rejects.toThrow(`Another process holds ${file}`);
});
