import { createDatabase, type Database, query } from "@backroom/db";

/** What happens in place of a statement. */
export type Fault =
  /** It never reaches the database, and its caller gets an error. */
  | "throws"
  /** The database ends the connection before it: a restart, a broken network. */
  | "loses the connection"
  /** It is done, but the connection ends before its caller hears of it. */
  | "loses the answer";

/** A pool of its own on a test database: it shows the statements that run on it, and can make one of them fail. */
export interface WatchedDatabase {
  db: Database;
  /** Texts of the statements since the last `reset`, oldest first; `begin` and `commit` are among them. */
  readonly statements: readonly string[];
  /** Forgets the statements, and makes the n-th from here, counted from 1, fail. */
  reset(fault?: { kind: Fault; at: number }): void;
  close(): Promise<void>;
}

type Run = (...args: unknown[]) => Promise<unknown>;

export function watchDatabase(url: string): WatchedDatabase {
  const { db, pool, close } = createDatabase(url, { applicationName: "backroom watched" });
  const other = createDatabase(url, { max: 1 });
  const statements: string[] = [];
  let fault: { kind: Fault; at: number } | undefined;
  pool.on("connect", (client) => {
    // pg's own `query`, called in whichever form the caller chose.
    const run = client.query.bind(client) as Run;
    const pid = client.query<{ pid: number }>("select pg_backend_pid() as pid");
    const end = async () => {
      const gone = new Promise<void>((resolve) => client.once("end", () => resolve()));
      await query(other.db, "select pg_terminate_backend($1)", [(await pid).rows[0]?.pid]);
      await gone;
    };
    let broken: Promise<unknown> | undefined;
    const watched: Run = (...args) => {
      // What follows a broken statement must not overtake the end of the connection.
      if (broken) return broken.then(() => run(...args));
      statements.push(String(args[0]));
      if (fault?.at !== statements.length) return run(...args);
      const { kind } = fault;
      fault = undefined;
      // The pool's own `query` hands a callback over, and hears of a lost connection by itself.
      const callback = args.findLast((arg) => typeof arg === "function");
      if (kind === "throws") {
        const failure = new Error("A made-up failure");
        if (!callback) return Promise.reject(failure);
        callback(failure);
        return Promise.resolve();
      }
      const plain = args.filter((arg) => arg !== callback);
      const done = kind === "loses the answer" ? run(...plain) : Promise.resolve();
      broken = done.then(end);
      return callback ? broken : broken.then(() => run("select 'nobody there'"));
    };
    client.query = watched as typeof client.query;
  });
  return {
    db,
    statements,
    reset: (next) => {
      statements.length = 0;
      fault = next;
    },
    close: async () => {
      await close();
      await other.close();
    },
  };
}
