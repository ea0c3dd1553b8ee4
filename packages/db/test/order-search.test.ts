import type pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../src/testing";

/** What triggers keep of orders for the list: what a search looks in, and their numbers by day and statuses. */

let database: TestDatabase;
let pool: pg.Pool;
beforeAll(async () => {
  database = await createTestDatabase({ max: 20 });
  pool = database.pool;
  await pool.query("insert into region (id, name, currency_code) values ('region', 'Region', 'usd')");
});
afterAll(() => database.drop());

let serial = 0;
let customer: string;
let address: string;
beforeEach(async () => {
  serial += 1;
  [customer, address] = [`customer_${serial}`, `address_${serial}`];
  await pool.query(
    "insert into customer (id, email, first_name, last_name, phone) values ($1, $1 || '@x.test', 'Ada', 'Byron', '+49 30')",
    [customer],
  );
  await pool.query("insert into address (id, first_name, last_name) values ($1, 'Annabella', 'King')", [
    address,
  ]);
});

type Runner = Pick<pg.Pool, "query">;

async function insertOrder(id: string, on: Runner = pool, at = "2026-03-01T12:00:00Z") {
  await on.query(
    `insert into "order" (id, customer_id, email, region_id, currency_code, shipping_address_id, created_at)
     values ($1, $2, 'Buyer@Shop.test', 'region', 'usd', $3, $4)`,
    [id, customer, address, at],
  );
}
const newOrderId = () => `order_${serial}_${Math.random().toString(36).slice(2)}`;

async function termsOf(id: string) {
  const { rows } = await pool.query<{ terms: string; display_id: number }>(
    'select terms, display_id from order_search join "order" on id = order_id where order_id = $1',
    [id],
  );
  const [row] = rows;
  const terms = row?.terms.split("\n").filter((term) => term !== String(row.display_id)) ?? [];
  return { hasNumber: row?.terms.includes(`\n${row.display_id}\n`), terms: terms.filter(Boolean).sort() };
}

/** Runs `work` in a transaction and leaves it open. */
async function begun(work: (client: pg.PoolClient) => Promise<unknown>) {
  const client = await pool.connect();
  await client.query("begin");
  await work(client);
  return {
    commit: async () => {
      await client.query("commit");
      client.release();
    },
  };
}

/** Starts `work` and comes back when its connection waits for another. */
async function waiting<Result>(work: (client: pg.PoolClient) => Promise<Result>) {
  const client = await pool.connect();
  const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
  const done = work(client).finally(() => client.release());
  for (;;) {
    const { rows: blockers } = await pool.query("select unnest(pg_blocking_pids($1))", [rows[0]?.pid]);
    if (blockers.length > 0) return { done };
  }
}

const rename = (on: Runner, table: "customer" | "address", id: string, last_name: string) =>
  on.query(`update ${table} set last_name = $2 where id = $1`, [id, last_name]);

describe("what a search looks in", () => {
  it("is e-mail, number, names and phone in lower case, each once", async () => {
    const id = newOrderId();
    await rename(pool, "address", address, "Byron");
    await insertOrder(id);
    expect(await termsOf(id)).toEqual({
      hasNumber: true,
      terms: ["+49 30", "ada", "annabella", "buyer@shop.test", "byron"],
    });
  });

  it("knows an order without a shipping address", async () => {
    const id = newOrderId();
    await insertOrder(id);
    await pool.query('update "order" set shipping_address_id = null where id = $1', [id]);
    expect((await termsOf(id)).terms).toEqual(["+49 30", "ada", "buyer@shop.test", "byron"]);
  });

  it("follows the order, its customer and its address", async () => {
    const [id, other] = [newOrderId(), newOrderId()];
    await insertOrder(id);
    await insertOrder(other);
    await pool.query(`update "order" set email = 'NEW@shop.test' where id = $1`, [id]);
    await rename(pool, "customer", customer, "Lovelace");
    await rename(pool, "address", address, "Milbanke");
    const names = ["+49 30", "ada", "annabella", "lovelace", "milbanke"];
    expect((await termsOf(id)).terms).toEqual([...names, "new@shop.test"].sort());
    expect((await termsOf(other)).terms).toEqual([...names, "buyer@shop.test"].sort());
  });

  it("goes with the order, and is not written by other changes", async () => {
    const id = newOrderId();
    await insertOrder(id);
    const version = "select xmin::text from order_search where order_id = $1";
    const before = await pool.query(version, [id]);
    await pool.query(`update "order" set payment_status = 'captured', metadata = '{}' where id = $1`, [id]);
    await pool.query("update customer set metadata = '{}' where id = $1", [customer]);
    expect((await pool.query(version, [id])).rows).toEqual(before.rows);
    await pool.query('delete from "order" where id = $1', [id]);
    expect((await pool.query(version, [id])).rows).toEqual([]);
  });
});

