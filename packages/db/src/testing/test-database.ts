import { randomBytes } from "node:crypto";
import { type Client, DatabaseError } from "pg";
import { connect } from "../connect";
import { createDatabase, type OpenDatabase } from "../db";
import { ensureTemplate, withDatabase } from "./template";
import { startTestServer } from "./test-server";

export interface TestDatabase extends Pick<OpenDatabase, "db" | "pool"> {
  url: string;
  /** Closes the pool and removes the database. */
  drop(): Promise<void>;
}

export interface TestDatabaseOptions {
  /** True for a database without any table. */
  isEmpty?: boolean;
  /** Most connections of the pool. */
  max?: number;
}

const prefix = "backroom_test_";
/** What an interrupted test run left is removed by a later one. */
const leftoverMillis = 3 * 60 * 60 * 1000;

/** A database of its own for a test file: migrated and with the default data, copied in a fraction of a second. */
export const createTestDatabase = async ({
  isEmpty = false,
  max,
}: TestDatabaseOptions = {}): Promise<TestDatabase> => {
  const server = await startTestServer();
  const name = `${prefix}${Date.now()}_${randomBytes(6).toString("hex")}`;
  await onServer(server.url, async (client) => {
    if (isEmpty) await client.query(`create database ${name} template template0`);
    else await copyTemplate(client, server.url, name);
  });
  const url = withDatabase(server.url, name);
  const { db, pool, close } = createDatabase(url, { max, applicationName: "backroom test" });
  const drop = async () => {
    await close();
    await onServer(server.url, (client) => client.query(`drop database if exists ${name} with (force)`));
    await server.stop();
  };
  return { url, db, pool, drop };
};

const copyTemplate = async (client: Client, serverUrl: string, name: string): Promise<void> => {
  const copy = async () =>
    client.query(`create database ${name} template ${await ensureTemplate(client, serverUrl)}`);
  await copy().catch((error: unknown) => {
    // Tests of another version of the migrations on the same server removed the template in between.
    if (!(error instanceof DatabaseError) || error.code !== "3D000") throw error;
    return copy();
  });
};

/** Removes databases that interrupted test runs left behind. */
export const dropLeftovers = (serverUrl: string): Promise<void> =>
  onServer(serverUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select datname as name from pg_database
       where datname like $1 and split_part(datname, '_', 3)::bigint < $2
         and not exists (select 1 from pg_stat_activity where pg_stat_activity.datname = pg_database.datname)`,
      [`${prefix}%`, Date.now() - leftoverMillis],
    );
    for (const { name } of rows)
      await client.query(`drop database if exists ${client.escapeIdentifier(name)}`);
  });

const onServer = async <Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> => {
  const client = await connect(url);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};
