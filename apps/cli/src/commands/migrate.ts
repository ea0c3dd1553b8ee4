import { migrate } from "@backroom/db/migrate";
import { withDatabase } from "../database";
import { print, progress } from "../output";
import { readSettings } from "../settings";

/** Brings the database to this version; without anything to do it says so. */
export async function runMigrate(): Promise<void> {
  await withDatabase(readSettings(), progress, async ({ url }) => {
    const { applied, unknown } = await migrate(url, { onProgress: progress });
    if (unknown.length > 0)
      progress(`The database also has migrations of a newer version: ${unknown.join(", ")}`);
    print(
      applied.length === 0
        ? "The database is up to date."
        : `${applied.length} ${applied.length === 1 ? "migration" : "migrations"} applied.`,
    );
  });
}
