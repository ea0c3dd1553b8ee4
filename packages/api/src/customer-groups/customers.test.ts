import { newId } from "@backroom/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { uniqueWord } from "../products/testing";
import { callerFactory } from "../root";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf } from "../testing/refusals";
import { countingDatabase } from "../testing/statements";

let t: TestApi;
beforeAll(async () => {
  t = await openTestApi();
});
afterAll(() => t.close());

const make = async (name = `Group ${uniqueWord()}`) =>
  (await t.api.customerGroups.create({ name })).customer_group;

/** Straight into the table, which saves the tests the time that hashing takes. */
async function insertCustomer(): Promise<string> {
  const id = newId("cus");
  await t.db
    .insertInto("customer")
    .values({ id, email: `${id.toLowerCase()}@example.com`, has_account: true })
    .execute();
  return id;
}

describe("the customers of a group", () => {
  const membersOf = async (id: string) =>
    (await t.api.customerGroups.listCustomers({ id })).customers.map((customer) => customer.id).sort();

  it("are added and taken out, twice without a difference", async () => {
    const group = await make();
    const [one, two] = [await insertCustomer(), await insertCustomer()];
    const both = { id: group.id, customer_ids: [{ id: one }, { id: two }, { id: one }] };
    for (let times = 0; times < 2; times += 1) {
      const { customer_group } = await t.api.customerGroups.addCustomers(both);
      expect(customer_group).toEqual({ ...group, updated_at: expect.any(String) });
      expect(customer_group.updated_at > group.updated_at).toBe(true);
      expect(await membersOf(group.id)).toEqual([one, two].sort());
    }
    for (let times = 0; times < 2; times += 1) {
      await t.api.customerGroups.removeCustomers({
        id: group.id,
        customer_ids: [{ id: one }, { id: "cus_no" }],
      });
      expect(await membersOf(group.id)).toEqual([two]);
    }
    const events = await t.db
      .selectFrom("event")
      .select("data")
      .where("resource_id", "=", group.id)
      .where("name", "=", "customer_group.updated")
      .orderBy("created_at")
      .orderBy("id")
      .execute();
    expect(events[0]?.data).toMatchObject({ fields: ["customers"], added: [one, two, one] });
    expect(events[3]?.data).toMatchObject({ fields: ["customers"], removed: [one, "cus_no"] });
  });

  it("are all added or none: every missing one is named", async () => {
    const { id } = await make();
    const customer = await insertCustomer();
    const customer_ids = [{ id: "cus_no" }, { id: customer }, { id: "cus_none" }];
    const refusal = await cleanRefusalOf(t, () => t.api.customerGroups.addCustomers({ id, customer_ids }));
    expect(refusal).toMatchObject({ kind: "not_found", message: "Customer cus_no, cus_none was not found" });
  });

  it("need a known group and a list", async () => {
    const customer_ids = [{ id: await insertCustomer() }];
    for (const call of [t.api.customerGroups.addCustomers, t.api.customerGroups.removeCustomers]) {
      const unknown = await cleanRefusalOf(t, () => call({ id: "cgrp_no", customer_ids }));
      expect(unknown).toMatchObject({ kind: "not_found", message: "Customer group cgrp_no was not found" });
      const { id } = await make();
      expect((await cleanRefusalOf(t, () => call({ id } as never))).kind).toBe("invalid_data");
    }
  });

  it("are listed like customers, with this group alone", async () => {
    const [group, other] = [await make(), await make()];
    const [one, two] = [await insertCustomer(), await insertCustomer()];
    for (const { id } of [group, other]) {
      await t.api.customerGroups.addCustomers({ id, customer_ids: [{ id: one }, { id: two }] });
    }
    const page = await t.api.customerGroups.listCustomers({ id: group.id, limit: 1, order: "created_at" });
    expect(page).toMatchObject({ count: 2, limit: 1, offset: 0 });
    expect(page.customers.map((customer) => [customer.id, customer.groups?.map(({ id }) => id)])).toEqual([
      [one, [group.id]],
    ]);
    const found = await t.api.customerGroups.listCustomers({ id: group.id, q: two });
    expect(found.customers.map((customer) => customer.id)).toEqual([two]);
    expect(await t.api.customerGroups.listCustomers({ id: "cgrp_no" })).toEqual({
      customers: [],
      count: 0,
      limit: 50,
      offset: 0,
    });
  });

  it("are added by two at once, and by the customers' own page, without losing one", async () => {
    const { id } = await make();
    const customers = await Promise.all(Array.from({ length: 6 }, insertCustomer));
    const [own = "", ...rest] = customers;
    await Promise.all([
      t.api.customers.update({ id: own, groups: [{ id }] }),
      t.api.customerGroups.addCustomers({ id, customer_ids: rest.map((customer) => ({ id: customer })) }),
      t.api.customerGroups.addCustomers({
        id,
        customer_ids: [...rest].reverse().map((customer) => ({ id: customer })),
      }),
    ]);
    expect(await membersOf(id)).toEqual([...customers].sort());
  });

  it("take as many statements for many as for one", async () => {
    const { id } = await make();
    const customers = await Promise.all(Array.from({ length: 8 }, insertCustomer));
    const counts = [];
    for (const some of [customers.slice(0, 1), customers.slice(1)]) {
      const counting = countingDatabase(t.db);
      const api = callerFactory({ ...t.context("admin"), db: counting.db });
      const customer_ids = some.map((customer) => ({ id: customer }));
      await api.customerGroups.addCustomers({ id, customer_ids });
      await api.customerGroups.listCustomers({ id });
      await api.customerGroups.removeCustomers({ id, customer_ids });
      counts.push(counting.count());
    }
    expect(counts[1]).toBe(counts[0]);
  });
});
