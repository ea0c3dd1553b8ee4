import { openAsBlob } from "node:fs";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import type { S3mini } from "s3mini";
import type { S3Settings } from "../config";
import { Refusal } from "../core/errors";
import { accessOf } from "./keys";
import { cacheForever, linkSeconds, type Storage, urlBelow } from "./storage";
import { headersOf } from "./types";

/** A bucket that hangs must not hold a request for ever. */
const patience = 60_000;

/**
 * Files in a bucket of S3 or a server that speaks its language. `public/*` has to be readable by everyone, by a
 * policy of the bucket or through a CDN (S3_PUBLIC_URL); `protected/*` must not be.
 */
export function s3Storage(settings: S3Settings): Storage {
  const base = baseOf(settings);
  let opened: Promise<S3mini> | undefined;
  /** Loaded at the first use: a shop with its files on the disk never pays for it. */
  const client = () => {
    opened ??= import("s3mini").then(
      (s3) =>
        new s3.S3mini({
          endpoint: base,
          region: settings.region,
          accessKeyId: settings.accessKeyId,
          secretAccessKey: settings.secretAccessKey,
          requestAbortTimeout: patience,
        }),
    );
    return opened;
  };
  const known = (key: string): string => {
    if (!accessOf(key)) throw new Error(`${JSON.stringify(key)} is no key of the file storage`);
    return key;
  };
  const url = (key: string) => urlBelow(settings.publicUrl ?? base, known(key));
  return {
    put: (key, file) =>
      reached(async () => {
        const { type, disposition } = headersOf(known(key));
        const headers = {
          "content-type": type,
          "content-disposition": disposition,
          "cache-control": accessOf(key) === "public" ? cacheForever : "private, no-store",
        };
        const target = await (await client()).getPresignedUrl("PUT", key, linkSeconds, {}, headers);
        const answer = await fetch(target, {
          method: "PUT",
          headers,
          body: await openAsBlob(file),
          signal: AbortSignal.timeout(patience),
        });
        const text = await answer.text();
        if (!answer.ok) throw new Error(`S3 answered ${answer.status} to PUT ${key}: ${text.slice(0, 500)}`);
      }),
    exists: (key) => reached(async () => (await (await client()).objectExists(known(key))) === true),
    read: (key) =>
      reached(async () => {
        const answer = await (await client()).getObjectResponse(known(key));
        // The stream of fetch and that of Node are one and the same; only their types are declared twice.
        return answer?.body ? Readable.fromWeb(answer.body as ReadableStream) : undefined;
      }),
    remove: (keys) =>
      reached(async () => {
        const s3 = await client();
        // One after the other: servers that keep buckets in folders trip over neighbours that go at the same time.
        for (const key of keys) await s3.deleteObject(known(key));
      }),
    url,
    downloadUrl: async (key) =>
      accessOf(key) === "public"
        ? url(key)
        : (await client()).getPresignedUrl("GET", known(key), linkSeconds),
  };
}

/** With an endpoint of its own the bucket is in the path, which every such server understands. */
const baseOf = ({ endpoint, bucket, region }: S3Settings): string =>
  endpoint ? urlBelow(endpoint, bucket) : `https://${bucket}.s3.${region}.amazonaws.com`;

/** Whatever goes wrong on the way to the bucket is worth another try, and says nothing of it outside. */
async function reached<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new Refusal("unavailable", "The file storage cannot be reached at the moment. Try again shortly.", {
      cause,
    });
  }
}
