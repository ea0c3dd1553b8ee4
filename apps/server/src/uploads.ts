import {
  accessOf,
  type Config,
  cacheForever,
  headersOf,
  isGoodLink,
  Refusal,
  storageOf,
  uploadsFolder,
} from "@backroom/api";
import type { FastifyInstance } from "fastify";
import { refuse } from "./errors";

/**
 * Uploaded files that are kept on the disk, by key. What is no picture is downloaded and runs nothing, whatever is in
 * it; a protected file needs the signature of a link that has not expired.
 */
export function serveUploads(app: FastifyInstance, config: Config): void {
  if (config.storage.kind !== "local") return;
  const root = uploadsFolder(config);
  app.get<{ Params: { "*": string } }>("/uploads/*", async (request, reply) => {
    const key = request.params["*"];
    const access = accessOf(key);
    if (!access) return refuse(nothing(), request, reply);
    if (access === "protected" && !isSigned(config, key, request.url)) {
      return refuse(
        new Refusal("forbidden", "The link has expired or is not valid. Ask for a new one."),
        request,
        reply,
      );
    }
    if (!(await storageOf(config).exists(key))) return refuse(nothing(), request, reply);
    const { type, disposition } = headersOf(key);
    reply.headers({
      "content-type": type,
      "content-disposition": disposition,
      "cross-origin-resource-policy": "cross-origin",
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      "cache-control": access === "public" ? cacheForever : "private, no-store",
    });
    return reply.sendFile(key, root, { cacheControl: false, contentType: false });
  });
}

const nothing = () => new Refusal("not_found", "There is no such file.");

function isSigned(config: Config, key: string, url: string): boolean {
  const { searchParams } = new URL(url, "http://localhost");
  const link = {
    expires: searchParams.get("expires") ?? "",
    signature: searchParams.get("signature") ?? "",
  };
  return isGoodLink(config, key, link, Date.now());
}
