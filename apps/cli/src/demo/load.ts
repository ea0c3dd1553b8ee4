import { type Config, runWrite } from "@backroom/api";
import { createUser } from "@backroom/api/users";
import { type Database, query } from "@backroom/db";
import { loadAfterlife } from "./load-afterlife";
import { loadCatalogue } from "./load-catalogue";
import { loadDiscounts } from "./load-discounts";
import { loadOrders } from "./load-orders";
import { loadPeople } from "./load-people";
import { setBack, setEventsBack } from "./set-back";

export interface DemoOptions {
  /** Told in one line each what was loaded. */
  onProgress?: (line: string) => void;
  /** The same seed gives the same store; ids and the day it ends on differ. */
  seed?: number;
  now?: Date;
  /** The first user; made only when there is none. */
  admin?: { email: string; password: string };
}

export const demoAdmin = { email: "admin@test.com", password: "supersecret" };

/**
 * Loads the demo store through the API's own use cases, in one transaction: all of it or nothing, so that an
 * interrupted load leaves an empty database that can be tried again.
 */
export async function loadDemo(db: Database, config: Config, options: DemoOptions = {}): Promise<void> {
  const { onProgress = () => undefined, seed = 7, now = new Date(), admin = demoAdmin } = options;
  await runWrite({ db, config, actor: { type: "system", id: null }, isHistory: true }, async (ctx) => {
    const users = await query(ctx.tx, 'select 1 from "user" where deleted_at is null limit 1');
    if (users.length === 0) await createUser(ctx, { ...admin, role: "admin", first_name: "Ada" });
    const { catalogue, stock } = await loadCatalogue(ctx, { imageUrl: imageUrlOf(config), onProgress });
    const people = await loadPeople(ctx, onProgress, now);
    await loadDiscounts(ctx, catalogue, people, now);
    const sales = await loadOrders(ctx, { catalogue, people, seed, now, onProgress });
    await stock.count(sales.orders);
    await loadAfterlife(ctx, sales.paid);
    await setBack(ctx.tx, { now, sales: sales.placed, customers: people.joined });
  });
  await setEventsBack(db);
}

/** Whether the demo may be loaded: it would mix with products, customers or orders that are there. */
export async function isEmptyStore(db: Database): Promise<boolean> {
  const found = await query(
    db,
    `select 1 where exists (select from product) or exists (select from customer)
       or exists (select from region) or exists (select from "order") or exists (select from draft_order)`,
  );
  return found.length === 0;
}

const imageUrlOf =
  ({ publicUrl }: Config) =>
  (file: string): string =>
    `${publicUrl.replace(/\/$/, "")}/static/demo/${file}`;
