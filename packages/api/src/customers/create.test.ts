import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { passwordMatches } from "../core/passwords";
import { openTestApi, type TestApi } from "../testing/index";
import { refusalOf } from "../testing/refusals";
import { customerView } from "./view";

let t: TestApi;
beforeAll(async () => {
  t = await openTestApi();
});
afterAll(() => t.close());

const cara = (email: string) => ({ email, first_name: "Cara", last_name: "Vane", password: "pa55" });

describe("creating a customer", () => {
  it("registers it with a lower-cased e-mail, answers every column and no relation, and tells once", async () => {
    const { customer } = await t.api.customers.create({
      ...cara("Cara@Example.com"),
      phone: "123",
      metadata: { vip: true, note: "" },
    });
    expect(customer).toEqual({
      id: expect.stringMatching(/^cus_[0-9A-Z]{26}$/),
      email: "cara@example.com",
      first_name: "Cara",
      last_name: "Vane",
      billing_address_id: null,
      phone: "123",
      has_account: true,
      metadata: { vip: true, note: "" },
      created_at: expect.any(String),
      updated_at: expect.any(String),
      deleted_at: null,
    });
    expect(await t.eventsOf(customer.id)).toEqual(["customer.created"]);
  });

  it("keeps the password as a hash that no answer and no event shows", async () => {
    const { customer } = await t.api.customers.create(cara("hash@example.com"));
    const stored = await t.db
      .selectFrom("customer")
      .select("password_hash")
      .where("id", "=", customer.id)
      .executeTakeFirstOrThrow();
    expect(stored.password_hash).toMatch(/^\$argon2id\$/);
    expect(await passwordMatches(stored.password_hash, "pa55")).toBe(true);
    expect(Object.keys(customerView.columns)).not.toContain("password_hash");
    await expect(t.api.customers.get({ id: customer.id, fields: "password_hash" })).rejects.toThrow(
      "Customer has no field password_hash",
    );
    const events = await t.db
      .selectFrom("event")
      .selectAll()
      .where("resource_id", "=", customer.id)
      .execute();
    expect(JSON.stringify(events)).not.toContain("argon2");
  });

  it("allows the e-mail of a guest", async () => {
    await t.db
      .insertInto("customer")
      .values({ id: "cus_guest_twin", email: "twin@example.com", has_account: false })
      .execute();
    const { customer } = await t.api.customers.create(cara("twin@example.com"));
    expect(customer.has_account).toBe(true);
  });

  it("refuses the e-mail of a registered customer, whatever its case", async () => {
    await t.api.customers.create(cara("taken@example.com"));
    const before = await t.countRows();
    expect(await refusalOf(t.api.customers.create(cara("TAKEN@example.com")))).toMatchObject({
      kind: "duplicate_error",
      message: "A customer with the e-mail taken@example.com already has an account",
    });
    expect(await t.countRows()).toEqual(before);
  });

  it("lets one of two at once have the e-mail", async () => {
    const both = await Promise.allSettled([
      t.api.customers.create(cara("race@example.com")),
      t.api.customers.create(cara("race@example.com")),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const refused = both.find((one) => one.status === "rejected");
    expect(refused?.reason).toMatchObject({ cause: { kind: "duplicate_error" } });
  });

  it.each([
    ["an invalid e-mail", { email: "nope" }, "email must be an email"],
    ["an empty password", { password: "" }, "password should not be empty"],
    ["no last name", { last_name: undefined }, "last_name is required"],
    ["a property nobody knows", { vip: true }, "property vip should not exist"],
  ])("refuses %s", async (_what, change, message) => {
    const before = await t.countRows();
    const input = { ...cara("wrong@example.com"), ...change } as ReturnType<typeof cara>; // wrong on purpose
    expect(await refusalOf(t.api.customers.create(input))).toMatchObject({ kind: "invalid_data", message });
    expect(await t.countRows()).toEqual(before);
  });

  it("answers a repeated request from what it kept", async () => {
    const request = t.as("admin", { idempotencyKey: "create-customer-once" });
    const first = await request.customers.create(cara("once@example.com"));
    expect(await request.customers.create(cara("once@example.com"))).toEqual(first);
    expect(await t.eventsOf(first.customer.id)).toEqual(["customer.created"]);
  });
});
