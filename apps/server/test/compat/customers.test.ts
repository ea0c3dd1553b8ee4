import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestServer, type TestServer } from "../support/server";
import { type Integration, refusal, refused, signIn } from "./medusa";
import { customerRow } from "./shapes";

let server: TestServer;
let shop: Integration;
beforeAll(async () => {
  server = await openTestServer();
  shop = await signIn(server.url);
});
afterAll(() => server.close());

describe("customers", () => {
  it("are made, shown, changed and found", async () => {
    const { customers } = shop.admin;
    const cara = {
      email: "Cara@Example.com",
      first_name: "Cara",
      last_name: "Vane",
      password: "pa55",
      phone: "123",
      metadata: { vip: true },
    };
    const made = await customers.create(cara);
    expect(made.response.status).toBe(201);
    const { customer } = made;
    const row = customerRow({
      email: "cara@example.com",
      first_name: "Cara",
      last_name: "Vane",
      phone: "123",
      has_account: true,
      metadata: { vip: true },
    });
    expect(customer).toEqual(row);

    const again = await refusal(customers.create({ ...cara, email: "cara@example.com" }));
    expect(again).toMatchObject({
      status: 422,
      body: { type: "duplicate_error", code: "invalid_request_error" },
    });
    expect(
      await refusal(customers.create({ ...cara, email: "x@example.com", password: undefined })),
    ).toMatchObject(refused(400, "invalid_data", "password"));
    expect(await refusal(customers.create({ ...cara, email: "nope" }))).toMatchObject(
      refused(400, "invalid_data", "email must be an email"),
    );

    expect((await customers.retrieve(customer.id)).customer).toEqual({
      ...row,
      orders: [],
      shipping_addresses: [],
    });
    const chosen = await shop.raw(
      "GET",
      `/admin/customers/${customer.id}?fields=email&expand=groups,billing_address`,
    );
    expect(chosen.body.customer).toMatchObject({
      id: customer.id,
      email: "cara@example.com",
      groups: [],
      billing_address: null,
    });
    expect(await refusal(customers.retrieve("cus_unknown"))).toMatchObject(
      refused(404, "not_found", "cus_unknown"),
    );

    const changed = await customers.update(customer.id, {
      first_name: "Caro",
      phone: "456",
      metadata: { since: 2020, vip: "" },
    });
    expect(changed.customer).toMatchObject({
      ...row,
      first_name: "Caro",
      phone: "456",
      metadata: { since: 2020 },
    });
    expect(await refusal(customers.update(customer.id, { email: "new@example.com" }))).toMatchObject(
      refused(400, "invalid_data", "email"),
    );

    await customers.create({
      email: "dora@example.com",
      first_name: "Dora",
      last_name: "Vane",
      password: "pa55",
    });
    const listed = await customers.list({ q: "@example", order: "email" });
    expect(listed).toMatchObject({
      count: 2,
      limit: 50,
      offset: 0,
      customers: [{ first_name: "Caro" }, { first_name: "Dora" }],
    });
    expect(listed.customers[1]).not.toHaveProperty("orders");
    expect((await customers.list({ q: "dora@", expand: "groups" })).customers[0].groups).toEqual([]);
    expect((await customers.list({ limit: 1, offset: 1, order: "-email" })).customers[0].first_name).toBe(
      "Caro",
    );
  });
});
