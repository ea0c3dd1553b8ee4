import { seedDefaults } from "@backroom/db/defaults";
import { requireMigrated, withDatabase } from "../database";
import { demoAdmin, isEmptyStore, loadDemo } from "../demo/load";
import { Failure } from "../failure";
import { print, progress } from "../output";
import { configFor, installedProviders, readSettings } from "../settings";

/** Fills in what a store cannot work without and, when asked for, the demo store. */
export async function runSeed({ demo = false }: { demo?: boolean }): Promise<void> {
  const settings = readSettings();
  await withDatabase(settings, progress, async (reached) => {
    await requireMigrated(reached);
    await seedDefaults(reached.db, installedProviders(settings));
    if (!demo) return print("The store has its default data.");
    if (!(await isEmptyStore(reached.db))) {
      throw new Failure(
        "The demo is for an empty database; this one has regions, products, customers or orders.",
      );
    }
    progress("Loading the demo store");
    const admin = adminOf(settings.environment);
    await loadDemo(reached.db, configFor(settings, reached.url), {
      admin,
      onProgress: (line) => progress(`  ${line}`),
    });
    print(`The demo store is loaded. Its user, unless there was one already: ${admin.email}`);
  });
}

/** The first user of a demo: as set, or the well-known one. */
export const adminOf = (environment: {
  BACKROOM_ADMIN_EMAIL?: string | undefined;
  BACKROOM_ADMIN_PASSWORD?: string | undefined;
}) => ({
  email: environment.BACKROOM_ADMIN_EMAIL ?? demoAdmin.email,
  password: environment.BACKROOM_ADMIN_PASSWORD ?? demoAdmin.password,
});
