import { query } from "@backroom/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeLocation, makeProduct, uniqueWord } from "../products/testing";
import { callerFactory } from "../root";
import { deleteStockLocation } from "../stock-locations/delete";
import { openTestApi, type TestApi } from "../testing/index";
import { whileOpen } from "../testing/locks";
import { cleanRefusalOf, refusalOf } from "../testing/refusals";
import { countingDatabase } from "../testing/statements";

let t: TestApi;
beforeAll(async () => {
  t = await openTestApi();
});
afterAll(() => t.close());

const make = async (name = `Channel ${uniqueWord()}`) =>
  (await t.api.salesChannels.create({ name })).sales_channel;
const locationsOf = async (id: string) => {
  const { sales_channels } = await t.api.salesChannels.list({ id, expand: "locations" });
  return (sales_channels[0]?.locations ?? []).map((link) => link.location_id);
};

describe("a sales channel", () => {
  it("is made with a name alone, and tells once", async () => {
    const channel = await make("Stall");
    expect(channel).toEqual({
      id: expect.stringMatching(/^sc_[0-9A-Z]{26}$/),
      name: "Stall",
      description: null,
      is_disabled: false,
      metadata: null,
      created_at: expect.any(String),
      updated_at: expect.any(String),
      deleted_at: null,
    });
    expect((await t.api.salesChannels.get({ id: channel.id })).sales_channel).toEqual(channel);
    expect(await t.eventsOf(channel.id)).toEqual(["sales_channel.created"]);
  });

  it("changes what is sent, and tells what changed", async () => {
    const before = await make("Stall");
    const { sales_channel } = await t.api.salesChannels.update({
      id: before.id,
      description: "Saturdays",
      is_disabled: true,
    });
    expect(sales_channel).toEqual({
      ...before,
      description: "Saturdays",
      is_disabled: true,
      updated_at: expect.any(String),
    });
    expect(sales_channel.updated_at > before.updated_at).toBe(true);
    const event = await t.db
      .selectFrom("event")
      .select("changes")
      .where("resource_id", "=", before.id)
      .where("name", "=", "sales_channel.updated")
      .executeTakeFirstOrThrow();
    expect(event.changes).toEqual({
      description: { from: null, to: "Saturdays" },
      is_disabled: { from: false, to: true },
    });
  });

  it("refuses no name, and one that is unknown", async () => {
    for (const input of [{ description: "x" }, { name: "" }, { name: null }]) {
      const refusal = await cleanRefusalOf(t, () => t.api.salesChannels.create(input as never));
      expect(refusal.kind).toBe("invalid_data");
    }
    const message = "Sales channel sc_unknown was not found";
    expect(await refusalOf(t.api.salesChannels.get({ id: "sc_unknown" }))).toMatchObject({ message });
    const update = t.api.salesChannels.update({ id: "sc_unknown", name: "x" });
    expect(await refusalOf(update)).toMatchObject({ kind: "not_found", message });
  });

  it("is deleted with its links to locations, keeps its products, and is no error twice", async () => {
    const { id } = await make();
    await makeLocation(t, id);
    const product = await makeProduct(t, { sales_channels: [{ id }] });
    for (let times = 0; times < 2; times += 1) {
      const answer = await t.api.salesChannels.delete({ id });
      expect(answer).toEqual({ id, object: "sales-channel", deleted: true });
    }
    expect((await refusalOf(t.api.salesChannels.get({ id }))).kind).toBe("not_found");
    const links = await t.db
      .selectFrom("sales_channel_location")
      .select("deleted_at")
      .where("sales_channel_id", "=", id)
      .execute();
    expect(links).toEqual([{ deleted_at: expect.any(String) }]);
    const kept = await t.db
      .selectFrom("product_to_sales_channel")
      .select("product_id")
      .where("sales_channel_id", "=", id)
      .execute();
    expect(kept).toEqual([{ product_id: product.id }]);
    expect(await t.eventsOf(id)).toEqual(["sales_channel.created", "sales_channel.deleted"]);
  });

  it("is not deleted while it is the store's default", async () => {
    const { store } = await t.api.store.get();
    const id = store.default_sales_channel_id ?? "";
    expect(await cleanRefusalOf(t, () => t.api.salesChannels.delete({ id }))).toMatchObject({
      kind: "not_allowed",
      status: 400,
      message: expect.stringContaining(id),
    });
  });
});

