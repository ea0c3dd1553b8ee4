import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { z } from "zod";

/**
 * All settings, read in this one place. A bad value stops the start with one line that names it.
 * `.env.example` lists them for people.
 */
const port = z.coerce.number().int().min(0).max(65_535);
const flag = z.enum(["0", "1", "true", "false"]).transform((value) => value === "1" || value === "true");
const httpUrl = z.url({ protocol: /^https?$/, error: "must be an http(s) address" });
const secret = z.string().min(16, "must have at least 16 characters");

const environment = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  DATABASE_URL: z.string().min(1).optional(),
  // More connections than Postgres has processors to run them make every statement slower.
  DATABASE_POOL: z.coerce
    .number()
    .int()
    .min(2)
    .max(200)
    .default(2 * availableParallelism() + 2),
  BACKROOM_DATA_DIR: z.string().min(1).default(".backroom"),
  BACKROOM_PUBLIC_URL: z.url().optional(),
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: port.default(9000),
  ADMIN_PORT: port.default(7001),
  BACKROOM_DEMO: flag.default(true),
  BACKROOM_ADMIN_EMAIL: z.email().optional(),
  BACKROOM_ADMIN_PASSWORD: z.string().min(8).optional(),
  JWT_SECRET: secret.optional(),
  COOKIE_SECRET: secret.optional(),
  NEXTAUTH_SECRET: secret.optional(),
  /** Comma-separated origins that may call the REST API from a browser with credentials. */
  CORS_ORIGINS: z.string().default("http://localhost:7001"),
  /** `Secure; SameSite=None` on the session cookie; on in production behind TLS. */
  COOKIE_SECURE: flag.default(false),
  TRUST_PROXY: flag.default(false),
  BODY_LIMIT_MB: z.coerce.number().min(0.1).max(100).default(4),
  SIGN_IN_ATTEMPTS: z.coerce.number().int().min(1).default(20),
  /** Where uploaded files are kept: BACKROOM_DATA_DIR/uploads, or a bucket. */
  STORAGE: z.enum(["local", "s3"]).default("local"),
  S3_BUCKET: z.string().min(1).optional(),
  S3_REGION: z.string().min(1).default("us-east-1"),
  S3_ENDPOINT: httpUrl.optional(),
  S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  S3_PUBLIC_URL: httpUrl.optional(),
  UPLOAD_MAX_BYTES: z.coerce
    .number()
    .int()
    .min(1024)
    .max(1024 ** 3)
    .default(25 * 1024 ** 2),
  UPLOAD_MAX_FILES: z.coerce.number().int().min(1).max(100).default(20),
  // A pixel takes four bytes while a picture is decoded.
  UPLOAD_MAX_PIXELS: z.coerce.number().int().min(10_000).max(1_000_000_000).default(50_000_000),
  /** Whether this process runs jobs: mail, deliveries, calls to providers that were left open. */
  JOBS: z
    .enum(["on", "off"])
    .default("on")
    .transform((value) => value === "on"),
  /** Webhooks may go to private and local addresses: for development and closed networks. */
  WEBHOOKS_ALLOW_PRIVATE: flag.default(false),
  WEBHOOKS_TIMEOUT_SECONDS: z.coerce.number().min(0.1).max(60).default(10),
  STRIPE_SECRET_KEY: z.string().min(1).optional(),
  /** Another address than Stripe's own: a proxy, or a test. */
  STRIPE_API_URL: httpUrl.optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: "must be an smtp(s) address" }).optional(),
  MAIL_FROM: z.string().min(3).optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
});

export type Environment = z.infer<typeof environment>;

/** What the use cases and the transports need; the database URL and the secrets are present. */
export interface Config {
  env: Environment["NODE_ENV"];
  databaseUrl: string;
  databasePool: number;
  dataDir: string;
  publicUrl: string;
  host: string;
  port: number;
  adminPort: number;
  jwtSecret: string;
  cookieSecret: string;
  corsOrigins: string[];
  cookieSecure: boolean;
  trustProxy: boolean;
  bodyLimit: number;
  signInAttempts: number;
  storage: StorageSettings;
  /** Of one file; a request may hold four times as much. */
  uploadMaxBytes: number;
  uploadMaxFiles: number;
  uploadMaxPixels: number;
  jobs: boolean;
  webhooks: { allowPrivate: boolean; timeoutMillis: number };
  stripe?: { secretKey: string; apiUrl?: string };
  mail: MailSettings;
  logLevel: Environment["LOG_LEVEL"];
}

