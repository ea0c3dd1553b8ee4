import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";

const bundle = fileURLToPath(new URL("../dist/backroom.mjs", import.meta.url));

export const secrets = {
  JWT_SECRET: "a secret for tests only",
  COOKIE_SECRET: "a secret for tests only",
  NEXTAUTH_SECRET: "a secret for tests only",
};

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Settings of whoever runs the tests, also those of a `.env`, must not reach the programs under test. */
const neutral = {
  DATABASE_URL: "",
  JWT_SECRET: "",
  COOKIE_SECRET: "",
  NEXTAUTH_SECRET: "",
  NEXTAUTH_URL: "",
  BACKROOM_DATA_DIR: "",
  BACKROOM_DEMO: "",
  BACKROOM_ADMIN_EMAIL: "",
  BACKROOM_ADMIN_PASSWORD: "",
  HOST: "",
  PORT: "",
  ADMIN_PORT: "",
  NODE_ENV: "",
};

type Variables = Record<string, string>;

const launch = (args: readonly string[], variables: Variables): ChildProcess =>
  spawn(process.execPath, [bundle, ...args], {
    env: { ...process.env, ...neutral, ...variables },
    stdio: ["ignore", "pipe", "pipe"],
  });

const outcomeOf = (child: ChildProcess): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    let stdout = "";
    let stderr = "";
    child.stdout?.on("data", (chunk) => {
      stdout += String(chunk);
    });
    child.stderr?.on("data", (chunk) => {
      stderr += String(chunk);
    });
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, stdout, stderr }));
  });

/** Runs a command to its end. */
export const backroom = (args: readonly string[], variables: Variables = {}): Promise<Outcome> =>
  outcomeOf(launch(args, variables));

/** Runs `start` until it says that it is ready. */
export async function start(args: readonly string[], variables: Variables) {
  const child = launch(["start", ...args], variables);
  const outcome = outcomeOf(child);
  let output = "";
  const ready = new Promise<void>((resolve) => {
    child.stdout?.on("data", (chunk) => {
      output += String(chunk);
      if (output.includes("Ctrl-C")) resolve();
    });
  });
  const early = await Promise.race([ready, outcome]);
  if (early) throw new Error(`start ended: ${early.stderr}`);
  return { child, outcome, output };
}

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });

/** What people see of a refusal: one line. */
export const linesOf = (text: string): string[] => text.trim().split("\n");
