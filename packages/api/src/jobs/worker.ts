import { EventEmitter } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { createJobPool, type JobPool } from "@backroom/db";
import { Logger, type Runner, run, type WorkerEvents } from "graphile-worker";
import type { JobSource } from "../core/job-source";
import { freeAbandonedJobs, signOn } from "./abandoned";
import { preset } from "./preset";
import { taskList } from "./tasks";

export interface JobWorker {
  /** Waits for the jobs that are running, and takes no more. */
  stop(): Promise<void>;
}

export type Log = (level: "warn" | "debug", message: string, details?: unknown) => void;

/** Jobs at once in one process; they mostly wait for providers. */
const concurrency = 4;
/** Jobs are heard of at once; this is how late one is that was put off. */
const pollMillis = 5_000;
/** After the database was lost, or is not there yet. */
const restartMillis = 5_000;
/** How often the jobs of killed workers are looked for. */
const abandonedMillis = 60_000;

/**
 * Runs the jobs of the database until it is stopped; any number of processes may do so beside each other. It survives
 * a database that stops, and need not find one when it starts.
 */
export function startWorker(source: JobSource, log: Log): JobWorker {
  const stopping = new AbortController();
  let runner: Runner | undefined;
  const live = async () => {
    while (!stopping.signal.aborted) {
      // Opened as they are needed: one listens, and every job that ends has to say so.
      const pgPool = createJobPool(source.config.databaseUrl, concurrency + 1);
      try {
        runner = await open(source, pgPool, log);
        if (stopping.signal.aborted) await runner.stop();
        await runner.promise;
      } catch (error) {
        log("warn", "The job worker has lost the database and starts again", error);
      }
      runner = undefined;
      await pgPool.end();
      await pause(restartMillis, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const freeing = setInterval(() => freeJobs(source, log), abandonedMillis);
  const ended = live();
  return {
    stop: async () => {
      stopping.abort();
      clearInterval(freeing);
      // One that has ended by itself cannot be stopped any more.
      await runner?.stop().catch(() => undefined);
      await ended;
    },
  };
}

function open(source: JobSource, pgPool: JobPool, log: Log): Promise<Runner> {
  const events: WorkerEvents = new EventEmitter();
  events.on("pool:listen:success", ({ client, workerPool }) => {
    // After the library's own statements, as a connection runs one at a time. One that is lost listens, and signs on, anew.
    client.once("drain", () => {
      signOn(client, workerPool.id).catch((error) => log("debug", "The job worker could not sign on", error));
    });
    freeJobs(source, log);
  });
  return run({
    pgPool,
    events,
    concurrency,
    pollInterval: pollMillis,
    noHandleSignals: true,
    preset,
    taskList: taskList(source),
    logger: loggerOf(log),
  });
}

const freeJobs = (source: JobSource, log: Log) => {
  freeAbandonedJobs(source.db).catch((error) => log("warn", "Abandoned jobs were not looked for", error));
};

/** The worker tells of every job it takes: that is for debugging. Failures are warnings, as they are tried again. */
const loggerOf = (log: Log): Logger =>
  new Logger(() => (level, message, details) => {
    log(level === "error" || level === "warning" ? "warn" : "debug", message, details);
  });
