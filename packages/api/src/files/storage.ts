import type { Readable } from "node:stream";

/** Where files are kept. Keys are those of `newKey`; whatever else is given ends in an error before it is a path. */
export interface Storage {
  /** Takes over a file of this machine, as a whole or not at all; the original may be gone afterwards. */
  put(key: string, file: string): Promise<void>;
  exists(key: string): Promise<boolean>;
  /** The content, or undefined when there is no such file. */
  read(key: string): Promise<Readable | undefined>;
  /** What is not there is no error. */
  remove(keys: readonly string[]): Promise<void>;
  /** The lasting address; of a protected file it answers nobody. */
  url(key: string): string;
  /** An address anyone can download from for a short time. */
  downloadUrl(key: string): Promise<string>;
}

/** How long a signed address works. */
export const linkSeconds = 5 * 60;

/** The address of a key below a base. */
export const urlBelow = (base: string, key: string): string => `${base.replace(/\/+$/, "")}/${key}`;

/** A year, and never asked for again: a key is never used twice. */
export const cacheForever = "public, max-age=31536000, immutable";
