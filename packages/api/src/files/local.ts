import { createReadStream } from "node:fs";
import { access, mkdir, rename, rm, rmdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Config } from "../config";
import { accessOf } from "./keys";
import { signLink } from "./links";
import { linkSeconds, type Storage, urlBelow } from "./storage";

/** The folder of a shop's files; incoming ones wait beside, so that taking one over is a rename. */
export const uploadsFolder = (config: Config): string => join(config.dataDir, "uploads");

/** Files on the disk, served by apps/server under /uploads. */
export function localStorage(config: Config): Storage {
  const root = uploadsFolder(config);
  const pathOf = (key: string): string => {
    if (!accessOf(key)) throw new Error(`${JSON.stringify(key)} is no key of the file storage`);
    return join(root, key);
  };
  const exists = (key: string) =>
    access(pathOf(key)).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === "ENOENT" || error.code === "ENOTDIR") return false;
        throw error;
      },
    );
  const url = (key: string) => urlBelow(`${config.publicUrl.replace(/\/+$/, "")}/uploads`, key);
  return {
    put: async (key, file) => {
      const path = pathOf(key);
      await mkdir(dirname(path), { recursive: true });
      await rename(file, path);
    },
    exists,
    read: async (key) => ((await exists(key)) ? createReadStream(pathOf(key)) : undefined),
    remove: async (keys) => {
      const paths = keys.map(pathOf);
      await Promise.all(paths.map((path) => rm(path, { force: true })));
      for (const folder of new Set(paths.map((path) => dirname(path)))) {
        await rmdir(folder).catch((error: NodeJS.ErrnoException) => {
          if (error.code !== "ENOENT" && error.code !== "ENOTEMPTY") throw error;
        });
      }
    },
    url,
    downloadUrl: async (key) => {
      if (accessOf(key) === "public") return url(key);
      const link = signLink(config, key, Date.now() + linkSeconds * 1000);
      return `${url(key)}?${new URLSearchParams({ ...link })}`;
    },
  };
}
