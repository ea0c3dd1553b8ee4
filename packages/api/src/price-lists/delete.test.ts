import { afterAll, beforeAll, expect, it } from "vitest";
import { openTestApi, type TestApi } from "../testing/index";
import { refusalOf } from "../testing/refusals";
import { makeVariant } from "../testing/shop";
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

it("a deleted price list takes its prices along; deleting it again is no error", async () => {
  const list = await makeSale(t, [usd(1)], { customer_groups: [{ id: await makeGroup(t) }] });
  const before = await t.countRows();
  const gone = { id: list.id, object: "price-list", deleted: true };
  expect(await t.api.priceLists.delete({ id: list.id })).toEqual(gone);
  expect(await t.api.priceLists.delete({ id: list.id })).toEqual(gone);
  const after = await t.countRows();
  for (const table of ["price_list", "money_amount", "price_list_customer_group"]) {
    expect(after[table]).toBe((before[table] ?? 0) - 1);
  }
  expect(await t.eventsOf(list.id)).toEqual(["price-list.created", "price-list.deleted"]);
  expect((await refusalOf(t.api.priceLists.get({ id: list.id }))).status).toBe(404);
});
