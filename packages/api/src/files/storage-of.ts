import type { Config } from "../config";
import { localStorage } from "./local";
import { s3Storage } from "./s3";
import type { Storage } from "./storage";

const storages = new WeakMap<Config, Storage>();

/** The storage of the settings: the disk, or a bucket. */
export function storageOf(config: Config): Storage {
  const known = storages.get(config);
  if (known) return known;
  const { storage } = config;
  const made = storage.kind === "s3" ? s3Storage(storage) : localStorage(config);
  storages.set(config, made);
  return made;
}
