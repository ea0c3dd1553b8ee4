import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { etagOf } from "../core/write";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf, refusalOf } from "../testing/refusals";
import { makeVariant } from "../testing/shop";
import type { UpdatePriceListInput } from "./schema";
import { makeGroup, makeSale } from "./testing";

let t: TestApi;
let variant: { id: string; product_id: string };
beforeAll(async () => {
  t = await openTestApi();
  variant = await makeVariant(t, 1000);
});
afterAll(() => t.close());

const usd = (amount: number, more: object = {}) => ({
  variant_id: variant.id,
  currency_code: "usd",
  amount,
  ...more,
});

describe("updating a price list", () => {
  it("changes what is sent: groups are replaced, null takes a date away, prices are changed or added", async () => {
    const list = await makeSale(t, [usd(700), usd(500, { min_quantity: 5 })], {
      ends_at: "2031-01-01",
      customer_groups: [{ id: await makeGroup(t) }],
    });
    const group = await makeGroup(t);
    const { price_list } = await t.api.priceLists.update({
      id: list.id,
      name: "Longer",
      ends_at: null,
      customer_groups: [{ id: group }],
      prices: [{ id: list.prices[1]?.id ?? "", variant_id: variant.id, amount: 450 }, usd(400)],
    });
    expect(price_list).toMatchObject({
      name: "Longer",
      status: "active",
      ends_at: null,
      customer_groups: [{ id: group }],
    });
    expect(price_list.prices?.map(({ amount, min_quantity }) => [amount, min_quantity])).toEqual([
      [700, null],
      [450, 5],
      [400, null],
    ]);
    const { price_list: kept } = await t.api.priceLists.update({
      id: list.id,
      customer_groups: null,
      prices: null,
    });
    expect([kept.customer_groups?.length, kept.prices?.length]).toEqual([1, 3]);
    const cleared = await t.api.priceLists.update({ id: list.id, customer_groups: [] });
    expect(cleared.price_list.customer_groups).toEqual([]);
    expect(cleared.price_list.updated_at > price_list.updated_at).toBe(true);
    expect(await t.eventsOf(list.id)).toEqual([
      "price-list.created",
      "price-list.updated",
      "price-list.updated",
      "price-list.updated",
    ]);
  });

  const refusals: [string, Partial<UpdatePriceListInput>, number, string][] = [
    ["an end before the stored start", { ends_at: "2030-01-01" }, 400, "ends_at"],
    ["an unknown group", { customer_groups: [{ id: "cgrp_none" }] }, 404, "cgrp_none"],
    ["a null name", { name: null as never }, 400, "name"],
    ["an unknown price", { prices: [{ id: "ma_none", variant_id: "x", amount: 1 }] }, 404, "x"],
  ];
  it.each(refusals)("is refused with %s, and nothing changes", async (_what, input, status, names) => {
    const list = await makeSale(t, [], { starts_at: "2031-01-01" });
    const call = () => t.api.priceLists.update({ id: list.id, description: "lost", ...input });
    expect(await cleanRefusalOf(t, call)).toMatchObject({ status, message: expect.stringContaining(names) });
    expect((await t.api.priceLists.get({ id: list.id })).price_list.description).toBe("a sale");
  });

  it("is refused over a price of another list, a default price, and for an unknown list", async () => {
    const [one, two] = [await makeSale(t, []), await makeSale(t, [usd(1)])];
    const own = await t.db
      .selectFrom("money_amount")
      .select("id")
      .where("variant_id", "=", variant.id)
      .where("price_list_id", "is", null)
      .executeTakeFirstOrThrow();
    for (const id of [two.prices[0]?.id ?? "", own.id]) {
      const prices = [{ id, variant_id: variant.id, amount: 2 }];
      const refusal = await cleanRefusalOf(t, () => t.api.priceLists.addPrices({ id: one.id, prices }));
      expect(refusal).toMatchObject({ status: 404, message: expect.stringContaining(id) });
    }
    expect((await refusalOf(t.api.priceLists.update({ id: "pl_none" }))).status).toBe(404);
    expect((await refusalOf(t.api.priceLists.get({ id: "pl_none" }))).status).toBe(404);
  });

  it("lets one of two editors save who saw the same list", async () => {
    const list = await makeSale(t, []);
    const caller = t.as("admin", { ifMatch: etagOf(list.updated_at) });
    const outcomes = await Promise.allSettled(
      ["One", "Two"].map((name) => caller.priceLists.update({ id: list.id, name })),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});
