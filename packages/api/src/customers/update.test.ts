import { newId } from "@backroom/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { passwordMatches } from "../core/passwords";
import { etagOf } from "../core/write";
import { openTestApi, type TestApi } from "../testing/index";
import { refusalOf } from "../testing/refusals";
import type { UpdateCustomerInput } from "./schema";

let t: TestApi;
beforeAll(async () => {
  t = await openTestApi();
});
afterAll(() => t.close());

/** Straight into the table, which saves the tests the time that hashing takes. */
async function insertCustomer(
  change: { email?: string; has_account?: boolean; metadata?: Record<string, unknown> } = {},
) {
  const id = newId("cus");
  await t.db
    .insertInto("customer")
    .values({ id, email: `${id.toLowerCase()}@example.com`, has_account: true, ...change })
    .execute();
  return id;
}

async function insertGroup(): Promise<string> {
  const id = newId("cgrp");
  await t.db.insertInto("customer_group").values({ id, name: id }).execute();
  return id;
}

const groupIdsOf = async (id: string) => {
  const { customer } = await t.api.customers.get({ id, expand: "groups" });
  return customer.groups?.map((group) => group.id).sort();
};

describe("updating a customer", () => {
  it("changes what is sent, merges metadata, answers orders and addresses, and tells what changed", async () => {
    const id = await insertCustomer({ metadata: { vip: true, since: 2019 } });
    const { customer } = await t.api.customers.update({
      id,
      first_name: "Caro",
      phone: "456",
      metadata: { since: 2020, vip: "" },
    });
    expect(customer).toMatchObject({
      first_name: "Caro",
      phone: "456",
      last_name: null,
      metadata: { since: 2020 },
    });
    expect(customer).toMatchObject({ orders: [], shipping_addresses: [] });
    expect(customer).not.toHaveProperty("groups");
    const event = await t.db
      .selectFrom("event")
      .select(["name", "data", "changes"])
      .where("resource_id", "=", id)
      .executeTakeFirstOrThrow();
    expect(event).toEqual({
      name: "customer.updated",
      data: { id, fields: ["first_name", "phone", "metadata"] },
      changes: { first_name: { from: null, to: "Caro" }, phone: { from: null, to: "456" } },
    });
  });

  it("answers what the caller selects", async () => {
    const id = await insertCustomer();
    const { customer } = await t.api.customers.update({
      id,
      phone: "1",
      fields: "phone",
      expand: "billing_address",
    });
    expect(customer).toEqual({ id, phone: "1", billing_address: null });
  });

  it("replaces the groups, and an empty list ends them", async () => {
    const id = await insertCustomer();
    const [a, b, c] = [await insertGroup(), await insertGroup(), await insertGroup()];
    await t.api.customers.update({ id, groups: [{ id: a }, { id: b }] });
    await t.api.customers.update({ id, groups: [{ id: c }, { id: b }, { id: c }] });
    expect(await groupIdsOf(id)).toEqual([b, c].sort());
    await t.api.customers.update({ id, first_name: "Same groups" });
    expect(await groupIdsOf(id)).toEqual([b, c].sort());
    await t.api.customers.update({ id, groups: [] });
    expect(await groupIdsOf(id)).toEqual([]);
  });

  it("moves the ETag on when only the groups changed", async () => {
    const id = await insertCustomer();
    const before = await t.api.customers.get({ id });
    const { customer } = await t.api.customers.update({ id, groups: [{ id: await insertGroup() }] });
    expect(customer.updated_at > before.customer.updated_at).toBe(true);
    const stale = t.as("admin", { ifMatch: etagOf(before.customer.updated_at) });
    expect(await refusalOf(stale.customers.update({ id, phone: "1" }))).toMatchObject({
      kind: "precondition_failed",
    });
  });

  it("ends with the groups of one of two at once, not with a mixture", async () => {
    const id = await insertCustomer();
    const [a, b] = [await insertGroup(), await insertGroup()];
    await Promise.all([
      t.api.customers.update({ id, groups: [{ id: a }] }),
      t.api.customers.update({ id, groups: [{ id: b }] }),
    ]);
    expect(await groupIdsOf(id)).toHaveLength(1);
  });

  it("sets the password of a registered customer without showing it in the event", async () => {
    const id = await insertCustomer();
    await t.api.customers.update({ id, password: "new pa55" });
    const row = await t.db
      .selectFrom("customer")
      .select("password_hash")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    expect(await passwordMatches(row.password_hash, "new pa55")).toBe(true);
    const [event] = await t.db
      .selectFrom("event")
      .select(["data", "changes"])
      .where("resource_id", "=", id)
      .execute();
    expect(event).toEqual({ data: { id, fields: ["password"] }, changes: null });
  });

  it("takes null for a password that is not to change", async () => {
    const id = await insertCustomer();
    await t.api.customers.update({ id, password: "first" });
    const { customer } = await t.api.customers.update({ id, password: null, phone: "1" });
    expect(customer.phone).toBe("1");
    const { password_hash } = await t.db
      .selectFrom("customer")
      .select("password_hash")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    expect(await passwordMatches(password_hash, "first")).toBe(true);
  });

  it("gives a guest another e-mail in lower case (Q49)", async () => {
    const id = await insertCustomer({ has_account: false });
    const email = `New-${id}@Example.com`;
    const { customer } = await t.api.customers.update({ id, email });
    expect(customer).toMatchObject({ email: email.toLowerCase(), has_account: false });
  });

  describe("is refused", () => {
    const refuses = async (input: object, kind: string, message: string) => {
      const before = await t.countRows();
      const call = t.api.customers.update(input as UpdateCustomerInput); // wrong on purpose
      expect(await refusalOf(call)).toMatchObject({ kind, message });
      expect(await t.countRows()).toEqual(before);
    };

    it("for an unknown customer", () =>
      refuses({ id: "cus_no", phone: "1" }, "not_found", "Customer cus_no was not found"));

    it("with an e-mail for a registered customer, even its own", async () => {
      const id = await insertCustomer({ email: "own@example.com" });
      const message = "email cannot be changed when the customer has registered an account";
      await refuses({ id, email: "own@example.com" }, "invalid_data", message);
    });

    it("with a password for a guest (Q49)", async () => {
      const id = await insertCustomer({ has_account: false });
      const message = "password cannot be set for a guest, who has no account";
      await refuses({ id, password: "pa55" }, "invalid_data", message);
    });

    it("with the e-mail of another guest", async () => {
      await insertCustomer({ has_account: false, email: "guest@example.com" });
      const id = await insertCustomer({ has_account: false });
      const message = "Customer with email guest@example.com, has_account f already exists.";
      await refuses({ id, email: "Guest@example.com" }, "duplicate_error", message);
    });

    it("with unknown groups, all of which it names", async () => {
      const id = await insertCustomer();
      const groups = [{ id: "cgrp_no" }, { id: await insertGroup() }, { id: "cgrp_none" }];
      await refuses({ id, groups }, "not_found", "Customer group cgrp_no, cgrp_none was not found");
    });

    it.each<[string, object, string]>([
      ["an e-mail that is none", { email: "nope" }, "email must be an email"],
      ["no e-mail at all", { email: null }, "email must be a string"],
      ["a property nobody knows", { has_account: true }, "property has_account should not exist"],
    ])("with %s", async (_what, change, message) => {
      const id = await insertCustomer({ has_account: false });
      await refuses({ id, ...change }, "invalid_data", message);
    });
  });
});
