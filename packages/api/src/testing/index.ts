import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, newId, query } from "@backroom/db";
import { createTestDatabase } from "@backroom/db/testing";
import { type Config, readConfig } from "../config";
import type { Actor, Context, RequestInfo } from "../core/context";
import type { Role } from "../permissions";
import { callerFactory } from "../root";

export { sessionHash } from "../core/tokens";

/** What use-case tests share: a database of their own and callers that act as somebody. */
export interface TestApi {
  db: Database;
  config: Config;
  url: string;
  /** Calls as an admin. */
  api: Caller;
  /** Calls as a user of this role, with headers such as `dryRun` or `ifMatch`. */
  as(who: Role | "nobody", request?: Partial<RequestInfo>): Caller;
  context(who: Role | "nobody", request?: Partial<RequestInfo>): Context;
  /** Names of the events of a resource, oldest first. */
  eventsOf(resourceId: string): Promise<string[]>;
  /** Number of rows of every table: a refusal leaves it as it was. */
  countRows(): Promise<Record<string, number>>;
  close(): Promise<void>;
}

export type Caller = ReturnType<typeof callerFactory>;

export const testConfig = (databaseUrl: string): Config => ({
  ...readConfig({
    NODE_ENV: "test",
    DATABASE_URL: databaseUrl,
    JWT_SECRET: "a secret for tests only",
    COOKIE_SECRET: "a secret for tests only",
    LOG_LEVEL: "silent",
    // Made by the first upload, if there is one; `removeTestFiles` removes it.
    BACKROOM_DATA_DIR: join(tmpdir(), `backroom-test-${randomUUID()}`),
  }),
});

export const removeTestFiles = (config: Config): Promise<void> =>
  rm(config.dataDir, { recursive: true, force: true });

export async function openTestApi(): Promise<TestApi> {
  const database = await createTestDatabase();
  const { db } = database;
  const config = testConfig(database.url);
  const users = new Map<Role, string>();
  for (const role of ["admin", "member", "developer"] as const) {
    const id = newId("usr");
    users.set(role, id);
    await db
      .insertInto("user")
      .values({ id, email: `${role}@test.example`, role })
      .execute();
  }
  const actorOf = (who: Role | "nobody"): Actor | null =>
    who === "nobody" ? null : { type: "user", id: users.get(who) ?? "", role: who, sessionVersion: 1 };
  const context = (who: Role | "nobody", request: Partial<RequestInfo> = {}): Context => ({
    db,
    config,
    actor: actorOf(who),
    request: {
      id: crypto.randomUUID(),
      ip: "127.0.0.1",
      method: "POST",
      path: "/",
      dryRun: false,
      ...request,
    },
  });
  const as = (who: Role | "nobody", request?: Partial<RequestInfo>) => callerFactory(context(who, request));
  return {
    db,
    config,
    url: database.url,
    api: as("admin"),
    as,
    context,
    eventsOf: async (resourceId) => {
      const rows = await db
        .selectFrom("event")
        .select("name")
        .where("resource_id", "=", resourceId)
        .orderBy("created_at")
        .orderBy("id")
        .execute();
      return rows.map((row) => row.name);
    },
    countRows: () => countRows(db),
    close: async () => {
      await removeTestFiles(config);
      await database.drop();
    },
  };
}

/** One statement whatever the number of tables: `query_to_xml` runs a query per name. */
async function countRows(db: Database): Promise<Record<string, number>> {
  const rows = await query<{ name: string; count: number }>(
    db,
    `select relname::text as name,
       (xpath('/row/c/text()', query_to_xml(format('select count(*) as c from %s', oid::regclass), false, true, '')))[1]::text::int as count
     from pg_class where relkind = 'r' and (relnamespace = 'public'::regnamespace or relname = '_private_jobs') order by relname`,
  );
  return Object.fromEntries(rows.map((row) => [row.name, Number(row.count)]));
}