export interface MailSettings {
  /** Without one, mail is written to files below the data directory. */
  smtpUrl?: string;
  /** Sender; left out, the shop's name at the host of its address. */
  from?: string;
}

export interface S3Settings {
  kind: "s3";
  bucket: string;
  region: string;
  endpoint?: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** Where `public/*` of the bucket can be read, such as a CDN. */
  publicUrl?: string;
}

export type StorageSettings = { kind: "local" } | S3Settings;

export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

type Variables = Record<string, string | undefined>;

/** @throws ConfigError naming the first setting that is wrong. Empty values count as absent. */
export function readEnvironment(variables: Variables): Environment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const result = environment.safeParse(given);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new ConfigError(`${issue?.path.join(".")}: ${issue?.message}`);
}

/**
 * The settings of a running server. The secrets must be there: `backroom start` generates them once for the
 * embedded database; with an own DATABASE_URL they are for whoever runs it to choose.
 * @throws ConfigError
 */
export function readConfig(variables: Variables): Config {
  const env = readEnvironment(variables);
  const required = (name: RequiredName) => requiredOf(env, name);
  return {
    env: env.NODE_ENV,
    databaseUrl: required("DATABASE_URL"),
    databasePool: env.DATABASE_POOL,
    dataDir: resolve(env.BACKROOM_DATA_DIR),
    publicUrl: env.BACKROOM_PUBLIC_URL ?? `http://localhost:${env.PORT}`,
    host: env.HOST,
    port: env.PORT,
    adminPort: env.ADMIN_PORT,
    jwtSecret: required("JWT_SECRET"),
    cookieSecret: required("COOKIE_SECRET"),
    corsOrigins: env.CORS_ORIGINS.split(",")
      .map((origin) => origin.trim())
      .filter(Boolean),
    cookieSecure: env.COOKIE_SECURE,
    trustProxy: env.TRUST_PROXY,
    bodyLimit: Math.round(env.BODY_LIMIT_MB * 1024 * 1024),
    signInAttempts: env.SIGN_IN_ATTEMPTS,
    storage: storageSettings(env),
    uploadMaxBytes: env.UPLOAD_MAX_BYTES,
    uploadMaxFiles: env.UPLOAD_MAX_FILES,
    uploadMaxPixels: env.UPLOAD_MAX_PIXELS,
    jobs: env.JOBS,
    webhooks: {
      allowPrivate: env.WEBHOOKS_ALLOW_PRIVATE,
      timeoutMillis: env.WEBHOOKS_TIMEOUT_SECONDS * 1000,
    },
    ...(env.STRIPE_SECRET_KEY === undefined
      ? {}
      : {
          stripe: {
            secretKey: env.STRIPE_SECRET_KEY,
            ...(env.STRIPE_API_URL === undefined ? {} : { apiUrl: env.STRIPE_API_URL }),
          },
        }),
    mail: {
      ...(env.SMTP_URL === undefined ? {} : { smtpUrl: env.SMTP_URL }),
      ...(env.MAIL_FROM === undefined ? {} : { from: env.MAIL_FROM }),
    },
    logLevel: env.LOG_LEVEL,
  };
}

type RequiredName =
  | "DATABASE_URL"
  | "JWT_SECRET"
  | "COOKIE_SECRET"
  | "S3_BUCKET"
  | "S3_ACCESS_KEY_ID"
  | "S3_SECRET_ACCESS_KEY";

function requiredOf(env: Environment, name: RequiredName): string {
  const value = env[name];
  if (value === undefined) throw new ConfigError(`${name}: must be set (see .env.example)`);
  return value;
}

function storageSettings(env: Environment): StorageSettings {
  if (env.STORAGE === "local") return { kind: "local" };
  return {
    kind: "s3",
    bucket: requiredOf(env, "S3_BUCKET"),
    region: env.S3_REGION,
    accessKeyId: requiredOf(env, "S3_ACCESS_KEY_ID"),
    secretAccessKey: requiredOf(env, "S3_SECRET_ACCESS_KEY"),
    ...(env.S3_ENDPOINT ? { endpoint: env.S3_ENDPOINT } : {}),
    ...(env.S3_PUBLIC_URL ? { publicUrl: env.S3_PUBLIC_URL } : {}),
  };
}
