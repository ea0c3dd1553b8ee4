import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, expectTypeOf, test } from "vitest";
import type { Database } from "./db";
import { classifyPgError } from "./pg-errors";
import { query } from "./query";
import { createTestDatabase, type TestDatabase } from "./testing/index";
import { inTransaction, type Tx } from "./transaction";

let database: TestDatabase;
let db: Database;

beforeAll(async () => {
  database = await createTestDatabase({ isEmpty: true });
  db = database.db;
  await query(db, "create table stock (id text primary key, amount int not null)");
});
afterAll(() => database.drop());
beforeEach(() =>
  query(db, "insert into stock values ('a', 5), ('b', 5) on conflict (id) do update set amount = 5"),
);

const amountOf = async (id: string) => {
  const [row] = await query<{ amount: number }>(db, "select amount from stock where id = $1", [id]);
  return row?.amount;
};
const take = (tx: Tx, id: string) =>
  query(tx, "update stock set amount = amount - $1 where id = $2", [1, id]);

test("saves when the work returns, and returns its result", async () => {
  const result = await inTransaction(db, async (tx) => {
    await take(tx, "a");
    return "done";
  });
  expect(result).toBe("done");
  expect(await amountOf("a")).toBe(4);
});

test("undoes everything when the work throws, and passes the error on", async () => {
  const refusal = new Error("refused");
  const refused = inTransaction(db, async (tx) => {
    await take(tx, "a");
    throw refusal;
  });
  await expect(refused).rejects.toBe(refusal);
  expect(await amountOf("a")).toBe(5);
});

test("runs at READ COMMITTED, whatever the server's default", async () => {
  const levels = await inTransaction(db, (tx) => query(tx, "show transaction_isolation"));
  expect(levels).toEqual([{ transaction_isolation: "read committed" }]);
});

test("runs Kysely's statements and plain text on the same connection, both prepared", async () => {
  const statements = await inTransaction(db, async (tx) => {
    await take(tx, "a");
    await sql`select amount from stock where id = ${"b"}`.execute(tx);
    return query<{ statement: string }>(tx, "select statement from pg_prepared_statements");
  });
  const texts = statements.map(({ statement }) => statement);
  expect(texts).toContain("update stock set amount = amount - $1 where id = $2");
  expect(texts).toContain("select amount from stock where id = $1");
});

test("refuses to save when a failed statement was caught, instead of reporting success", async () => {
  const swallowed = inTransaction(db, async (tx) => {
    await take(tx, "a");
    await query(tx, "insert into stock values ($1, $2)", ["b", 1]).catch(() => undefined);
  });
  await expect(swallowed).rejects.toThrow("was not saved");
  expect(await amountOf("a")).toBe(5);
});

test("refuses a transaction inside a transaction", async () => {
  const nested = inTransaction(db, (tx) => inTransaction(tx, async () => undefined));
  await expect(nested).rejects.toThrow("already running");
});

test("cannot be made in any other way", () => {
  expectTypeOf(db).not.toExtend<Tx>();
  expectTypeOf<Tx>().toExtend<Database>();
});

describe("two transactions that lock each other out", () => {
  /** Resolves when both have come. */
  const meeting = () => {
    const arrivals: (() => void)[] = [];
    return () =>
      new Promise<void>((resolve) => {
        arrivals.push(resolve);
        if (arrivals.length >= 2) for (const leave of arrivals) leave();
      });
  };

  test("both succeed in the end", async () => {
    const met = meeting();
    let runs = 0;
    const crosswise = (first: string, second: string) => {
      let isFirstRun = true;
      return inTransaction(db, async (tx) => {
        runs += 1;
        await take(tx, first);
        if (isFirstRun) await met();
        isFirstRun = false;
        await take(tx, second);
      });
    };
    await Promise.all([crosswise("a", "b"), crosswise("b", "a")]);
    expect(runs).toBe(3);
    expect([await amountOf("a"), await amountOf("b")]).toEqual([3, 3]);
  });
});

describe("starting over", () => {
  const fail = (tx: Tx, code: string) =>
    query(tx, `do $$ begin raise exception 'made up' using errcode = '${code}'; end $$`);

  test.each(["40001", "40P01"])("happens three times after %s, then the error is passed on", async (code) => {
    let runs = 0;
    const losing = inTransaction(db, async (tx) => {
      runs += 1;
      await fail(tx, code);
    });
    await expect(losing).rejects.toSatisfy((error) => classifyPgError(error)?.kind === "serialization");
    expect(runs).toBe(4);
  });

  test("happens when the lost race is the cause of another error", async () => {
    let runs = 0;
    await inTransaction(db, async (tx) => {
      runs += 1;
      if (runs > 1) return;
      await fail(tx, "40001").catch((cause: unknown) => {
        throw new Error("wrapped", { cause });
      });
    });
    expect(runs).toBe(2);
  });

  test.each(["23505", "22003", "55P03"])("does not happen after %s", async (code) => {
    let runs = 0;
    const failing = inTransaction(db, async (tx) => {
      runs += 1;
      await fail(tx, code);
    });
    await expect(failing).rejects.toMatchObject({ code });
    expect(runs).toBe(1);
  });

  test("happens when a migration changed a table under a prepared statement", async () => {
    await query(db, "create table changing (id int)");
    const read = (tx: Tx) => query(tx, "select * from changing where id > $1", [0]);
    // One connection, so that the second transaction meets the statement of the first.
    const { createDatabase } = await import("./db");
    const single = createDatabase(database.url, { max: 1 });
    await inTransaction(single.db, read);
    await query(db, "alter table changing add column name text");
    await expect(inTransaction(single.db, read)).resolves.toEqual([]);
    await single.close();
  });
});
