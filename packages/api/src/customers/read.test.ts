import { newId } from "@backroom/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApi, type TestApi } from "../testing/index";
import { refusalOf } from "../testing/refusals";

let t: TestApi;
beforeAll(async () => {
  t = await openTestApi();
});
afterAll(() => t.close());

async function insertCustomer(email: string, has_account = true): Promise<string> {
  const id = newId("cus");
  await t.db
    .insertInto("customer")
    .values({ id, email, has_account, first_name: "Cara", last_name: "Vane" })
    .execute();
  return id;
}

async function insertGroup(...members: string[]): Promise<string> {
  const id = newId("cgrp");
  await t.db.insertInto("customer_group").values({ id, name: id }).execute();
  for (const customer_id of members) {
    await t.db.insertInto("customer_to_group").values({ customer_id, customer_group_id: id }).execute();
  }
  return id;
}

describe("getting a customer", () => {
  it("answers its columns, orders and saved addresses", async () => {
    const id = await insertCustomer("get@example.com");
    const address = newId("addr");
    await t.db.insertInto("address").values({ id: address, customer_id: id, country_code: "de" }).execute();
    const { customer } = await t.api.customers.get({ id });
    expect(customer).toEqual({
      id,
      email: "get@example.com",
      first_name: "Cara",
      last_name: "Vane",
      billing_address_id: null,
      phone: null,
      has_account: true,
      metadata: null,
      created_at: expect.any(String),
      updated_at: expect.any(String),
      deleted_at: null,
      orders: [],
      shipping_addresses: [expect.objectContaining({ id: address, customer_id: id, country_code: "de" })],
    });
  });

  it("answers the groups, the billing address and its country when asked", async () => {
    const id = await insertCustomer("expand@example.com");
    const billing = newId("addr");
    await t.db.insertInto("address").values({ id: billing, country_code: "de" }).execute();
    await t.db.updateTable("customer").set({ billing_address_id: billing }).where("id", "=", id).execute();
    const group = await insertGroup(id);
    const { customer } = await t.api.customers.get({
      id,
      fields: "email",
      expand: "groups,billing_address.country",
    });
    expect(customer).toMatchObject({
      email: "expand@example.com",
      groups: [{ id: group }],
      billing_address: { id: billing, country: { iso_2: "de", display_name: "Germany" } },
    });
    expect(Object.keys(customer).sort()).toEqual(["billing_address", "email", "groups", "id"]);
  });

  it("refuses an unknown id", async () => {
    expect(await refusalOf(t.api.customers.get({ id: "cus_no" }))).toMatchObject({
      kind: "not_found",
      message: "Customer cus_no was not found",
    });
  });
});

describe("listing customers", () => {
  it("finds by text in e-mail and names, newest first, without relations", async () => {
    const first = await insertCustomer("a-list@example.com");
    const second = await insertCustomer("b-list@example.com");
    const { customers, ...page } = await t.api.customers.list({ q: "-LIST@" });
    expect(page).toEqual({ count: 2, offset: 0, limit: 50 });
    expect(customers.map(({ id }) => id)).toEqual([second, first]);
    expect(customers[0]).not.toHaveProperty("shipping_addresses");
    expect(customers[0]).not.toHaveProperty("orders");
    const sorted = await t.api.customers.list({
      q: "-list@",
      order: "email",
      limit: 1,
      offset: 1,
      expand: "groups",
    });
    expect(sorted).toMatchObject({ count: 2, offset: 1, limit: 1, customers: [{ id: second, groups: [] }] });
    expect(await t.api.customers.list({ q: "cara vane -list@" })).toMatchObject({ count: 0 });
  });

  it("tells guests from registered customers", async () => {
    const guest = await insertCustomer("guest-filter@example.com", false);
    await insertCustomer("guest-filter@example.com", true);
    const { customers } = await t.api.customers.list({ q: "guest-filter", has_account: false });
    expect(customers.map(({ id }) => id)).toEqual([guest]);
  });

  it("filters by groups and shows of each customer the groups that matched", async () => {
    const [one, both] = [await insertCustomer("g1@example.com"), await insertCustomer("g2@example.com")];
    await insertCustomer("g3@example.com");
    const vip = await insertGroup(one, both);
    const staff = await insertGroup(both);
    const ids = async (groups: string[]) =>
      (await t.api.customers.list({ groups, order: "email" })).customers.map((customer) => [
        customer.id,
        customer.groups?.map((group) => group.id),
      ]);
    expect(await ids([vip])).toEqual([
      [one, [vip]],
      [both, [vip]],
    ]);
    expect(await ids([`${vip},${staff}`])).toEqual([
      [one, [vip]],
      [both, [vip, staff]],
    ]);
    expect(await ids(["cgrp_no"])).toEqual([]);
  });
});
