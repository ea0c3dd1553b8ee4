import { ConfigError, readConfig } from "@backroom/api";
import { startWorker } from "@backroom/api/worker";
import { createDatabase } from "@backroom/db";
import { buildApp } from "./app";

/** Starts the server with the settings of the environment; ends with one clear line when they are wrong. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const { db, close } = createDatabase(config.databaseUrl, { max: config.databasePool });
  const app = await buildApp(db, config);
  await app.listen({ host: config.host, port: config.port });
  const worker = config.jobs
    ? startWorker({ db, config }, (level, message, details) => app.log[level]({ details }, message))
    : undefined;
  const stop = async () => {
    await app.close();
    // Jobs that are running end first.
    await worker?.stop();
    await close();
    process.exit(0);
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

main().catch((error: unknown) => {
  const reason = error instanceof ConfigError || error instanceof Error ? error.message : String(error);
  process.stderr.write(`backroom server: ${reason}\n`);
  process.exit(1);
});
