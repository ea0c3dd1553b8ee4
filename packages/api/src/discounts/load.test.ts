import { newId } from "@backroom/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApi, type TestApi } from "../testing/index";
import { loadDiscountsByCode, loadDiscountsOfCart } from "./public";
import { insertGroup, insertProduct, insertRegion, tenPercent } from "./testing";

let t: TestApi;
let region: string;
beforeAll(async () => {
  t = await openTestApi();
  region = await insertRegion(t.db);
});
afterAll(() => t.close());

const code = () => newId("code").toUpperCase();

async function create(change: object = {}) {
  return (await t.api.discounts.create({ ...tenPercent(code(), region), ...change })).discount;
}

async function insertCart(...discountIds: string[]): Promise<string> {
  const cart_id = newId("cart");
  await t.db.insertInto("cart").values({ id: cart_id, region_id: region }).execute();
  for (const [position, discount_id] of discountIds.entries()) {
    await t.db.insertInto("cart_discount").values({ cart_id, discount_id, position }).execute();
  }
  return cart_id;
}

describe("loading discounts for the rules of carts", () => {
  it("finds living discounts by code with everything a check asks", async () => {
    const [mug, cup, group] = await Promise.all([
      insertProduct(t.db),
      insertProduct(t.db),
      insertGroup(t.db),
    ]);
    const discount = await create({
      usage_limit: 5,
      ends_at: "2099-01-01",
      rule: {
        type: "percentage",
        value: 15,
        allocation: "item",
        conditions: [
          { operator: "in", products: [mug, cup] },
          { operator: "not_in", customer_groups: [group] },
        ],
      },
    });
    const deleted = await create();
    await t.api.discounts.delete({ id: deleted.id });
    const loaded = await loadDiscountsByCode(t.db, [` ${discount.code.toLowerCase()} `, deleted.code, "NO"]);
    expect(loaded).toEqual([
      {
        id: discount.id,
        code: discount.code,
        is_disabled: false,
        starts_at: discount.starts_at,
        ends_at: "2099-01-01T00:00:00.000Z",
        usage_limit: 5,
        usage_count: 0,
        rule_id: discount.rule_id,
        regions: [{ id: region }],
        parent_discount_id: null,
        parent_discount: null,
        rule: {
          type: "percentage",
          value: 15,
          allocation: "item",
          conditions: [
            { type: "products", operator: "in", resource_ids: [mug, cup].sort() },
            { type: "customer_groups", operator: "not_in", resource_ids: [group] },
          ],
        },
      },
    ]);
  });

  it("brings the parent of a dynamic code along, deleted or not", async () => {
    const parent = await create({ is_dynamic: true });
    const child = code();
    await t.db
      .insertInto("discount")
      .values({
        id: newId("disc"),
        code: child,
        rule_id: parent.rule_id,
        parent_discount_id: parent.id,
        is_dynamic: true,
      })
      .execute();
    const load = async () => (await loadDiscountsByCode(t.db, [child]))[0];
    const regions = [{ id: region }];
    expect(await load()).toMatchObject({
      regions: [],
      parent_discount_id: parent.id,
      parent_discount: { is_disabled: false, deleted_at: null, regions },
    });
    await t.api.discounts.delete({ id: parent.id });
    expect(await load()).toMatchObject({ parent_discount: { deleted_at: expect.any(String), regions } });
  });

  it("lists the living discounts of each cart in the order they were put there", async () => {
    const [first, second, gone] = [await create(), await create(), await create()];
    await t.api.discounts.delete({ id: gone.id });
    const [both, one, none] = [
      await insertCart(second.id, gone.id, first.id),
      await insertCart(first.id),
      await insertCart(),
    ];
    const found = await loadDiscountsOfCart(t.db, [both, one, none]);
    expect([...found].map(([cart, list]) => [cart, list.map(({ id }) => id)])).toEqual([
      [both, [second.id, first.id]],
      [one, [first.id]],
      [none, []],
    ]);
    expect(found.get(one)).toEqual(await loadDiscountsByCode(t.db, [first.code]));
  });

  it("asks nothing of the database without codes or carts", async () => {
    expect(await loadDiscountsByCode(t.db, [])).toEqual([]);
    expect(await loadDiscountsOfCart(t.db, [])).toEqual(new Map());
  });
});
