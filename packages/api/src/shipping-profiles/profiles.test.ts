import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeRegion } from "../regions/testing";
import { makeShippingOption } from "../shipping-options/testing";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf, refusalOf } from "../testing/refusals";

let t: TestApi;
beforeAll(async () => {
  t = await openTestApi();
});
afterAll(() => t.close());

type ProfileType = "default" | "gift_card" | "custom";

async function makeProfile(type: ProfileType = "custom", name = "Bulky goods") {
  const { shipping_profile } = await t.api.shippingProfiles.create({ name, type });
  return shipping_profile;
}

async function firstOfType(type: ProfileType) {
  const { shipping_profiles } = await t.api.shippingProfiles.list();
  const found = shipping_profiles.find((profile) => profile.type === type);
  if (!found) throw new Error(`There is no profile of the type ${type}`);
  return found;
}

async function makeProduct(id: string) {
  const { id: profile_id } = await firstOfType("default");
  await t.db.insertInto("product").values({ id, title: "Atlas", profile_id }).execute();
  return id;
}

describe("creating a shipping profile", () => {
  it("answers the bare row, drops empty metadata, and tells once", async () => {
    const { shipping_profile } = await t.api.shippingProfiles.create({
      name: "Bulky goods",
      type: "custom",
      metadata: { kept: 1, dropped: "" },
    });
    expect(shipping_profile).toEqual({
      id: expect.stringMatching(/^sp_[0-9A-Z]{26}$/),
      name: "Bulky goods",
      type: "custom",
      metadata: { kept: 1 },
      created_at: expect.any(String),
      updated_at: expect.any(String),
      deleted_at: null,
    });
    expect(await t.eventsOf(shipping_profile.id)).toEqual(["shipping_profile.created"]);
  });

  it.each([
    ["no name", { type: "custom" }, "name is required"],
    ["a bad type", { name: "x", type: "odd" }, "type must be one of: default, gift_card, custom"],
  ])("refuses %s", async (_what, input, message) => {
    const refusal = await cleanRefusalOf(t, () => t.api.shippingProfiles.create(input as never));
    expect(refusal).toMatchObject({ kind: "invalid_data", message });
  });
});

describe("reading shipping profiles", () => {
  it("lists all of them, newest first, bare and without page numbers", async () => {
    const made: string[] = [];
    for (let number = 0; number < 12; number += 1) made.unshift((await makeProfile()).id);
    const answer = await t.api.shippingProfiles.list();
    expect(Object.keys(answer)).toEqual(["shipping_profiles"]);
    expect(answer.shipping_profiles.slice(0, 12).map((profile) => profile.id)).toEqual(made);
    expect(Object.keys(answer.shipping_profiles[0] ?? {})).not.toContain("products");
  });

  it("shows one with its products, each with its profiles, and its options", async () => {
    const { id } = await makeProfile();
    const product = await makeProduct("prod_shown");
    const option = await makeShippingOption(t, (await makeRegion(t)).id, { profile_id: id });
    await t.api.shippingProfiles.update({ id, products: [product] });
    const { shipping_profile } = await t.api.shippingProfiles.get({ id });
    expect(shipping_profile.products).toMatchObject([
      { id: product, title: "Atlas", profiles: [{ id }], profile: { id }, profile_id: id },
    ]);
    expect(shipping_profile.shipping_options?.map((one) => one.id)).toEqual([option.id]);
    expect(await refusalOf(t.api.shippingProfiles.get({ id: "sp_unknown" }))).toMatchObject({
      kind: "not_found",
      message: "Shipping profile sp_unknown was not found",
    });
  });
});

describe("updating a shipping profile", () => {
  it("changes name, type and metadata, and keeps the rest", async () => {
    const before = await makeProfile();
    await t.api.shippingProfiles.update({ id: before.id, metadata: { a: 1, b: 2 } });
    const { shipping_profile } = await t.api.shippingProfiles.update({
      id: before.id,
      name: "Fragile",
      type: "gift_card",
      metadata: { a: "" },
    });
    expect(shipping_profile).toEqual({
      ...before,
      name: "Fragile",
      type: "gift_card",
      metadata: { b: 2 },
      updated_at: expect.any(String),
      products: [],
      shipping_options: [],
    });
  });

  it("moves products and options here, leaves those it has, and ignores unknown ids", async () => {
    const { id } = await makeProfile();
    const region = (await makeRegion(t)).id;
    const [first, second] = [await makeShippingOption(t, region), await makeShippingOption(t, region)];
    const product = await makeProduct("prod_moved");
    await t.api.shippingProfiles.update({ id, shipping_options: [first.id] });
    const { shipping_profile } = await t.api.shippingProfiles.update({
      id,
      products: [product, product, "prod_unknown"],
      shipping_options: [second.id, "so_unknown"],
    });
    expect(shipping_profile.products?.map((one) => one.id)).toEqual([product]);
    expect(shipping_profile.shipping_options?.map((one) => one.id)).toEqual([first.id, second.id]);
    const { shipping_option } = await t.api.shippingOptions.get({ id: second.id });
    expect(shipping_option.profile_id).toBe(id);
    expect(shipping_option.updated_at > second.updated_at).toBe(true);
  });

  it("refuses an unknown profile, and another type for the last one that products need", async () => {
    expect((await refusalOf(t.api.shippingProfiles.update({ id: "sp_unknown", name: "x" }))).kind).toBe(
      "not_found",
    );
    const { id } = await firstOfType("default");
    const refusal = await refusalOf(t.api.shippingProfiles.update({ id, type: "custom" }));
    expect(refusal).toMatchObject({ kind: "not_allowed", status: 400 });
    expect((await t.api.shippingProfiles.update({ id, type: "default" })).shipping_profile.type).toBe(
      "default",
    );
  });
});

describe("deleting a shipping profile", () => {
  it("hides it, tells once, and is no error twice", async () => {
    const { id } = await makeProfile();
    const answer = { id, object: "shipping_profile", deleted: true };
    expect(await t.api.shippingProfiles.delete({ id })).toEqual(answer);
    expect(await t.api.shippingProfiles.delete({ id })).toEqual(answer);
    expect((await refusalOf(t.api.shippingProfiles.get({ id }))).kind).toBe("not_found");
    expect(await t.eventsOf(id)).toEqual(["shipping_profile.created", "shipping_profile.deleted"]);
  });

  it("refuses the last default one, and takes it when there is another", async () => {
    const { id } = await firstOfType("default");
    const refusal = await cleanRefusalOf(t, () => t.api.shippingProfiles.delete({ id }));
    expect(refusal).toMatchObject({ kind: "not_allowed", status: 400 });
    const other = await makeProfile("default");
    await t.api.shippingProfiles.delete({ id: other.id });
    expect((await firstOfType("default")).id).toBe(id);
  });

  it("leaves one of the last two of a type that are deleted at once", async () => {
    const other = await makeProfile("default");
    const { shipping_profiles } = await t.api.shippingProfiles.list();
    const ids = shipping_profiles
      .filter((profile) => profile.type === "default")
      .map((profile) => profile.id);
    expect(ids).toContain(other.id);
    const outcomes = await Promise.allSettled(ids.map((id) => t.api.shippingProfiles.delete({ id })));
    expect(outcomes.filter((outcome) => outcome.status === "rejected")).toHaveLength(1);
    await firstOfType("default");
  });
});
