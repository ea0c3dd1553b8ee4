import { type Config, readConfig } from "@backroom/api";
import type { Database } from "@backroom/db";
import { createTestDatabase, fillShop, type TestDatabase } from "@backroom/db/testing";
import { settingsFor } from "../e2e/admin-server";
import { callerOf } from "../e2e/shop";
import { makeWorld, type WorldIds } from "../e2e/world";

export const productCount = 3_000;
export const orderCount = 2_000;
const atOnce = 4;

/** A shop with thousands of products and orders, and the world of the journeys beside them. */
export async function makeBenchShop(): Promise<{ database: TestDatabase; ids: WorldIds }> {
  const database = await createTestDatabase({ max: atOnce + 1 });
  const client = await database.pool.connect();
  await fillShop(client, { products: productCount, listed: 50 });
  client.release();
  const config = readConfig({ ...process.env, ...settingsFor(database.url) });
  const ids = await makeWorld(database.db, config);
  await sell(database.db, config, ids);
  await database.pool.query("analyze");
  return { database, ids };
}

async function sell(db: Database, config: Config, ids: WorldIds): Promise<void> {
  const api = callerOf(db, config);
  const { product } = await api.products.get({ id: ids.products ?? "", expand: "variants" });
  const variants = (product.variants ?? []).map(({ id }) => id);
  const one = async (index: number) => {
    const { draft_order } = await api.draftOrders.create({
      email: `buyer-${index % 300}@example.com`,
      region_id: ids.regions ?? "",
      shipping_methods: [],
      items: [{ variant_id: variants[index % variants.length] ?? "", quantity: 1 + (index % 3) }],
    });
    await api.draftOrders.pay({ id: draft_order.id });
  };
  let next = 0;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (next < orderCount) await one(next++);
    }),
  );
}
