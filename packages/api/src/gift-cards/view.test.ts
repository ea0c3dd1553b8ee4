import { newId } from "@backroom/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { read, show } from "../core/read";
import { openTestApi, type TestApi } from "../testing/index";
import { giftCardTransactionView, giftCardView } from "./view";

let t: TestApi;
beforeAll(async () => {
  t = await openTestApi();
});
afterAll(() => t.close());

describe("the views of gift cards", () => {
  it("show a card with its region and order, and its order's id only when asked", async () => {
    const region_id = newId("reg");
    await t.db
      .insertInto("region")
      .values({ id: region_id, name: "R", currency_code: "eur", tax_rate: 0 })
      .execute();
    const id = newId("gift");
    await t.db
      .insertInto("gift_card")
      .values({ id, code: "ABCD-EFGH-1234-5678", value: 100, balance: 40, region_id, tax_rate: 12.5 })
      .execute();
    const card = await show(t.db, giftCardView, id);
    expect(giftCardView.schema.safeParse({ ...card, order_id: null }).error).toBeUndefined();
    expect(card).toMatchObject({
      value: 100,
      balance: 40,
      tax_rate: 12.5,
      region: { id: region_id },
      order: null,
    });
    expect(card).not.toHaveProperty("order_id");
    expect(await show(t.db, giftCardView, id, { fields: "order_id", expand: "" })).toEqual({
      id,
      order_id: null,
    });
  });

  it("read transactions with their card", async () => {
    expect(await read(t.db, giftCardTransactionView, { expand: "gift_card" })).toEqual([]);
  });
});
