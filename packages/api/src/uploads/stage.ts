import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Config } from "../config";
import { invalid, Refusal } from "../core/errors";
import { uploadsFolder } from "../files/public";
import { ReceivedFile } from "./received-file";

/** Where files wait until they are checked: on the disk that keeps them, so that storing one is a rename. */
const stagingFolder = (config: Config): string => join(uploadsFolder(config), ".incoming");

interface Part {
  name: string;
  claimedType: string;
  content: Readable;
}

/**
 * Writes a file to where it waits, within the limit. Whatever goes wrong, nothing stays behind, and the rest of the
 * content is read and forgotten: a part of a body that is not read to its end holds up all that follow.
 */
export async function stage(config: Config, { name, claimedType, content }: Part): Promise<ReceivedFile> {
  const hash = createHash("sha256");
  let size = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > config.uploadMaxBytes) return done(tooLarge(config, name));
      hash.update(chunk);
      done(null, chunk);
    },
  });
  // Listening before anything is waited for: the content may break off at any moment. `pipeline` over the content
  // itself would destroy it together with the file.
  measure.on("error", () => undefined);
  content.on("error", (error) => measure.destroy(brokenBody(error)));
  const folder = stagingFolder(config);
  const path = join(folder, randomUUID());
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    content.pipe(measure);
    await pipeline(measure, createWriteStream(path, { flags: "wx", mode: 0o600 }));
    if (size === 0) throw invalid(`${shown(name)} is empty`);
    return new ReceivedFile(path, name, claimedType, size, hash.digest("hex"));
  } catch (error) {
    content.unpipe(measure).resume();
    await rm(path, { force: true });
    throw error;
  }
}

/** Whatever the parser or the connection stumbled over, as the fault of the body. */
export const brokenBody = (cause: unknown): Refusal =>
  cause instanceof Refusal ? cause : invalid("The multipart body is not complete or not valid", { cause });

export const tooLarge = (config: Config, name: string): Refusal =>
  new Refusal("too_large", `${shown(name)} is larger than ${megabytes(config.uploadMaxBytes)} MB`);

export const megabytes = (bytes: number): string => String(Math.round((bytes / 1024 ** 2) * 100) / 100);

/** A name for a message: short, and without characters that do more than show. */
export const shown = (name: string): string => {
  const plain = name.replaceAll(/[\p{C}\p{Z}]+/gu, " ").trim() || "The file";
  return plain.length > 80 ? `${plain.slice(0, 80)}…` : plain;
};

const day = 86_400_000;

/** Removes what a killed process left waiting. */
export async function sweepStaging(config: Config, now = Date.now()): Promise<void> {
  const folder = stagingFolder(config);
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  for (const name of names) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (found && now - found.mtimeMs > day) await rm(path, { force: true });
  }
}
