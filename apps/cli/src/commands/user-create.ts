import { randomBytes } from "node:crypto";
import { type Config, type Role, runWrite } from "@backroom/api";
import { createUser } from "@backroom/api/users";
import type { Database } from "@backroom/db";
import { requireMigrated, withDatabase } from "../database";
import { print, progress } from "../output";
import { configFor, readSettings } from "../settings";

export interface NewUser {
  email: string;
  password?: string;
  role: Role;
}

/** Creates a user; without a password, one is made up and shown once. */
export async function runUserCreate({ email, password, role }: NewUser): Promise<void> {
  const settings = readSettings();
  const chosen = password ?? randomBytes(12).toString("base64url");
  await withDatabase(settings, progress, async (reached) => {
    await requireMigrated(reached);
    await addUser(reached.db, configFor(settings, reached.url), { email, password: chosen, role });
  });
  print(`Created the ${role} ${email.toLowerCase()}.`);
  if (password === undefined) print(`Password: ${chosen}`);
}

/** @throws Refusal when a user has the e-mail already. */
export const addUser = (db: Database, config: Config, user: Required<NewUser>): Promise<string> =>
  runWrite({ db, config, actor: { type: "system", id: null } }, (ctx) => createUser(ctx, user));
