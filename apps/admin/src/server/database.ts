import { type Config, readConfig } from "@backroom/api";
import { createDatabase, type OpenDatabase } from "@backroom/db";

interface Backend {
  config: Config;
  db: OpenDatabase["db"];
}

/**
 * Held by this module and not by globalThis: Next loads pages and route handlers apart, each with its own copy of
 * @backroom/db, which knows only the pools that it has opened itself.
 */
let opened: Backend | undefined;

/** Settings and database, opened at the first request rather than while Next builds. */
export function backend(): Backend {
  opened ??= open();
  return opened;
}

function open(): Backend {
  // Next puts the admin's own port there; addresses of uploaded files are made with that of the server.
  const config = readConfig({ ...process.env, PORT: undefined });
  const { db } = createDatabase(config.databaseUrl, {
    max: config.databasePool,
    applicationName: "backroom admin",
  });
  return { config, db };
}
