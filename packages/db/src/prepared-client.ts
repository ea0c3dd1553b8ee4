import { createHash } from "node:crypto";
import pg from "pg";

/** Each connection keeps its plans in the server's memory, so texts that vary (long `in` lists, filters) must not fill it. */
const maxStatements = 1_000;

/** Names for the first thousand statement texts of a pool; later texts run unprepared. */
const createStatementNames = (limit: number) => {
  const names = new Map<string, string>();
  let generation = 0;
  return {
    nameOf: (text: string): string | undefined => {
      const known = names.get(text);
      if (known !== undefined || names.size >= limit) return known;
      // By hash, not by number: behind a connection pooler two processes share a server connection.
      const name = `b_${createHash("sha256").update(`${generation}:${text}`).digest("base64url").slice(0, 16)}`;
      names.set(text, name);
      return name;
    },
    /** Forgets all names, so that every statement is planned anew. */
    renew: () => {
      names.clear();
      generation += 1;
    },
  };
};

/**
 * True for "cached plan must not change result type": a migration changed a table under a prepared `select *`.
 * Told by the server's routine name, because the message is translated.
 */
export const isStalePlan = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && error.code === "0A000" && error.routine === "RevalidateCachedQuery";

/**
 * Objects are written out here, and not by pg: when one cannot be (it is deeper than the call stack), pg has sent the
 * statement under its name already, has the server drop it, and uses the name all the same from then on.
 */
const withObjectsWritten = (value: unknown): unknown => {
  if (typeof value !== "object" || value === null || value instanceof Date || ArrayBuffer.isView(value)) {
    return value;
  }
  return Array.isArray(value) ? value.map(withObjectsWritten) : JSON.stringify(value);
};

/**
 * Begins a text that is planned each time, for its values: where they decide whether a plan is good. The others are
 * planned once, for any values.
 */
export const plannedForValues = "/* for these values */ ";

const isCommit = (text: string) => text.length === 6 && text.toLowerCase() === "commit";

/**
 * A `pg.Client` class for one pool. `query(text, values)` runs as a named prepared statement, which saves Postgres
 * the parsing and planning (about half of a small statement's time). Everything else is passed on as it is.
 */
export const createPreparedClient = (limit = maxStatements): typeof pg.Client => {
  const statements = createStatementNames(limit);

  return class PreparedClient extends pg.Client {
    #gathering = false;

    override query<Answer>(...args: unknown[]): Answer {
      const [text, values, settle] = args;
      if (typeof text !== "string") return this.#pass(args);
      const hasValues = Array.isArray(values) && values.length > 0;
      if (!hasValues && !isCommit(text)) return this.#pass(args);
      const answer = hasValues ? this.#runPrepared(text, values) : this.#commit(text);
      if (typeof settle !== "function") return answerAs(answer);
      answer.then(
        (result) => settle(undefined, result),
        (error: unknown) => settle(error),
      );
      return answerAs(undefined);
    }

    /** What is sent in one turn of the event loop goes out in one write: system calls cost more than statements. */
    #gather(): void {
      if (this.#gathering) return;
      const { stream } = this.connection;
      this.#gathering = true;
      stream.cork();
      process.nextTick(() => {
        this.#gathering = false;
        stream.uncork();
      });
    }

    #pass<Answer>(args: unknown[]): Answer {
      this.#gather();
      return answerAs(Reflect.apply(super.query, this, args));
    }

    async #runPrepared(text: string, given: unknown[]): Promise<unknown> {
      const values = given.map(withObjectsWritten);
      const name = text.startsWith(plannedForValues) ? undefined : statements.nameOf(text);
      if (name === undefined) return this.#pass([text, values]);
      try {
        return await this.#pass([{ name, text, values }]);
      } catch (error) {
        if (!isStalePlan(error)) throw error;
        statements.renew();
        // Nothing ran. Outside a transaction the statement can be repeated here; inside, `inTransaction` starts over.
        if (this.getTransactionStatus() !== "I") throw error;
        return this.#pass([{ name: statements.nameOf(text), text, values }]);
      }
    }

    /**
     * Postgres answers a commit after a failed statement by rolling back, and reports success. Code that caught the
     * failure inside the transaction would believe its writes are saved.
     */
    async #commit(text: string): Promise<pg.QueryResult> {
      const result = await this.#pass<Promise<pg.QueryResult>>([text]);
      if (result.command === "COMMIT") return result;
      throw new Error("The transaction was not saved: a statement in it failed and the error was caught.");
    }
  };
};

/**
 * `pg.Client.query` has an overload per call style, each with its own result. The caller's overload states the type;
 * the value comes from pg's own `query`, called in the same style, so it is what that overload promises.
 */
const answerAs = <Answer>(value: unknown): Answer => value as Answer;
