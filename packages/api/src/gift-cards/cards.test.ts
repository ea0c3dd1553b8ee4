import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { etagOf } from "../core/write";
import { makeRegion } from "../regions/testing";
import { callerFactory } from "../root";
import { placeOrders } from "../summary/testing";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf, refusalOf } from "../testing/refusals";
import { makeShop } from "../testing/shop";
import { countingDatabase } from "../testing/statements";
import type { CreateGiftCardInput } from "./schema";

let t: TestApi;
let region_id: string;
beforeAll(async () => {
  t = await openTestApi();
  region_id = (await makeRegion(t, { tax_rate: 12.5 })).id;
});
afterAll(() => t.close());

const make = async (input: Partial<CreateGiftCardInput> = {}) =>
  (await t.api.giftCards.create({ region_id, value: 5000, ...input })).gift_card;

describe("a gift card", () => {
  it("is made with a code and a balance of its own, taxed like its region, and tells once", async () => {
    const card = await make({ ends_at: "2031-12-31T23:00:00Z", metadata: { from: "Ada" } });
    expect(card).toEqual({
      id: expect.stringMatching(/^gift_[0-9A-Z]{26}$/),
      code: expect.stringMatching(/^[A-Z0-9]{4}(-[A-Z0-9]{4}){3}$/),
      value: 5000,
      balance: 5000,
      region_id,
      is_disabled: false,
      ends_at: "2031-12-31T23:00:00.000Z",
      tax_rate: 12.5,
      metadata: { from: "Ada" },
      created_at: expect.any(String),
      updated_at: expect.any(String),
      deleted_at: null,
      region: expect.objectContaining({ id: region_id, currency_code: "eur" }),
      order: null,
    });
    expect((await t.api.giftCards.get({ id: card.id })).gift_card).toEqual(card);
    expect(await t.eventsOf(card.id)).toEqual(["gift_card.created"]);
    expect((await make()).code).not.toBe(card.code);
  });

  it("keeps the tax rate of the day it was made", async () => {
    const region = await makeRegion(t, { tax_rate: 7 });
    const card = await make({ region_id: region.id });
    await t.api.regions.update({ id: region.id, tax_rate: 30, gift_cards_taxable: false });
    expect((await t.api.giftCards.get({ id: card.id })).gift_card.tax_rate).toBe(7);
    expect((await make({ region_id: region.id })).tax_rate).toBeNull();
    expect((await t.api.giftCards.update({ id: card.id, region_id })).gift_card).toMatchObject({
      region_id,
      tax_rate: 7,
    });
  });

  it("changes what is sent, and tells what changed", async () => {
    const before = await make({ ends_at: 1_900_000_000_000, metadata: { a: 1, b: 2 } });
    const { gift_card } = await t.api.giftCards.update({
      id: before.id,
      balance: 0,
      is_disabled: true,
      ends_at: null,
      metadata: { a: "" },
    });
    expect(gift_card).toEqual({
      ...before,
      balance: 0,
      is_disabled: true,
      ends_at: null,
      metadata: { b: 2 },
      updated_at: expect.any(String),
    });
    expect(gift_card.updated_at > before.updated_at).toBe(true);
    const event = await t.db
      .selectFrom("event")
      .select(["data", "changes"])
      .where("resource_id", "=", before.id)
      .where("name", "=", "gift_card.updated")
      .executeTakeFirstOrThrow();
    expect(event.data).toMatchObject({
      fields: expect.arrayContaining(["balance", "is_disabled", "ends_at", "metadata"]),
    });
    expect(event.changes).toMatchObject({
      balance: { from: 5000, to: 0 },
      ends_at: { from: before.ends_at, to: null },
    });
    await t.api.giftCards.update({ id: before.id, is_disabled: false });
    expect((await t.api.giftCards.get({ id: before.id })).gift_card.ends_at).toBeNull();
  });

  it.each([
    ["no value", { value: undefined }],
    ["a negative value", { value: -1 }],
    ["half a cent", { value: 1.5 }],
    ["a value too large to store", { value: 2_147_483_648 }],
    ["a code", { code: "MINE" }],
    ["an end that is no date", { ends_at: "soon" }],
  ])("is refused with %s", async (_what, part) => {
    const call = () => t.api.giftCards.create({ region_id, value: 1, ...part } as never);
    expect((await cleanRefusalOf(t, call)).kind).toBe("invalid_data");
  });

  it("never has more on it than its value, nor less than nothing", async () => {
    const { id } = await make();
    const over = await cleanRefusalOf(t, () => t.api.giftCards.update({ id, balance: 5001 }));
    expect(over).toMatchObject({
      kind: "invalid_data",
      status: 400,
      message: "balance must not be greater than the card's value of 5000",
    });
    const under = await cleanRefusalOf(t, () => t.api.giftCards.update({ id, balance: -1 }));
    expect(under.kind).toBe("invalid_data");
    expect((await t.api.giftCards.get({ id })).gift_card.balance).toBe(5000);
  });

  it("needs a region that exists", async () => {
    const message = "Region reg_no was not found";
    const { id } = await make();
    for (const call of [
      () => make({ region_id: "reg_no" }),
      () => t.api.giftCards.update({ id, region_id: "reg_no" }),
    ]) {
      expect(await cleanRefusalOf(t, call)).toMatchObject({ kind: "not_found", message });
    }
  });

  it("must exist to be read or changed, and be as it was seen", async () => {
    const message = "Gift card gift_no was not found";
    expect(await refusalOf(t.api.giftCards.get({ id: "gift_no" }))).toMatchObject({ message });
    const update = () => t.api.giftCards.update({ id: "gift_no", balance: 1 });
    expect(await cleanRefusalOf(t, update)).toMatchObject({ kind: "not_found", message });
    const { id, updated_at } = await make();
    const ifMatch = etagOf(updated_at);
    const both = await Promise.allSettled([
      t.as("admin", { ifMatch }).giftCards.update({ id, balance: 1 }),
      t.as("admin", { ifMatch }).giftCards.update({ id, balance: 2 }),
    ]);
    expect(both.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("is gone once it is deleted, which is no error twice, and its code is never given out again", async () => {
    const { id, code } = await make();
    for (let times = 0; times < 2; times += 1) {
      const answer = await t.api.giftCards.delete({ id });
      expect(answer).toEqual({ id, object: "gift-card", deleted: true });
    }
    expect((await refusalOf(t.api.giftCards.get({ id }))).kind).toBe("not_found");
    expect(await t.eventsOf(id)).toEqual(["gift_card.created", "gift_card.deleted"]);
    expect((await t.api.giftCards.list({ q: code })).count).toBe(0);
  });
});

describe("the list of gift cards", () => {
  it("finds them by code and by the order that sold them, in as many statements for many as for one", async () => {
    const shop = await makeShop(t);
    await placeOrders(t, shop, [{ at: "2020-01-01T00:00:00Z" }]);
    const order = await t.db.selectFrom("order").selectAll().executeTakeFirstOrThrow();
    await t.db.updateTable("order").set({ display_id: 987_654 }).where("id", "=", order.id).execute();
    const [one, two] = [await make(), await make()];
    await t.db.updateTable("gift_card").set({ order_id: order.id }).where("id", "=", two.id).execute();
    const counting = countingDatabase(t.db);
    const api = callerFactory({ ...t.context("admin"), db: counting.db });
    const byCode = await api.giftCards.list({ q: one.code.slice(2, 12).toLowerCase() });
    const statements = counting.count();
    expect(byCode).toMatchObject({ count: 1, limit: 50, offset: 0, gift_cards: [{ id: one.id }] });
    const byOrder = await t.api.giftCards.list({ q: "987654" });
    expect(byOrder.gift_cards).toMatchObject([{ id: two.id, order: { id: order.id, display_id: 987_654 } }]);
    expect(byOrder.gift_cards[0]).not.toHaveProperty("order_id");
    const before = counting.count();
    const all = await api.giftCards.list({});
    // One more: only these have an order to show.
    expect(counting.count() - before).toBeLessThanOrEqual(statements + 1);
    expect(all.gift_cards.slice(0, 2).map((card) => card.id)).toEqual([two.id, one.id]);
  });
});
