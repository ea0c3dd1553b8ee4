import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { uniqueWord } from "../products/testing";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf } from "../testing/refusals";

let t: TestApi;
beforeAll(async () => {
  t = await openTestApi();
});
afterAll(() => t.close());

const make = async (name = uniqueWord()) => (await t.api.stockLocations.create({ name })).stock_location;
const makeChannel = async () => (await t.api.salesChannels.create({ name: uniqueWord() })).sales_channel.id;
const idsOf = async (input: Parameters<TestApi["api"]["stockLocations"]["list"]>[0]) =>
  (await t.api.stockLocations.list(input)).stock_locations.map((location) => location.id);

describe("the list of stock locations", () => {
  it("has the newest first, in pages", async () => {
    const [one, two] = [await make(), await make()];
    const { stock_locations, ...page } = await t.api.stockLocations.list({ limit: 2 });
    expect(stock_locations).toEqual([two, one]);
    expect(page).toEqual({ count: expect.any(Number), offset: 0, limit: 2 });
  });

  it("finds by id, name, a part of the name, and address", async () => {
    const [one, two] = [await make(), await make()];
    const { stock_location } = await t.api.stockLocations.update({
      id: one.id,
      address: { address_1: "x", country_code: "de" },
    });
    expect(await idsOf({ id: [one.id, two.id], order: "name" })).toEqual(
      [one, two].sort((a, b) => (a.name < b.name ? -1 : 1)).map((location) => location.id),
    );
    expect(await idsOf({ name: two.name })).toEqual([two.id]);
    expect(await idsOf({ q: one.name.slice(1).toUpperCase() })).toEqual([one.id]);
    expect(await idsOf({ address_id: stock_location.address_id })).toEqual([one.id]);
  });

  it("finds those from which a channel sells, and shows the channels", async () => {
    const [here, there] = [await make(), await make()];
    const [shop, market] = [await makeChannel(), await makeChannel()];
    await t.api.salesChannels.addLocation({ id: shop, location_id: here.id });
    await t.api.salesChannels.addLocation({ id: market, location_id: there.id });
    expect(await idsOf({ sales_channel_id: shop })).toEqual([here.id]);
    expect(await idsOf({ sales_channel_id: [shop, market] })).toEqual([there.id, here.id]);
    // One that is not there among others that are is no error.
    expect(await idsOf({ sales_channel_id: [shop, "sc_no"] })).toEqual([here.id]);
    const shown = await t.api.stockLocations.get({ id: here.id, expand: "sales_channels" });
    expect(shown.stock_location.sales_channels?.map((channel) => channel.id)).toEqual([shop]);
    await t.api.salesChannels.removeLocation({ id: shop, location_id: here.id });
    expect(await idsOf({ sales_channel_id: shop })).toEqual([]);
  });

  it("is refused for channels none of which there is", async () => {
    const refusal = await cleanRefusalOf(t, () => idsOf({ sales_channel_id: ["sc_no", "sc_none"] }));
    expect(refusal).toMatchObject({ status: 404, message: "Sales channel sc_no, sc_none was not found" });
  });
});
