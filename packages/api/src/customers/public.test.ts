import { newId } from "@backroom/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runWrite } from "../core/write";
import { openTestApi, type TestApi } from "../testing/index";
import { findOrCreateGuest, loadCustomer, loadCustomerGroupIds, requireCustomer } from "./public";

let t: TestApi;
beforeAll(async () => {
  t = await openTestApi();
});
afterAll(() => t.close());

const guestFor = (email: string) =>
  runWrite({ db: t.db, config: t.config, actor: { type: "system", id: null } }, (ctx) =>
    findOrCreateGuest(ctx, email),
  );

describe("finding or creating a guest", () => {
  it("creates a guest once and reuses it, whatever the case of the e-mail", async () => {
    const guest = await guestFor("Gina@Example.com");
    expect(guest).toMatchObject({ email: "gina@example.com", has_account: false, first_name: null });
    expect(await guestFor("GINA@example.com")).toEqual(guest);
    expect(await t.eventsOf(guest.id)).toEqual(["customer.created"]);
  });

  it("leaves a registered customer with the same e-mail alone", async () => {
    const id = newId("cus");
    await t.db
      .insertInto("customer")
      .values({ id, email: "member@example.com", has_account: true })
      .execute();
    const guest = await guestFor("member@example.com");
    expect(guest.id).not.toBe(id);
    expect(guest.has_account).toBe(false);
  });

  it("makes one guest of many at once, and tells once", async () => {
    const guests = await Promise.all(Array.from({ length: 8 }, () => guestFor("crowd@example.com")));
    const ids = new Set(guests.map(({ id }) => id));
    expect(ids.size).toBe(1);
    expect(await t.eventsOf([...ids][0] ?? "")).toEqual(["customer.created"]);
  });
});

describe("loading a customer", () => {
  it("knows the living ones, never with the password hash", async () => {
    const id = newId("cus");
    await t.db
      .insertInto("customer")
      .values({ id, email: "load@example.com", has_account: true, password_hash: "secret" })
      .execute();
    const customer = await requireCustomer(t.db, id);
    expect(customer).toMatchObject({ id, email: "load@example.com" });
    expect(customer).not.toHaveProperty("password_hash");
    expect(await loadCustomer(t.db, "cus_no")).toBeUndefined();
    await expect(requireCustomer(t.db, "cus_no")).rejects.toMatchObject({ kind: "not_found" });
  });

  it("lists the ids of its groups", async () => {
    const [id, group] = [newId("cus"), newId("cgrp")];
    await t.db.insertInto("customer").values({ id, email: "groups@example.com" }).execute();
    await t.db.insertInto("customer_group").values({ id: group, name: group }).execute();
    expect(await loadCustomerGroupIds(t.db, id)).toEqual([]);
    await t.db
      .insertInto("customer_to_group")
      .values({ customer_id: id, customer_group_id: group })
      .execute();
    expect(await loadCustomerGroupIds(t.db, id)).toEqual([group]);
  });
});
