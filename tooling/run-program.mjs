import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** Runs a Node script of the workspace to its end. */
export const runNode = (command, options) => runProgram(process.execPath, command, options);

/**
 * Runs a program to its end.
 * @returns {Promise<{ code: number, output: string, seconds: number }>} output of both streams in order
 */
export const runProgram = (file, args, { cwd = root, env = {} } = {}) =>
  new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(file, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        output += String(chunk);
      });
    }
    child.once("error", reject);
    child.once("close", (code) =>
      resolve({ code: code ?? 1, output, seconds: (performance.now() - began) / 1000 }),
    );
  });

/** Does all jobs, no more than `width` at a time, in the order given. */
export async function inParallel(width, jobs, work) {
  const queue = [...jobs];
  const results = [];
  const lane = async () => {
    for (let job = queue.shift(); job !== undefined; job = queue.shift()) results.push(await work(job));
  };
  await Promise.all(Array.from({ length: width }, lane));
  return results;
}

/** `✓ name (1.2 s)`, the same in every tool. */
export const verdictLine = (passed, name, seconds, rest = "") =>
  `${passed ? "ok    " : "FAILED"} ${name}${rest && `  ${rest}`}  (${seconds.toFixed(1)} s)`;
