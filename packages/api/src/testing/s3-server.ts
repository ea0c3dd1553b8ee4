import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "@20minutes/s3rver";
import type { S3Settings } from "../config";

export interface S3Server {
  /** Of its bucket, which everyone may read. */
  settings: S3Settings;
  /** A folder for files of the test; it goes with the server. */
  folder: string;
  close(): Promise<void>;
}

/** A server that speaks S3, with one empty bucket. It checks signatures, but hides nothing from the unsigned. */
export async function openS3Server(): Promise<S3Server> {
  const folder = mkdtempSync(join(tmpdir(), "backroom-s3-"));
  const server = new S3rver({
    port: 0,
    address: "127.0.0.1",
    silent: true,
    directory: folder,
    configureBuckets: [{ name: "shop", configs: [] }],
  });
  const { port } = await server.run();
  return {
    folder,
    settings: {
      kind: "s3",
      bucket: "shop",
      region: "us-east-1",
      endpoint: `http://127.0.0.1:${port}`,
      // The pair that it knows.
      accessKeyId: "S3RVER",
      secretAccessKey: "S3RVER",
    },
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
