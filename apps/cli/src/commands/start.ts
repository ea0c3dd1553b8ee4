import { seedDefaults } from "@backroom/db/defaults";
import { migrate } from "@backroom/db/migrate";
import { reachDatabase } from "../database";
import { Failure } from "../failure";
import { print, progress } from "../output";
import { configFor, installedProviders, readSettings } from "../settings";
import { type Child, startChild, waitUntilReady } from "../start/child";
import { fillEmpty, type SignInHint } from "../start/first-data";
import { requireFreePorts } from "../start/ports";
import { type Addresses, addressesOf, adminProgram, serverProgram, variablesFor } from "../start/programs";

type Undo = () => Promise<void>;

/**
 * Brings up everything, stays until it is asked to stop (Ctrl-C, SIGTERM) or a program ends by itself, and then
 * stops what it started, the last first.
 * @throws Failure saying why it did not start, or which program ended.
 */
export async function runStart({ admin }: { admin: boolean }): Promise<void> {
  const stopping = new AbortController();
  const asked = new Promise<void>((resolve) => {
    const stop = () => {
      // The terminal and the package manager may both pass the same Ctrl-C on.
      if (!stopping.signal.aborted) progress("\nStopping");
      stopping.abort();
      resolve();
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  });
  const undo: Undo[] = [];
  try {
    await Promise.race([asked, comeUpAndStay(admin, undo, stopping.signal)]);
  } finally {
    stopping.abort();
    for (const step of undo.reverse()) await step();
  }
}

/** Never returns by itself. After each wait it looks whether it should still go on. */
async function comeUpAndStay(withAdmin: boolean, undo: Undo[], signal: AbortSignal): Promise<never> {
  const began = Date.now();
  const settings = readSettings();
  const { HOST: host, PORT, ADMIN_PORT } = settings.environment;
  const addresses = addressesOf(settings);
  await requireFreePorts(host, [
    { setting: "PORT", port: PORT },
    ...(withAdmin ? [{ setting: "ADMIN_PORT" as const, port: ADMIN_PORT }] : []),
  ]);
  const variables = variablesFor(settings, addresses);
  const server = serverProgram(settings, variables);
  const adminApp = withAdmin ? adminProgram(settings, variables) : undefined;

  signal.throwIfAborted();
  const reached = await reachDatabase(settings, progress);
  undo.push(reached.close);
  signal.throwIfAborted();
  await migrate(reached.url, { onProgress: progress });
  await seedDefaults(reached.db, installedProviders(settings));
  signal.throwIfAborted();
  const login = await fillEmpty(reached.db, configFor(settings, reached.url), settings, progress);

  signal.throwIfAborted();
  progress(withAdmin ? "Starting the server and the admin" : "Starting the server");
  const children = [server, ...(adminApp ? [adminApp] : [])].map((program) => {
    const child = startChild({ ...program, variables: { ...variables, DATABASE_URL: reached.url } });
    undo.push(child.stop);
    return child;
  });
  const probes = [addresses.apiProbe, addresses.adminProbe];
  await Promise.all(children.map((child, index) => waitUntilReady(child, probes[index] ?? "", signal)));
  signal.throwIfAborted();
  printReady(addresses, withAdmin, login, Date.now() - began);
  return Promise.race(children.map(failWhenEnded));
}

async function failWhenEnded({ name, ended }: Child): Promise<never> {
  throw new Failure(`The ${name} ended: ${await ended}`);
}

function printReady(
  { api, admin }: Addresses,
  withAdmin: boolean,
  login: SignInHint | undefined,
  took: number,
): void {
  print(`\nBackroom is ready (${(took / 1000).toFixed(1)} s).\n`);
  if (withAdmin) print(`  Admin     ${admin}`);
  print(`  REST API  ${api}    documentation: ${api}/docs`);
  if (login) print(`  Sign in   ${login.email} / ${login.password}`);
  print("\nCtrl-C stops everything.");
}
