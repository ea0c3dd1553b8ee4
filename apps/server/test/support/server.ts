import { type Actor, type Config, type Role, runWrite } from "@backroom/api";
import { removeTestFiles, testConfig } from "@backroom/api/testing";
import { createUser } from "@backroom/api/users";
import type { Database } from "@backroom/db";
import { createTestDatabase, type TestDatabase } from "@backroom/db/testing";
import { buildApp } from "../../src/app";
import { type Client, clientOf } from "./client";

export const email = "admin@test.com";
export const password = "supersecret";

/** A server of its own for a test file, on a database of its own. */
export interface TestServer {
  url: string;
  db: Database;
  pool: TestDatabase["pool"];
  databaseUrl: string;
  config: Config;
  /** Nobody. */
  anonymous: Client;
  /** The admin, by session cookie. */
  admin: Client;
  addUser(who: { email: string; role?: Role }): Promise<Client>;
  close(): Promise<void>;
}

const system: Actor = { type: "system", id: null };

export async function openTestServer(settings: Partial<Config> = {}): Promise<TestServer> {
  const database = await createTestDatabase();
  const config = { ...testConfig(database.url), ...settings };
  const { db } = database;
  const app = await buildApp(db, config);
  const url = await app.listen({ host: "127.0.0.1", port: 0 });
  const addUser: TestServer["addUser"] = async (who) => {
    await runWrite({ db, config, actor: system }, (ctx) =>
      createUser(ctx, { password, role: "member", ...who }),
    );
    return signedIn(url, who.email);
  };
  return {
    url,
    db,
    pool: database.pool,
    databaseUrl: database.url,
    config,
    anonymous: clientOf(url),
    admin: await addUser({ email, role: "admin" }),
    addUser,
    close: async () => {
      await app.close();
      await removeTestFiles(config);
      await database.drop();
    },
  };
}

/** Signs in as a browser does and keeps the cookie. */
export async function signedIn(url: string, as = email): Promise<Client> {
  const answer = await clientOf(url).post("/admin/auth", { email: as, password });
  if (answer.status !== 200) throw new Error(`Signing in answered ${answer.status}: ${answer.text}`);
  return clientOf(url, { cookie: cookieOf(answer) });
}

export const cookieOf = (answer: { headers: Headers }): string =>
  (answer.headers.getSetCookie()[0] ?? "").split(";")[0] ?? "";
