import { spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Failure } from "../failure";
import type { Variables } from "../settings";

export interface Program {
  /** As people know it: "server", "admin". */
  name: string;
  script: string;
  /** Options of Node itself. */
  nodeOptions?: string[];
  args?: string[];
  cwd: string;
  variables: Variables;
  /** Whether its stdout is for people. */
  speaks: boolean;
}

export interface Child {
  name: string;
  /** Settles when the program has ended, with the reason. */
  ended: Promise<string>;
  /** Asks the program to end, and makes it when it does not. */
  stop(): Promise<void>;
}

const patienceMillis = 8_000;

/**
 * Starts a Node program in a process group of its own, so that Ctrl-C in the terminal reaches `start` alone, which
 * then stops everything in order.
 */
export function startChild({
  name,
  script,
  nodeOptions = [],
  args = [],
  cwd,
  variables,
  speaks,
}: Program): Child {
  const withParent = pathToFileURL(join(import.meta.dirname, "leave-with-parent.mjs")).href;
  const child = spawn(process.execPath, [...nodeOptions, "--import", withParent, script, ...args], {
    cwd,
    env: variables,
    detached: true,
    windowsHide: true,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let lastLine = "";
  const listen = (stream: NodeJS.ReadableStream | null, forward: NodeJS.WritableStream | undefined) => {
    stream?.on("data", (chunk: Buffer) => {
      forward?.write(chunk);
      lastLine = chunk.toString().trim().split("\n").at(-1)?.trim() || lastLine;
    });
  };
  listen(child.stdout, speaks ? process.stdout : undefined);
  listen(child.stderr, process.stderr);
  let isOver = false;
  const ended = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    // `close` comes after the last output.
    child.once("close", (code, signal) =>
      resolve(`${signal ? `killed by ${signal}` : `exit code ${code}`}${lastLine && `: ${lastLine}`}`),
    );
  }).finally(() => {
    isOver = true;
  });
  const stop = async (): Promise<void> => {
    if (isOver) return;
    child.kill("SIGTERM");
    const tooLong = setTimeout(() => child.kill("SIGKILL"), patienceMillis);
    await ended;
    clearTimeout(tooLong);
  };
  return { name, ended, stop };
}

const waitMillis = 60_000;

/**
 * Waits until the program answers there with anything but an error of its own.
 * @throws Failure with the reason when it ends or takes too long.
 */
export async function waitUntilReady(
  { name, ended }: Child,
  url: string,
  signal: AbortSignal,
): Promise<void> {
  let reason: string | undefined;
  ended.then((given) => {
    reason = given;
  });
  const deadline = Date.now() + waitMillis;
  while (!(await answers(url))) {
    signal.throwIfAborted();
    if (reason !== undefined) throw new Failure(`The ${name} did not start: ${reason}`);
    if (Date.now() > deadline) throw new Failure(`The ${name} does not answer at ${url}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(10_000) });
    await answer.arrayBuffer();
    return answer.status < 500;
  } catch {
    return false;
  }
}
