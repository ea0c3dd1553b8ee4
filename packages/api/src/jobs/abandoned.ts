import { type Database, query } from "@backroom/db";

interface Connection {
  query(text: string, values: string[]): Promise<unknown>;
}

/** The first half of the names of the locks below; the second is the worker's id. */
const lockSpace = "hashtext('backroom job worker')";

/**
 * Holds a lock in the name of a worker as long as its connection lives: so the others see that it does.
 * Without this nobody could tell a slow worker from a dead one, and its jobs would wait for the library's four hours.
 */
export async function signOn(client: Connection, workerId: string): Promise<void> {
  await client.query(`select pg_advisory_lock_shared(${lockSpace}, hashtext($1))`, [workerId]);
}

/**
 * Frees the jobs that a killed worker has left locked, so that any worker takes them up again. A worker that has lost
 * its connection for a moment is spared for a minute; jobs are safe to repeat in any case.
 */
export async function freeAbandonedJobs(db: Database): Promise<void> {
  await query(
    db,
    `select graphile_worker.force_unlock_workers(array(
       select worker.id
         from (select distinct locked_by as id from graphile_worker._private_jobs
                where locked_at < now() - interval '1 minute' offset 0) as worker
        where pg_try_advisory_xact_lock(${lockSpace}, hashtext(worker.id))
     ))`,
  );
}