describe("at once", () => {
  it("an order that is placed while its customer gets another name has the new one", async () => {
    const id = newOrderId();
    const renaming = await begun((client) => rename(client, "customer", customer, "Lovelace"));
    const placing = await waiting((client) => insertOrder(id, client));
    await renaming.commit();
    await placing.done;
    expect((await termsOf(id)).terms).toContain("lovelace");
  });

  it("a customer who gets another name while the order is placed is found by it", async () => {
    const id = newOrderId();
    const placing = await begun((client) => insertOrder(id, client));
    const renaming = await waiting((client) => rename(client, "customer", customer, "Lovelace"));
    await placing.commit();
    await renaming.done;
    expect((await termsOf(id)).terms).toContain("lovelace");
  });

  it("a customer and an address that change together are both seen", async () => {
    const id = newOrderId();
    await insertOrder(id);
    const first = await begun((client) => rename(client, "customer", customer, "Lovelace"));
    const second = await waiting((client) => rename(client, "address", address, "Milbanke"));
    await first.commit();
    await second.done;
    expect((await termsOf(id)).terms).toEqual(expect.arrayContaining(["lovelace", "milbanke"]));
  });

  it("orders of one customer are placed without waiting for each other", async () => {
    const open = await Promise.all(
      Array.from({ length: 8 }, () => begun((client) => insertOrder(newOrderId(), client))),
    );
    expect(open).toHaveLength(8);
    await Promise.all(open.map(({ commit }) => commit()));
  });
});

describe("the numbers of orders by day and statuses", () => {
  const kept = `select day::text, status, fulfillment_status, payment_status, sum(n)::int as n from order_count
    group by 1, 2, 3, 4 having sum(n) <> 0 order by 1, 2, 3, 4`;
  const real = `select (created_at at time zone 'UTC')::date::text as day, status, fulfillment_status, payment_status, count(*)::int as n
    from "order" group by 1, 2, 3, 4 order by 1, 2, 3, 4`;
  const expectExact = async () => {
    expect((await pool.query(kept)).rows).toEqual((await pool.query(real)).rows);
  };

  it("are exact after orders come, change and go at once, and after what was undone", async () => {
    const ids = Array.from({ length: 96 }, newOrderId);
    await Promise.all(
      ids.map((id, index) => insertOrder(id, pool, `2026-04-0${1 + (index % 3)}T23:59:59.999Z`)),
    );
    await expectExact();
    await Promise.all([
      ...ids
        .slice(0, 64)
        .map((id) => pool.query(`update "order" set payment_status = 'captured' where id = $1`, [id])),
      ...ids.slice(64, 70).map((id) => pool.query('delete from "order" where id = $1', [id])),
      pool.query(`update "order" set status = 'archived', created_at = '2026-05-01' where id = any($1)`, [
        ids.slice(70, 80),
      ]),
      begun(async (client) => {
        await insertOrder(newOrderId(), client);
        await client.query('update "order" set status = $2 where id = $1', [ids[80], "completed"]);
        await client.query("rollback");
      }).then(({ commit }) => commit()),
    ]);
    await expectExact();
    const { rows } = await pool.query<{ most: number }>(
      "select max(n)::int as most from (select count(*) as n from order_count group by day, status, fulfillment_status, payment_status) x",
    );
    expect(rows[0]?.most).toBeLessThan(60);
  });

  it("are written by changes of statuses alone", async () => {
    const id = newOrderId();
    await insertOrder(id);
    const before = await pool.query("select max(id) from order_count");
    await pool.query(`update "order" set metadata = '{}', total = 5 where id = $1`, [id]);
    expect((await pool.query("select max(id) from order_count")).rows).toEqual(before.rows);
  });

  it("are made anew for orders that came in without triggers, and are gone with all orders", async () => {
    const client = await pool.connect();
    await client.query("begin; set local session_replication_role = replica");
    await insertOrder(newOrderId(), client);
    await client.query("select refill_order_search_and_count()");
    await client.query("commit");
    client.release();
    await expectExact();
    const { rows } = await pool.query(
      'select count(*)::int as n from "order" where id not in (select order_id from order_search)',
    );
    expect(rows).toEqual([{ n: 0 }]);
    await pool.query('truncate "order" cascade');
    expect((await pool.query("select from order_count union all select from order_search")).rows).toEqual([]);
  });
});
