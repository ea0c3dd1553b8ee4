import { createJobPool } from "@backroom/db";
import { Logger, runOnce } from "graphile-worker";
import type { JobSource } from "../core/job-source";
import { preset } from "./preset";
import { taskList } from "./tasks";

const silent = new Logger(() => () => undefined);

/** Runs the jobs that are due and those they enqueue, each once; what fails stays for later. */
export async function runDueJobs(source: JobSource): Promise<void> {
  const pgPool = createJobPool(source.config.databaseUrl, 2);
  try {
    await runOnce({ pgPool, noHandleSignals: true, preset, taskList: taskList(source), logger: silent });
  } finally {
    await pgPool.end();
  }
}
