import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeChannel, uniqueWord } from "../products/testing";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf, refusalOf } from "../testing/refusals";

let t: TestApi;
beforeAll(async () => {
  t = await openTestApi();
});
afterAll(() => t.close());

const make = async (title = "Web shop") =>
  (await t.api.publishableApiKeys.create({ title })).publishable_api_key;
const channelsOf = async (id: string, q?: string) =>
  (await t.api.publishableApiKeys.listChannels({ id, q })).sales_channels.map((channel) => channel.id);
const references = (ids: string[]) => ids.map((id) => ({ id }));

describe("a publishable key", () => {
  it("is its id, and says who made it", async () => {
    const key = await make();
    expect(key).toEqual({
      id: expect.stringMatching(/^pk_[0-9A-Z]{26}$/),
      title: "Web shop",
      created_by: t.context("admin").actor?.id,
      revoked_by: null,
      revoked_at: null,
      created_at: expect.any(String),
      updated_at: expect.any(String),
    });
    expect((await t.api.publishableApiKeys.get({ id: key.id })).publishable_api_key).toEqual(key);
    expect(await t.eventsOf(key.id)).toEqual(["publishable_api_key.created"]);
  });

  it("is renamed, revoked once by whoever comes first, and renamed again", async () => {
    const before = await make();
    const { id } = before;
    await t.api.publishableApiKeys.update({ id, title: "Old shop" });
    const outcomes = await Promise.allSettled([
      t.api.publishableApiKeys.revoke({ id }),
      t.as("developer").publishableApiKeys.revoke({ id }),
    ]);
    const [done] = outcomes.filter((outcome) => outcome.status === "fulfilled");
    const [refused] = outcomes.filter((outcome) => outcome.status === "rejected");
    expect(done?.value.publishable_api_key).toMatchObject({
      title: "Old shop",
      revoked_at: expect.any(String),
      revoked_by: expect.any(String),
    });
    expect(await refusalOf(Promise.reject(refused?.reason))).toMatchObject({
      kind: "not_allowed",
      status: 400,
      message: expect.stringContaining(id),
    });
    const { publishable_api_key } = await t.api.publishableApiKeys.update({ id, title: "Closed shop" });
    expect(publishable_api_key).toMatchObject({
      title: "Closed shop",
      revoked_at: done?.value.publishable_api_key.revoked_at,
    });
    expect(await t.eventsOf(id)).toEqual([
      "publishable_api_key.created",
      "publishable_api_key.updated",
      "publishable_api_key.revoked",
      "publishable_api_key.updated",
    ]);
  });

  it("is deleted for good, with its channels", async () => {
    const { id } = await make();
    await t.api.publishableApiKeys.addChannels({ id, sales_channel_ids: references([await makeChannel(t)]) });
    const answer = await t.api.publishableApiKeys.delete({ id });
    expect(answer).toEqual({ id, object: "publishable_api_key", deleted: true });
    expect(await channelsOf(id)).toEqual([]);
    expect(await cleanRefusalOf(t, () => t.api.publishableApiKeys.delete({ id }))).toMatchObject({
      kind: "not_found",
      message: `Publishable API key ${id} was not found`,
    });
  });

  it("must have a title, and must exist", async () => {
    for (const input of [{}, { title: "" }, { title: null }]) {
      const refusal = await cleanRefusalOf(t, () => t.api.publishableApiKeys.create(input as never));
      expect(refusal.kind).toBe("invalid_data");
    }
    const id = "pk_unknown";
    const sales_channel_ids = references([await makeChannel(t)]);
    const calls = [
      t.api.publishableApiKeys.get,
      t.api.publishableApiKeys.revoke,
      (input: { id: string }) => t.api.publishableApiKeys.update({ ...input, title: "x" }),
      (input: { id: string }) => t.api.publishableApiKeys.addChannels({ ...input, sales_channel_ids }),
      (input: { id: string }) => t.api.publishableApiKeys.removeChannels({ ...input, sales_channel_ids }),
    ];
    for (const call of calls) expect((await refusalOf(call({ id }))).kind).toBe("not_found");
  });

  it("is read by members and written by others only", async () => {
    const key = await make();
    const member = t.as("member").publishableApiKeys;
    expect((await member.get({ id: key.id })).publishable_api_key).toEqual(key);
    expect((await cleanRefusalOf(t, () => member.create({ title: "x" }))).kind).toBe("forbidden");
    expect((await cleanRefusalOf(t, () => member.revoke({ id: key.id }))).kind).toBe("forbidden");
  });
});

describe("the channels of a key", () => {
  it("are added and removed, twice without a difference, of a revoked key as well", async () => {
    const { id, updated_at } = await make();
    const [a, b] = [await makeChannel(t), await makeChannel(t)];
    const sales_channel_ids = references([a, b, a]);
    await t.api.publishableApiKeys.addChannels({ id, sales_channel_ids });
    const { publishable_api_key } = await t.api.publishableApiKeys.addChannels({ id, sales_channel_ids });
    expect(publishable_api_key.updated_at > updated_at).toBe(true);
    expect(await channelsOf(id)).toEqual([b, a]);
    await t.api.publishableApiKeys.revoke({ id });
    const gone = references([a, "sc_unknown"]);
    for (let times = 0; times < 2; times += 1) {
      await t.api.publishableApiKeys.removeChannels({ id, sales_channel_ids: gone });
      expect(await channelsOf(id)).toEqual([b]);
    }
  });

  it("must exist to be added, all of them", async () => {
    const { id } = await make();
    const sales_channel_ids = references([await makeChannel(t), "sc_1", "sc_2"]);
    const refusal = await cleanRefusalOf(t, () =>
      t.api.publishableApiKeys.addChannels({ id, sales_channel_ids }),
    );
    expect(refusal).toMatchObject({ kind: "not_found", message: "Sales channel sc_1, sc_2 was not found" });
    expect(await channelsOf(id)).toEqual([]);
  });

  it("are searched by name and description, none of an unknown key, no deleted ones", async () => {
    const { id } = await make();
    const word = uniqueWord();
    const [a, b] = [await makeChannel(t, `Stall ${word}`), await makeChannel(t)];
    await t.api.publishableApiKeys.addChannels({ id, sales_channel_ids: references([a, b]) });
    expect(await channelsOf(id, word.toUpperCase())).toEqual([a]);
    expect(await channelsOf(id, "WEB")).toEqual([b, a]);
    expect(await channelsOf(id, " ")).toEqual([b, a]);
    expect(await channelsOf("pk_unknown")).toEqual([]);
    await t.api.salesChannels.delete({ id: a });
    expect(await channelsOf(id)).toEqual([b]);
  });
});

it("keys are listed by title and by when they were revoked", async () => {
  const word = uniqueWord();
  const [a, b] = [await make(`${word} a`), await make(`${word} b`)];
  const found = async (input: object) =>
    (await t.api.publishableApiKeys.list({ q: word, ...input })).publishable_api_keys.map(({ id }) => id);
  expect(await found({})).toEqual([b.id, a.id]);
  expect(await found({ order: "title" })).toEqual([a.id, b.id]);
  await t.api.publishableApiKeys.revoke({ id: a.id });
  expect(await found({ revoked_at: { gt: "2020-01-01" } })).toEqual([a.id]);
  expect(await found({ revoked_at: { lt: "2020-01-01" } })).toEqual([]);
});
