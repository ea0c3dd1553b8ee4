import { statSync } from "node:fs";
import { checkStoredTotals, type WrongTotal } from "@backroom/api";
import { query } from "@backroom/db";
import { pendingMigrations, type Reached, withDatabase } from "../database";
import { lineOf } from "../failure";
import { print, progress } from "../output";
import { missingSecrets, secretsFile } from "../secrets";
import { readSettings, type Settings } from "../settings";

/** What a check found; nothing when all is well. */
interface Finding {
  what: string;
  problems: string[];
}

const oldestNode = [20, 19] as const;
/** A systematic fault hits every order: the first few say as much as all. */
const shownTotals = 20;

/** Looks at everything that must be right for the shop to work. @returns whether it is. */
export async function runDoctor(): Promise<boolean> {
  const settings = readSettings();
  const findings = [checkNode(process.versions.node), checkSecrets(settings)];
  try {
    findings.push(...(await withDatabase(settings, progress, checkDatabase)));
  } catch (error) {
    findings.push({ what: "Database", problems: [lineOf(error)] });
  }
  for (const { what, problems } of findings) {
    print(`${problems.length === 0 ? "ok   " : "WRONG"}  ${what}`);
    for (const problem of problems) print(`       ${problem}`);
  }
  return findings.every(({ problems }) => problems.length === 0);
}

export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [oldMajor, oldMinor] = oldestNode;
  const isOld = major < oldMajor || (major === oldMajor && minor < oldMinor);
  return {
    what: `Node ${version}`,
    problems: isOld ? [`Node ${oldestNode.join(".")} or newer is needed.`] : [],
  };
}

function checkSecrets({ environment, variables, dataDir }: Settings): Finding {
  const what = "Secrets";
  if (environment.DATABASE_URL !== undefined) {
    const missing = missingSecrets(variables);
    return { what, problems: missing.map((name) => `${name} is missing; \`backroom start\` needs it.`) };
  }
  const mode = statSync(secretsFile(dataDir), { throwIfNoEntry: false })?.mode;
  const isOpen = mode !== undefined && process.platform !== "win32" && (mode & 0o077) !== 0;
  return { what, problems: isOpen ? [`${secretsFile(dataDir)} can be read by others: chmod 600 it.`] : [] };
}

async function checkDatabase(reached: Reached): Promise<Finding[]> {
  const [server] = await query<{ version: string }>(
    reached.db,
    "select current_setting('server_version') as version",
  );
  const database = { what: `Database: Postgres ${server?.version}`, problems: [] };
  const pending = await pendingMigrations(reached);
  const migrations = {
    what: "Migrations",
    problems: pending.map((name) => `${name} is not applied; \`backroom migrate\` does it.`),
  };
  // Without its tables there is nothing to add up.
  if (pending.length > 0) return [database, migrations];
  return [database, migrations, await checkTotals(reached)];
}

async function checkTotals({ db }: Reached): Promise<Finding> {
  const wrong: WrongTotal[] = [];
  let checked = 0;
  for await (const page of checkStoredTotals(db)) {
    checked += page.checked;
    wrong.push(...page.wrong);
    progress(`${checked} orders recomputed`);
  }
  const problems = wrong
    .slice(0, shownTotals)
    .map(
      ({ display_id, order_id, what, stored, computed }) =>
        `Order #${display_id} (${order_id}): ${what} is stored as ${stored}, the rules give ${computed}.`,
    );
  if (wrong.length > shownTotals) problems.push(`… and ${wrong.length - shownTotals} more differences.`);
  return { what: `Totals of ${checked} orders`, problems };
}