describe("the products of a channel", () => {
  it("are put in and taken out, twice without a difference, and move its version on", async () => {
    const channel = await make();
    const { id } = channel;
    const [one, two] = [await makeProduct(t), await makeProduct(t)];
    const product_ids = [{ id: one.id }, { id: two.id }, { id: one.id }];
    for (let times = 0; times < 2; times += 1) {
      const { sales_channel } = await t.api.salesChannels.addProducts({ id, product_ids });
      expect(sales_channel).toEqual({ ...channel, updated_at: expect.any(String) });
      expect(sales_channel.updated_at > channel.updated_at).toBe(true);
    }
    const inChannel = async () =>
      (await t.api.products.list({ sales_channel_id: [id] })).products.map((product) => product.id);
    expect(await inChannel()).toEqual([two.id, one.id]);
    const some = [{ id: one.id }, { id: "prod_unknown" }];
    for (let times = 0; times < 2; times += 1) {
      await t.api.salesChannels.removeProducts({ id, product_ids: some });
      expect(await inChannel()).toEqual([two.id]);
    }
  });

  it("must exist to be put in, all of them, and so must the channel", async () => {
    const { id } = await make();
    const { id: known } = await makeProduct(t);
    const product_ids = [{ id: known }, { id: "prod_1" }, { id: "prod_2" }];
    const refusal = await cleanRefusalOf(t, () => t.api.salesChannels.addProducts({ id, product_ids }));
    expect(refusal.status).toBe(400);
    expect(refusal.toBody()).toEqual({
      errors: ["Products prod_1, prod_2 do not exist"],
      message: expect.any(String),
    });
    for (const change of [t.api.salesChannels.addProducts, t.api.salesChannels.removeProducts]) {
      const lost = change({ id: "sc_unknown", product_ids: [{ id: known }] });
      expect((await refusalOf(lost)).kind).toBe("not_found");
    }
    // Products are looked at first, as in v1.
    const neither = t.api.salesChannels.addProducts({ id: "sc_unknown", product_ids });
    expect((await refusalOf(neither)).status).toBe(400);
  });

  it("are put in by two at once, and are there once", async () => {
    const { id } = await make();
    const made = [await makeProduct(t), await makeProduct(t), await makeProduct(t)];
    const product_ids = made.map((product) => ({ id: product.id }));
    await Promise.all([
      t.api.salesChannels.addProducts({ id, product_ids }),
      t.api.salesChannels.addProducts({ id, product_ids: product_ids.toReversed() }),
    ]);
    expect((await t.api.products.list({ sales_channel_id: [id] })).count).toBe(3);
  });

  it("take as many statements when they are many", async () => {
    const made = await Promise.all(Array.from({ length: 8 }, () => makeProduct(t)));
    const statementsOf = async (count: number) => {
      const { id } = await make();
      const { db, count: statements } = countingDatabase(t.db);
      const product_ids = made.slice(0, count).map((product) => ({ id: product.id }));
      await callerFactory({ ...t.context("admin"), db }).salesChannels.addProducts({ id, product_ids });
      return statements();
    };
    expect(await statementsOf(8)).toBe(await statementsOf(1));
  });
});

describe("the stock locations of a channel", () => {
  it("do not get one that is being deleted at the same time", async () => {
    const [{ id }, other] = [await make(), await make()];
    const location_id = await makeLocation(t, other.id);
    const outcome = await whileOpen(
      t,
      (ctx) => deleteStockLocation(ctx, location_id),
      () => t.api.salesChannels.addLocation({ id, location_id }),
    );
    expect(outcome).toMatchObject({
      status: "rejected",
      reason: { message: expect.stringContaining(location_id) },
    });
    const links = "select 1 from sales_channel_location where location_id = $1 and deleted_at is null";
    expect(await query(t.db, links, [location_id])).toEqual([]);
    expect(await t.eventsOf(id)).toEqual(["sales_channel.created"]);
  });

  it("are linked once, also by two at once, and unlinked without a trace", async () => {
    const [{ id }, other] = [await make(), await make()];
    const location_id = await makeLocation(t, other.id);
    const add = () => t.api.salesChannels.addLocation({ id, location_id });
    const [{ sales_channel }] = await Promise.all([add(), add()]);
    expect(sales_channel.id).toBe(id);
    await add();
    expect(await locationsOf(id)).toEqual([location_id]);
    for (let times = 0; times < 2; times += 1) {
      // The id of the channel, as v1 answers (Q14).
      expect(await t.api.salesChannels.removeLocation({ id, location_id })).toEqual({
        id,
        object: "stock-location",
        deleted: true,
      });
    }
    expect(await locationsOf(id)).toEqual([]);
    expect(await locationsOf(other.id)).toEqual([location_id]);
  });

  it("must exist to be linked, and so must the channel", async () => {
    const { id } = await make();
    const refusal = await cleanRefusalOf(t, () =>
      t.api.salesChannels.addLocation({ id, location_id: "sloc_no" }),
    );
    expect(refusal).toMatchObject({ kind: "not_found", message: "Stock location sloc_no was not found" });
    const location_id = await makeLocation(t, id);
    const lost = t.api.salesChannels.addLocation({ id: "sc_unknown", location_id });
    expect((await refusalOf(lost)).kind).toBe("not_found");
  });
});

it("channels are found by name, description and q, in the order asked for", async () => {
  const word = uniqueWord();
  const a = await make(`Alpha ${word}`);
  const b = (await t.api.salesChannels.create({ name: "Beta", description: `${word} b` })).sales_channel;
  const found = async (input: object) =>
    (await t.api.salesChannels.list(input)).sales_channels.map((channel) => channel.id);
  expect(await found({ q: word })).toEqual([b.id, a.id]);
  expect(await found({ q: word, order: "name" })).toEqual([a.id, b.id]);
  expect(await found({ name: a.name })).toEqual([a.id]);
  expect(await found({ description: `${word} b` })).toEqual([b.id]);
  expect(await found({ id: a.id })).toEqual([a.id]);
  await t.api.salesChannels.delete({ id: a.id });
  expect(await found({ q: word })).toEqual([b.id]);
  expect(await found({ q: word, deleted_at: { gt: "2020-01-01" } })).toEqual([a.id]);
});
