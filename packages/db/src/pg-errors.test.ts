import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createDatabase } from "./db";
import { classifyPgError } from "./pg-errors";
import { query } from "./query";
import { createTestDatabase, type TestDatabase } from "./testing/index";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ isEmpty: true });
  await query(
    database.db,
    `create type color as enum ('red');
     create table shop (id text primary key);
     create table item (
       id text primary key, code text, size text, shop_id text references shop, parent_id text references item,
       amount int not null default 0 check (amount >= 0), color color, at timestamptz, data jsonb, unique (code, size));
     create unique index item_lower on item (lower(code)) where size is null;
     insert into shop values ('s1');
     insert into item (id, code, size, shop_id) values ('i1', 'c, 1', 'big', 's1');
     insert into item (id, code) values ('i2', 'low'), ('i3', null);
     update item set parent_id = 'i2' where id = 'i3'`,
  );
});
afterAll(() => database.drop());

const failureOf = async (text: string, values: unknown[] = []) => {
  const error = await query(database.db, text, values).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return classifyPgError(error);
};

describe("a unique violation", () => {
  test("names table, columns, values and constraint", async () => {
    expect(await failureOf("insert into shop values ($1)", ["s1"])).toEqual({
      kind: "unique_violation",
      code: "23505",
      table: "shop",
      columns: ["id"],
      values: ["s1"],
      constraint: "shop_pkey",
    });
  });

  test("with a comma in a value keeps the columns and gives one text", async () => {
    expect(await failureOf("insert into item (id, code, size) values ('i9', 'c, 1', 'big')")).toMatchObject({
      columns: ["code", "size"],
      values: ["c, 1, big"],
    });
  });

  test("of an expression names the expression", async () => {
    expect(await failureOf("insert into item (id, code) values ('i9', 'LOW')")).toMatchObject({
      columns: ["lower(code)"],
      values: ["low"],
    });
  });
});

describe("a foreign key violation", () => {
  test("tells that the referenced row is absent", async () => {
    expect(await failureOf("insert into item (id, shop_id) values ('i9', 'nowhere')")).toEqual({
      kind: "foreign_key_violation",
      code: "23503",
      direction: "absent",
      table: "item",
      referenced: "shop",
      columns: ["shop_id"],
      values: ["nowhere"],
      constraint: "item_shop_id_fkey",
    });
  });

  test("tells that the row is still referenced", async () => {
    expect(await failureOf("delete from shop where id = 's1'")).toEqual({
      kind: "foreign_key_violation",
      code: "23503",
      direction: "still_referenced",
      table: "item",
      columns: ["id"],
      values: ["s1"],
      constraint: "item_shop_id_fkey",
    });
  });

  test("tells both apart in a table that refers to itself", async () => {
    expect(await failureOf("insert into item (id, parent_id) values ('i9', 'none')")).toMatchObject({
      direction: "absent",
    });
    expect(await failureOf("delete from item where id = 'i2'")).toMatchObject({
      direction: "still_referenced",
    });
  });
});

test("a missing value names the column", async () => {
  const failure = await failureOf("insert into item (id, amount) values ('i9', null)");
  expect(failure).toEqual({ kind: "not_null", code: "23502", table: "item", column: "amount" });
});

test("a failed check names the constraint", async () => {
  const failure = await failureOf("insert into item (id, amount) values ('i9', -1)");
  expect(failure).toEqual({ kind: "check", code: "23514", table: "item", constraint: "item_amount_check" });
});

test("a number that does not fit is out of range", async () => {
  expect(await failureOf("insert into item (id, amount) values ('i9', $1)", [3_000_000_000])).toMatchObject({
    kind: "out_of_range",
  });
});

test.each([
  ["an unknown enum value", "insert into item (id, color) values ('i9', $1)", ["blue"]],
  ["a text that is no number", "select $1::int", ["abc"]],
  ["a text that is no date", "insert into item (id, at) values ('i9', $1)", ["tomorrowish"]],
  ["a date beyond the calendar", "insert into item (id, at) values ('i9', $1)", ["2022-02-31"]],
  ["a zero byte", "insert into shop values ($1)", ["a\0b"]],
  ["a zero byte in JSON", "insert into item (id, data) values ('i9', $1)", [{ a: "\0" }]],
])("%s is invalid text", async (_, text, values) => {
  expect(await failureOf(text, values)).toMatchObject({ kind: "invalid_text" });
});

describe("a lost connection", () => {
  test("is told when nothing listens", async () => {
    const { db, close } = createDatabase("postgresql://a:b@127.0.0.1:1/none");
    const error: unknown = await query(db, "select 1").catch((thrown: unknown) => thrown);
    expect(classifyPgError(error)).toEqual({ kind: "connection", code: "ECONNREFUSED" });
    await close();
  });

  test("is told when the server ends it", async () => {
    const ended = query(database.db, "select pg_terminate_backend(pg_backend_pid())");
    await expect(ended).rejects.toSatisfy((error) => classifyPgError(error)?.kind === "connection");
  });

  test("is told when no connection becomes free in time", async () => {
    const { db, pool, close } = createDatabase(database.url, { max: 1, connectionTimeoutMillis: 1_500 });
    const client = await pool.connect();
    const waiting = query(db, "select 1");
    await expect(waiting).rejects.toSatisfy((error) => classifyPgError(error)?.kind === "connection");
    client.release();
    await close();
  });

  test("is told after the pool was closed", async () => {
    const { db, close } = createDatabase(database.url);
    await close();
    await expect(query(db, "select 1")).rejects.toSatisfy(
      (error) => classifyPgError(error)?.kind === "connection",
    );
  });
});

test("anything else is left to the caller", async () => {
  expect(await failureOf("select nonsense")).toBeUndefined();
  expect(classifyPgError(new Error("other"))).toBeUndefined();
  expect(classifyPgError("text")).toBeUndefined();
});
