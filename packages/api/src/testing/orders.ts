import { newId } from "@backroom/db";
import type { TestApi } from "./index";
import { makeDraft, type Shop } from "./shop";

interface OrderInput {
  /** Minor units: the price of its one line. */
  price?: number;
  no_notification?: boolean;
}

/** For tests: an order of one custom line, paid with the `system` provider. */
export async function makeOrder(t: TestApi, shop: Shop, { price = 1000, no_notification }: OrderInput = {}) {
  const draft = await makeDraft(t, shop, {
    items: [{ title: "Vase", unit_price: price, quantity: 1 }],
    shipping_address: { first_name: "Ada", address_1: "1 Main Street", country_code: shop.country },
    billing_address: { first_name: "Ada", country_code: shop.country },
    ...(no_notification === undefined ? {} : { no_notification_order: no_notification }),
  });
  const { order } = await t.api.draftOrders.pay({ id: draft.id });
  return { id: order.id, total: order.total, payment_id: order.payments?.[0]?.id ?? "" };
}

/** For tests: an order whose payments are authorized and not captured, as a storefront or an import leaves it. */
export async function makeAuthorizedOrder(
  t: TestApi,
  shop: Shop,
  { provider_id, parts = [1000], ...input }: OrderInput & { provider_id: string; parts?: number[] },
) {
  const price = parts.reduce((sum, part) => sum + part, 0);
  const { id, payment_id } = await makeOrder(t, shop, { ...input, price });
  const [first = price, ...others] = parts;
  await t.db
    .updateTable("payment")
    .set({ captured_at: null, provider_id, amount: first })
    .where("id", "=", payment_id)
    .execute();
  const ids = [payment_id];
  for (const amount of others) {
    const other = newId("pay");
    await t.db
      .insertInto("payment")
      .values({ id: other, order_id: id, amount, currency_code: shop.currency_code, provider_id })
      .execute();
    ids.push(other);
  }
  await t.db.updateTable("order").set({ payment_status: "awaiting" }).where("id", "=", id).execute();
  return { id, total: price, payment_ids: ids, payment_id };
}
