import { type Config, Refusal, signIn } from "@backroom/api";
import { type Database, query } from "@backroom/db";
import { adminOf } from "../commands/seed";
import { addUser } from "../commands/user-create";
import { isEmptyStore, loadDemo } from "../demo/load";
import type { Settings } from "../settings";

export interface SignInHint {
  email: string;
  password: string;
}

/**
 * Fills an empty database: with the demo store, or with the first user that the settings name.
 * @returns the demo's login while it is still good, for the terminal.
 */
export async function fillEmpty(
  db: Database,
  config: Config,
  { environment }: Settings,
  onProgress: (line: string) => void,
): Promise<SignInHint | undefined> {
  const users = await query(db, 'select 1 from "user" where deleted_at is null limit 1');
  if (environment.BACKROOM_DEMO) {
    const admin = adminOf(environment);
    if (users.length === 0 && (await isEmptyStore(db))) {
      onProgress("Loading the demo store (BACKROOM_DEMO=0 leaves it out)");
      await loadDemo(db, config, { admin, onProgress: (line) => onProgress(`  ${line}`) });
    }
    return (await isGood(db, config, admin)) ? admin : undefined;
  }
  const { BACKROOM_ADMIN_EMAIL: email, BACKROOM_ADMIN_PASSWORD: password } = environment;
  if (users.length > 0) return undefined;
  if (email !== undefined && password !== undefined) {
    await addUser(db, config, { email, password, role: "admin" });
    onProgress(`Created the first user, ${email}`);
  } else {
    onProgress("There is no user yet: `backroom user create --email you@example.com` makes one.");
  }
  return undefined;
}

async function isGood(db: Database, config: Config, login: SignInHint): Promise<boolean> {
  try {
    await signIn(db, config, "start", login);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
