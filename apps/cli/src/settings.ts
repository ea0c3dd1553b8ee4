import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type Config, type Environment, readConfig, readEnvironment } from "@backroom/api";
import { Failure } from "./failure";

export type Variables = Record<string, string | undefined>;

export interface Settings {
  /** The repository. */
  root: string;
  environment: Environment;
  /** Absolute. */
  dataDir: string;
  /** For the programs that are started: the given environment with the data directory made absolute. */
  variables: Variables;
}

/**
 * The settings of `.env` at the root and of the environment, which wins.
 * @throws ConfigError naming the first setting that is wrong.
 */
export function readSettings(): Settings {
  const root = findRoot(import.meta.dirname);
  const file = join(root, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
  const environment = readEnvironment(process.env);
  const dataDir = process.env.BACKROOM_DATA_DIR
    ? resolve(environment.BACKROOM_DATA_DIR)
    : join(root, ".backroom");
  return { root, environment, dataDir, variables: { ...process.env, BACKROOM_DATA_DIR: dataDir } };
}

/** The repository is found from the bundle as well as from the sources. */
function findRoot(folder: string): string {
  if (existsSync(join(folder, "pnpm-workspace.yaml"))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Failure("backroom runs from its repository only, which was not found.");
  return findRoot(parent);
}

/** For use cases in this process. Commands that serve nobody need no secrets, so whatever is missing is made up. */
export function configFor({ variables }: Settings, databaseUrl: string): Config {
  const unused = "no one is signed in here";
  return readConfig({
    ...variables,
    DATABASE_URL: databaseUrl,
    JWT_SECRET: variables.JWT_SECRET || unused,
    COOKIE_SECRET: variables.COOKIE_SECRET || unused,
  });
}

/** What a region can choose from with these settings. */
export const installedProviders = ({ environment }: Settings) => ({
  paymentProviders: environment.STRIPE_SECRET_KEY === undefined ? ["manual"] : ["manual", "stripe"],
});
