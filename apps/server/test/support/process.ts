import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";

/** The real server in a process of its own, which a test can kill at any moment. */
export interface ServerProcess {
  url: string;
  /** Everything it has written so far. */
  output(): string;
  /** `kill -9`, and waits until it is gone. */
  kill(): Promise<void>;
  /** SIGTERM; returns the exit code. */
  stop(): Promise<number | null>;
}

const folder = join(import.meta.dirname, "../..");

/** The bundle as it is shipped, built for this test run; one per file, which may run at the same time. */
const bundle = `dist/test-${process.pid}.mjs`;

export function buildServer(): () => void {
  execFileSync(process.execPath, ["build.mjs", bundle], { cwd: folder, stdio: "inherit" });
  return () => {
    for (const file of [bundle, `${bundle}.map`]) rmSync(join(folder, file), { force: true });
  };
}

export async function startServerProcess(environment: Record<string, string>): Promise<ServerProcess> {
  const child = spawn(process.execPath, [bundle], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      JWT_SECRET: "a secret for tests only",
      COOKIE_SECRET: "a secret for tests only",
      PORT: "0",
      // Only tests of jobs want them.
      JOBS: "off",
      ...environment,
    },
  });
  let output = "";
  child.stdout?.on("data", (data) => {
    output += data;
  });
  child.stderr?.on("data", (data) => {
    output += data;
  });
  const url = await addressIn(() => output, child);
  return {
    url,
    output: () => output,
    kill: () => end(child, "SIGKILL").then(() => undefined),
    stop: () => end(child, "SIGTERM"),
  };
}

async function addressIn(output: () => string, child: ChildProcess): Promise<string> {
  for (;;) {
    const found = /http:\/\/127\.0\.0\.1:\d+/.exec(output());
    if (found) return found[0];
    if (child.exitCode !== null) throw new Error(`The server did not start: ${output()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    child.once("exit", (code) => resolve(code));
    child.kill(signal);
  });
}
