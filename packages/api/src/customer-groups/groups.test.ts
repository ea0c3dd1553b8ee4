import { newId } from "@backroom/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { etagOf } from "../core/write";
import { makeSale } from "../price-lists/testing";
import { uniqueWord } from "../products/testing";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf, refusalOf } from "../testing/refusals";

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

describe("a customer group", () => {
  it("is made with a name alone, and tells once", async () => {
    const group = await make("Wholesale");
    expect(group).toEqual({
      id: expect.stringMatching(/^cgrp_[0-9A-Z]{26}$/),
      name: "Wholesale",
      metadata: null,
      created_at: expect.any(String),
      updated_at: expect.any(String),
      deleted_at: null,
    });
    expect((await t.api.customerGroups.get({ id: group.id })).customer_group).toEqual(group);
    expect(await t.eventsOf(group.id)).toEqual(["customer_group.created"]);
  });

  it("stores metadata as sent, merges what follows, and tells what changed", async () => {
    const name = `Group ${uniqueWord()}`;
    const made = await t.api.customerGroups.create({ name, metadata: { a: 1, b: "" } });
    const { id } = made.customer_group;
    expect(made.customer_group.metadata).toEqual({ a: 1, b: "" });
    const renamed = `Group ${uniqueWord()}`;
    const { customer_group } = await t.api.customerGroups.update({
      id,
      name: renamed,
      metadata: { a: "", c: null },
    });
    expect(customer_group).toMatchObject({ name: renamed, metadata: { b: "", c: null } });
    expect(customer_group.metadata).not.toHaveProperty("a");
    expect(customer_group.updated_at > made.customer_group.updated_at).toBe(true);
    const event = await t.db
      .selectFrom("event")
      .select(["data", "changes"])
      .where("resource_id", "=", id)
      .where("name", "=", "customer_group.updated")
      .executeTakeFirstOrThrow();
    expect(event.data).toMatchObject({ fields: ["name", "metadata"] });
    expect(event.changes).toMatchObject({ name: { from: name, to: renamed } });
  });

  it("shows what the caller of an update asks for", async () => {
    const { id } = await make();
    const { customer_group } = await t.api.customerGroups.update({ id, expand: "price_lists,customers" });
    expect(customer_group).toMatchObject({ price_lists: [], customers: [] });
  });

  it("has a name of its own", async () => {
    const { name } = await make();
    const other = await make();
    for (const call of [
      () => t.api.customerGroups.create({ name }),
      () => t.api.customerGroups.update({ id: other.id, name }),
    ]) {
      expect(await cleanRefusalOf(t, call)).toMatchObject({
        kind: "duplicate_error",
        status: 422,
        message: `Customer group with name ${name} already exists.`,
      });
    }
    expect((await t.api.customerGroups.get({ id: other.id })).customer_group).toEqual(other);
  });

  it("is made once by two who choose a name at once", async () => {
    const name = `Group ${uniqueWord()}`;
    const both = await Promise.allSettled([make(name), make(name)]);
    expect(both.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await t.api.customerGroups.list({ name: [name] })).count).toBe(1);
  });

  it.each([
    ["no name", {}],
    ["an empty name", { name: " " }],
    ["a name that is null", { name: null }],
    ["an unknown property", { name: "x", color: "red" }],
  ])("is refused with %s", async (_what, input) => {
    const refusal = await cleanRefusalOf(t, () => t.api.customerGroups.create(input as never));
    expect(refusal.kind).toBe("invalid_data");
  });

  it("must exist to be read or changed, and be as it was seen", async () => {
    const message = "Customer group cgrp_no was not found";
    expect(await refusalOf(t.api.customerGroups.get({ id: "cgrp_no" }))).toMatchObject({ message });
    const update = () => t.api.customerGroups.update({ id: "cgrp_no", name: "x" });
    expect(await cleanRefusalOf(t, update)).toMatchObject({ kind: "not_found", message });
    const { id, updated_at } = await make();
    await t.api.customerGroups.update({ id, name: `Group ${uniqueWord()}` });
    const stale = t.as("admin", { ifMatch: etagOf(updated_at) }).customerGroups.update({ id, name: "Late" });
    expect((await refusalOf(stale)).status).toBe(412);
  });
});

describe("deleting a customer group", () => {
  it("takes its memberships, price lists and discount conditions, but nothing else, and is no error twice", async () => {
    const group = await make("Short-lived");
    const customer = await insertCustomer();
    await t.api.customerGroups.addCustomers({ id: group.id, customer_ids: [{ id: customer }] });
    const sale = await makeSale(t, [], { customer_groups: [{ id: group.id }] });
    const shown = await t.api.customerGroups.get({ id: group.id, expand: "customers,price_lists" });
    expect(shown.customer_group).toMatchObject({
      customers: [{ id: customer }],
      price_lists: [{ id: sale.id }],
    });
    for (let times = 0; times < 2; times += 1) {
      const answer = await t.api.customerGroups.delete({ id: group.id });
      expect(answer).toEqual({ id: group.id, object: "customer_group", deleted: true });
    }
    expect((await refusalOf(t.api.customerGroups.get({ id: group.id }))).kind).toBe("not_found");
    expect((await t.api.customers.get({ id: customer, expand: "groups" })).customer.groups).toEqual([]);
    expect((await t.api.priceLists.get({ id: sale.id })).price_list.customer_groups).toEqual([]);
    expect(await t.eventsOf(group.id)).toEqual([
      "customer_group.created",
      "customer_group.updated",
      "customer_group.deleted",
    ]);
    expect((await make("Short-lived")).name).toBe("Short-lived");
  });
});

describe("listing customer groups", () => {
  it("finds them by name, text, id and date", async () => {
    const word = uniqueWord();
    const [one, two] = [await make(`Trade ${word}`), await make(`Club ${word}`)];
    const found = async (input: Parameters<typeof t.api.customerGroups.list>[0]) =>
      (await t.api.customerGroups.list(input)).customer_groups.map((group) => group.id);
    expect(await found({ q: word })).toEqual([two.id, one.id]);
    expect(await found({ q: word, order: "-name" })).toEqual([one.id, two.id]);
    expect(await found({ q: `trade ${word}` })).toEqual([one.id]);
    expect(await found({ id: one.id })).toEqual([one.id]);
    expect(await found({ id: [one.id, two.id] })).toEqual([two.id, one.id]);
    expect(await found({ id: { gt: one.id, lte: two.id }, q: word })).toEqual([two.id]);
    expect(await found({ name: [two.name] })).toEqual([two.id]);
    expect(await found({ q: word, created_at: { gt: "2100-01-01" } })).toEqual([]);
  });

  it("finds those of a discount condition", async () => {
    const [one] = [await make(), await make()];
    const discount_rule_id = newId("dru");
    const condition_id = newId("discon");
    await t.db
      .insertInto("discount_rule")
      .values({ id: discount_rule_id, type: "fixed", value: 1, allocation: "total" })
      .execute();
    await t.db
      .insertInto("discount_condition")
      .values({ id: condition_id, type: "customer_groups", operator: "in", discount_rule_id })
      .execute();
    await t.db
      .insertInto("discount_condition_customer_group")
      .values({ condition_id, customer_group_id: one.id })
      .execute();
    const { customer_groups } = await t.api.customerGroups.list({ discount_condition_id: condition_id });
    expect(customer_groups.map((group) => group.id)).toEqual([one.id]);
    await t.api.customerGroups.delete({ id: one.id });
    expect((await t.api.customerGroups.list({ discount_condition_id: condition_id })).count).toBe(0);
  });
});
