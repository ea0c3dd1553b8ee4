import type { Role } from "@backroom/api";
import { Command, InvalidArgumentError, Option } from "commander";
import { runDoctor } from "./commands/doctor";
import { runMigrate } from "./commands/migrate";
import { runOpenapi } from "./commands/openapi";
import { runSeed } from "./commands/seed";
import { runStart } from "./commands/start";
import { type NewUser, runUserCreate } from "./commands/user-create";

const roles = ["admin", "developer", "member"] satisfies Role[];

const settings = `
Settings come from the environment or from a file .env at the root of the repository; .env.example lists them.
Without DATABASE_URL an embedded Postgres is used, whose data lie in .backroom/ (BACKROOM_DATA_DIR).

Examples:
  $ npx pnpm start                                         build, then bring up everything
  $ npx pnpm backroom user create --email ada@example.com  add a user
  $ npx pnpm backroom doctor                               check that all is well`;

/** The command line. Commands throw what went wrong; `main.ts` prints it. */
export function createProgram(): Command {
  const program = new Command("backroom")
    .description("Backroom, a commerce back office: runs and looks after one installation.")
    .addHelpText("after", settings)
    .showHelpAfterError("Run with --help to see what there is.");

  program
    .command("start")
    .description("bring up database, API and admin, and stay until Ctrl-C")
    .option("--no-admin", "serve the API only")
    .action(async (options: { admin: boolean }) => {
      await runStart(options);
      // Steps that were under way when it was asked to stop end with the process.
      process.exit();
    });

  program
    .command("migrate")
    .description("bring the database to this version; safe to repeat")
    .action(runMigrate);

  program
    .command("seed")
    .description("fill in what a store cannot work without; safe to repeat")
    .option("--demo", "also load the demo store; the database must be empty")
    .action((options: { demo?: boolean }) => runSeed(options));

  program
    .command("user")
    .description("manage users")
    .command("create")
    .description("create a user")
    .requiredOption("--email <email>", "what the user signs in with", parseEmail)
    .option("--password <password>", "left out, one is made up and shown", parsePassword)
    .addOption(new Option("--role <role>", "what the user may do").choices(roles).default("admin"))
    .action((options: NewUser) => runUserCreate(options));

  program
    .command("doctor")
    .description("check Node, secrets, database, migrations and the stored totals of all orders")
    .action(async () => {
      if (!(await runDoctor())) process.exitCode = 1;
    });

  program
    .command("openapi")
    .description("write the OpenAPI document of the REST API")
    .option("--out <file>", "write to this file instead of the terminal")
    .action((options: { out?: string }) => runOpenapi(options));

  return program;
}

function parseEmail(value: string): string {
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) return value;
  throw new InvalidArgumentError("This is no e-mail address.");
}

function parsePassword(value: string): string {
  if (value.length >= 8) return value;
  throw new InvalidArgumentError("It must have at least 8 characters.");
}
