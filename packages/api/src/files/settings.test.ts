import { describe, expect, it } from "vitest";
import { readConfig } from "../config";

const base = {
  DATABASE_URL: "postgresql://localhost/x",
  JWT_SECRET: "a secret for tests only",
  COOKIE_SECRET: "a secret for tests only",
};
const s3 = { ...base, STORAGE: "s3", S3_BUCKET: "shop", S3_ACCESS_KEY_ID: "id", S3_SECRET_ACCESS_KEY: "key" };

describe("the settings of the file storage", () => {
  it("are the disk, 25 MiB and 20 files, unless they say otherwise", () => {
    expect(readConfig(base)).toMatchObject({
      storage: { kind: "local" },
      uploadMaxBytes: 25 * 1024 * 1024,
      uploadMaxFiles: 20,
      uploadMaxPixels: 50_000_000,
    });
  });

  it("name a bucket", () => {
    expect(readConfig({ ...s3, S3_ENDPOINT: "http://minio:9000", S3_PUBLIC_URL: "" }).storage).toEqual({
      kind: "s3",
      bucket: "shop",
      region: "us-east-1",
      endpoint: "http://minio:9000",
      accessKeyId: "id",
      secretAccessKey: "key",
    });
  });

  it.each([
    [{ ...s3, S3_BUCKET: "" }, "S3_BUCKET: must be set"],
    [{ ...s3, S3_ACCESS_KEY_ID: undefined }, "S3_ACCESS_KEY_ID: must be set"],
    [{ ...s3, S3_SECRET_ACCESS_KEY: undefined }, "S3_SECRET_ACCESS_KEY: must be set"],
    [{ ...s3, S3_ENDPOINT: "minio:9000" }, "S3_ENDPOINT: must be an http(s) address"],
    [{ ...s3, S3_PUBLIC_URL: "ftp://x" }, "S3_PUBLIC_URL: must be an http(s) address"],
    [{ ...base, STORAGE: "ftp" }, "STORAGE: "],
    [{ ...base, UPLOAD_MAX_BYTES: "25MB" }, "UPLOAD_MAX_BYTES: "],
    [{ ...base, UPLOAD_MAX_FILES: "0" }, "UPLOAD_MAX_FILES: "],
    [{ ...base, UPLOAD_MAX_PIXELS: "-1" }, "UPLOAD_MAX_PIXELS: "],
  ])("that are wrong stop the start, by name (%#)", (variables, message) => {
    expect(() => readConfig(variables)).toThrow(message);
  });
});
