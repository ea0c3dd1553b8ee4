import { query } from "@backroom/db";
import { runDueJobs } from "../jobs/run-due";
import type { TestApi } from "./index";

/** For tests: an hour passes, or a day; jobs that were put off are due, and run. */
export async function runJobs(t: Pick<TestApi, "db" | "config">): Promise<void> {
  await query(t.db, "update graphile_worker._private_jobs set run_at = now() where run_at > now()");
  await runDueJobs(t);
}

/** For tests: the jobs that wait, with how often each was tried. */
export async function waitingJobs(
  t: Pick<TestApi, "db">,
): Promise<{ task: string; attempts: number; error: string | null }[]> {
  return query(
    t.db,
    "select task_identifier as task, attempts, last_error as error from graphile_worker.jobs order by id",
  );
}
