import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeRegion } from "../regions/testing";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf, refusalOf } from "../testing/refusals";
import { makeShippingOption } from "./testing";

let t: TestApi;
let region: string;
beforeAll(async () => {
  t = await openTestApi();
  region = (await makeRegion(t)).id;
});
afterAll(() => t.close());

const min = (amount: number) => ({ type: "min_subtotal" as const, amount });
const max = (amount: number) => ({ type: "max_subtotal" as const, amount });
const requirementsOf = async (id: string) =>
  ((await t.api.shippingOptions.get({ id })).shipping_option.requirements ?? []).map((row) => [
    row.type,
    row.amount,
  ]);

describe("updating a shipping option", () => {
  it("changes what was sent, keeps the rest, and records before and after", async () => {
    const before = await makeShippingOption(t, region, { metadata: { a: 1, b: 2 } });
    const { shipping_option } = await t.api.shippingOptions.update({
      id: before.id,
      name: "Parcel 2",
      amount: 800,
      admin_only: "true",
      includes_tax: true,
      metadata: { a: "" },
      requirements: [max(5000)],
    });
    expect(shipping_option).toEqual({
      ...before,
      name: "Parcel 2",
      amount: 800,
      admin_only: true,
      includes_tax: true,
      metadata: { b: 2 },
      updated_at: expect.any(String),
      requirements: [
        { id: expect.any(String), shipping_option_id: before.id, ...max(5000), deleted_at: null },
      ],
    });
    expect(shipping_option.updated_at > before.updated_at).toBe(true);
    const event = await t.db
      .selectFrom("event")
      .select("changes")
      .where("resource_id", "=", before.id)
      .where("name", "=", "shipping_option.updated")
      .executeTakeFirstOrThrow();
    expect(event.changes).toMatchObject({ amount: { from: 700, to: 800 } });
  });

  it("replaces the requirements: by id the same row, without one a new row, the rest softly deleted", async () => {
    const { id, requirements = [] } = await makeShippingOption(t, region, {
      requirements: [min(10), max(90)],
    });
    const [first, second] = requirements;
    const updated = await t.api.shippingOptions.update({
      id,
      requirements: [{ id: first?.id, ...min(20) }, max(95)],
    });
    const rows = updated.shipping_option.requirements ?? [];
    expect(rows.map((row) => [row.type, row.amount])).toEqual([
      ["min_subtotal", 20],
      ["max_subtotal", 95],
    ]);
    expect(rows[0]?.id).toBe(first?.id);
    expect(rows[1]?.id).not.toBe(second?.id);
    const removed = await t.db
      .selectFrom("shipping_option_requirement")
      .select("deleted_at")
      .where("id", "=", second?.id ?? "")
      .executeTakeFirstOrThrow();
    expect(removed.deleted_at).not.toBeNull();
    await t.api.shippingOptions.update({ id, requirements: [] });
    expect(await requirementsOf(id)).toEqual([]);
  });

  it("lets two requirements trade their types", async () => {
    const { id, requirements = [] } = await makeShippingOption(t, region, {
      requirements: [min(10), max(90)],
    });
    const [first, second] = requirements;
    await t.api.shippingOptions.update({
      id,
      requirements: [
        { id: first?.id, ...max(80) },
        { id: second?.id, ...min(5) },
      ],
    });
    expect(await requirementsOf(id)).toEqual([
      ["max_subtotal", 80],
      ["min_subtotal", 5],
    ]);
  });

  it("refuses requirements of another option, twice the same, contradicting ones, and none given", async () => {
    const { id, requirements = [] } = await makeShippingOption(t, region, { requirements: [min(10)] });
    const other = await makeShippingOption(t, region, { requirements: [min(30)] });
    const own = requirements[0]?.id;
    const lists = [
      [{ id: other.requirements?.[0]?.id, ...min(1) }],
      [{ id: "sor_unknown", ...min(1) }],
      [
        { id: own, ...min(1) },
        { id: own, ...max(2) },
      ],
      [min(1), min(2)],
      [min(10), max(9)],
      undefined,
    ];
    for (const list of lists) {
      const input = { id, name: "Lost", requirements: list } as never;
      const refusal = await cleanRefusalOf(t, () => t.api.shippingOptions.update(input));
      expect(refusal.kind).toBe("invalid_data");
    }
    expect(await requirementsOf(id)).toEqual([["min_subtotal", 10]]);
    expect(await requirementsOf(other.id)).toEqual([["min_subtotal", 30]]);
    expect((await t.api.shippingOptions.get({ id })).shipping_option.name).toBe("Parcel");
  });

  it("refuses a calculated price, and a flat rate without an amount", async () => {
    const { id } = await makeShippingOption(t, region);
    const calculated = t.api.shippingOptions.update({ id, price_type: "calculated", requirements: [] });
    expect((await refusalOf(calculated)).message).toContain("cannot calculate prices");
    const empty = t.api.shippingOptions.update({ id, amount: null, requirements: [] });
    expect((await refusalOf(empty)).message).toContain("amount is required");
    await t.db
      .updateTable("shipping_option")
      .set({ price_type: "calculated", amount: null })
      .where("id", "=", id)
      .execute();
    // A calculated option stays without an amount; going back to a flat rate needs one.
    const still = await t.api.shippingOptions.update({ id, amount: 5, requirements: [] });
    expect(still.shipping_option.amount).toBeNull();
    const flat = t.api.shippingOptions.update({ id, price_type: "flat_rate", requirements: [] });
    expect((await refusalOf(flat)).message).toContain("amount is required");
    const back = await t.api.shippingOptions.update({
      id,
      price_type: "flat_rate",
      amount: 900,
      requirements: [],
    });
    expect(back.shipping_option).toMatchObject({ price_type: "flat_rate", amount: 900 });
  });

  it.each(["region_id", "provider_id", "data", "is_return", "profile_id"])("refuses %s", async (name) => {
    const { id } = await makeShippingOption(t, region);
    const input = { id, requirements: [], [name]: "x" } as never;
    expect(await refusalOf(t.api.shippingOptions.update(input))).toMatchObject({
      kind: "invalid_data",
      message: `property ${name} should not exist`,
    });
  });

  it("refuses an unknown option", async () => {
    const input = { id: "so_unknown", requirements: [] };
    expect(await refusalOf(t.api.shippingOptions.update(input))).toMatchObject({
      kind: "not_found",
      status: 404,
    });
  });

  it("ends two edits at once with the requirements of one of them", async () => {
    const { id } = await makeShippingOption(t, region, { requirements: [min(10)] });
    await Promise.all([
      t.api.shippingOptions.update({ id, requirements: [min(1), max(100)] }),
      t.api.shippingOptions.update({ id, requirements: [min(2), max(200)] }),
    ]);
    expect([
      [
        ["min_subtotal", 1],
        ["max_subtotal", 100],
      ],
      [
        ["min_subtotal", 2],
        ["max_subtotal", 200],
      ],
    ]).toContainEqual(await requirementsOf(id));
  });
});

describe("deleting a shipping option", () => {
  it("hides it, tells once, and is no error twice", async () => {
    const { id } = await makeShippingOption(t, region);
    const answer = { id, object: "shipping-option", deleted: true };
    expect(await t.api.shippingOptions.delete({ id })).toEqual(answer);
    expect(await t.api.shippingOptions.delete({ id })).toEqual(answer);
    expect(await refusalOf(t.api.shippingOptions.get({ id }))).toMatchObject({
      kind: "not_found",
      message: `Shipping option ${id} was not found`,
    });
    expect(await t.eventsOf(id)).toEqual(["shipping_option.created", "shipping_option.deleted"]);
  });
});
