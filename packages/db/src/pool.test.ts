import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createPool } from "./pool";
import { plannedForValues } from "./prepared-client";
import { createTestDatabase, type TestDatabase } from "./testing/index";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ isEmpty: true });
});
afterAll(() => database.drop());

const withPool = async <Result>(
  options: Partial<Parameters<typeof createPool>[0]>,
  work: (pool: ReturnType<typeof createPool>) => Promise<Result>,
): Promise<Result> => {
  const pool = createPool({ connectionString: database.url, max: 1, ...options });
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
};

describe("rows", () => {
  test("come in wire form", () =>
    withPool({}, async (pool) => {
      const { rows } = await pool.query(
        `select timestamptz '2022-07-01 02:00+02' as zoned, timestamp '2022-07-01 10:20:30.5' as plain,
                date '2022-07-01' as day, 12.5::numeric as rate, count(*) as count, '{"a":1}'::jsonb as json`,
      );
      expect(rows[0]).toEqual({
        zoned: "2022-07-01T00:00:00.000Z",
        plain: "2022-07-01T10:20:30.500Z",
        day: "2022-07-01",
        rate: 12.5,
        count: 1,
        json: { a: 1 },
      });
    }));

  test("do not depend on the settings of database or machine", async () => {
    const name = new URL(database.url).pathname.slice(1);
    await database.pool.query(`alter database ${name} set timezone = 'Asia/Tokyo'`);
    await database.pool.query(`alter database ${name} set datestyle = 'German'`);
    const zoned = await withPool({}, (pool) => pool.query("select timestamptz '2022-07-01T00:00:00Z' as at"));
    expect(zoned.rows).toEqual([{ at: "2022-07-01T00:00:00.000Z" }]);
  });

  test("never hold an integer that JavaScript cannot hold", () =>
    withPool({}, async (pool) => {
      await expect(pool.query("select 9007199254740993::bigint as n")).rejects.toThrow("9007199254740993");
      await expect(pool.query("select 1 as n")).resolves.toMatchObject({ rows: [{ n: 1 }] });
    }));

  test("keep the session options of the address", async () => {
    const url = new URL(database.url);
    url.searchParams.set("options", "-c work_mem=5MB");
    const settings = "select current_setting('work_mem') as memory, current_setting('TimeZone') as zone";
    const { rows } = await withPool({ connectionString: url.toString() }, (pool) => pool.query(settings));
    expect(rows).toEqual([{ memory: "5MB", zone: "UTC" }]);
  });
});

describe("prepared statements", () => {
  const prepared = "select statement from pg_prepared_statements order by prepare_time";

  test("serve every text with values once, and nothing else", () =>
    withPool({}, async (pool) => {
      await pool.query("begin");
      await pool.query("select 1 as a", []);
      await pool.query("select $1::int as a", [1]);
      await pool.query("select $1::int as a", [2]);
      await pool.query("commit");
      expect((await pool.query(prepared)).rows).toEqual([{ statement: "select $1::int as a" }]);
    }));

  test("do not serve a text that is planned for its values", () =>
    withPool({}, async (pool) => {
      const { rows } = await pool.query<{ a: number }>(`${plannedForValues}select $1::int as a`, [1]);
      expect(rows).toEqual([{ a: 1 }]);
      expect((await pool.query(prepared)).rows).toEqual([]);
    }));

  test("are limited in number", () =>
    withPool({}, async (pool) => {
      for (let n = 0; n < 1_010; n += 1) await pool.query(`select $1::int as a${n}`, [n]);
      expect((await pool.query(prepared)).rows).toHaveLength(1_000);
    }));

  test("outlive a change of the table", () =>
    withPool({}, async (pool) => {
      await pool.query("create table changing (id int)");
      const read = () => pool.query("select * from changing where id > $1", [0]);
      await pool.query("insert into changing values (1)");
      expect((await read()).rows).toEqual([{ id: 1 }]);
      await pool.query("alter table changing add column name text");
      expect((await read()).rows).toEqual([{ id: 1, name: null }]);
    }));

  test("are there for the next one when a value cannot be written out", () =>
    withPool({}, async (pool) => {
      let deep: unknown = "x";
      for (let level = 0; level < 20_000; level += 1) deep = [deep];
      const insert = "select $1::jsonb as data";
      await expect(pool.query(insert, [{ deep }])).rejects.toThrow(RangeError);
      expect((await pool.query(insert, [{ a: 1 }])).rows).toEqual([{ data: { a: 1 } }]);
      expect((await pool.query(insert, [{ a: 2 }])).rows).toEqual([{ data: { a: 2 } }]);
    }));
});

describe("a broken connection", () => {
  const terminate = (pid: number) => database.pool.query("select pg_terminate_backend($1)", [pid]);
  const pidOf = "select pg_backend_pid() as pid";

  test("that was idle is reported and replaced", async () => {
    const errors: Error[] = [];
    await withPool({ onIdleError: (error) => errors.push(error) }, async (pool) => {
      const removed = new Promise((resolve) => pool.once("remove", resolve));
      await terminate((await pool.query(pidOf)).rows[0].pid);
      await removed;
      expect((await pool.query("select 1 as alive")).rows).toEqual([{ alive: 1 }]);
    });
    expect(errors.map(({ message }) => message)).toEqual([
      "terminating connection due to administrator command",
    ]);
  });

  test("that was in use fails the next statement and not the process", () =>
    withPool({}, async (pool) => {
      const client = await pool.connect();
      const closed = new Promise((resolve) => client.once("end", resolve));
      await terminate((await client.query(pidOf)).rows[0].pid);
      await closed;
      await expect(client.query("select 1")).rejects.toThrow();
      client.release();
      expect((await pool.query("select 1 as alive")).rows).toEqual([{ alive: 1 }]);
    }));
});
