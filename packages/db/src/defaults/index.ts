import { sql } from "kysely";
import type { Database } from "../db";
import { newId } from "../ids";
import { inTransaction, type Tx } from "../transaction";
import { countries } from "./countries";
import { currencies } from "./currencies";

export { type CountryFacts, countries } from "./countries";
export { type CurrencyFacts, currencies } from "./currencies";

export interface SeedOptions {
  storeName?: string;
  /** Identifiers of the payment providers this installation has. */
  paymentProviders?: readonly string[];
  /** Identifiers of the fulfillment providers this installation has. */
  fulfillmentProviders?: readonly string[];
}

/** Any number, the same in every process: starts at the same moment seed one after the other. */
const lockNumber = 72_707_370;

/**
 * Fills in what a store cannot work without. Runs at every start: a step that finds its data does nothing, so what
 * a user changed stays as it is.
 */
export const seedDefaults = async (db: Database, options: SeedOptions = {}): Promise<void> => {
  const {
    storeName = "Backroom Store",
    paymentProviders = ["manual"],
    fulfillmentProviders = ["manual"],
  } = options;
  await inTransaction(db, async (tx) => {
    await sql`select pg_advisory_xact_lock(${lockNumber})`.execute(tx);
    await seedCountries(tx);
    await seedCurrencies(tx);
    await seedStore(tx, storeName);
    await seedSalesChannel(tx);
    await seedShippingProfile(tx, "default", "Default Shipping Profile");
    await seedShippingProfile(tx, "gift_card", "Gift Card Profile");
    await seedProviders(tx, "payment_provider", paymentProviders);
    await seedProviders(tx, "fulfillment_provider", fulfillmentProviders);
  });
};

const seedCountries = async (tx: Tx): Promise<void> => {
  if (await tx.selectFrom("country").select("id").limit(1).executeTakeFirst()) return;
  await tx
    .insertInto("country")
    .values([...countries])
    .execute();
  await sql`select setval(pg_get_serial_sequence('country', 'id'), ${countries.length})`.execute(tx);
};

const seedCurrencies = async (tx: Tx): Promise<void> => {
  if (await tx.selectFrom("currency").select("code").limit(1).executeTakeFirst()) return;
  await tx
    .insertInto("currency")
    .values([...currencies])
    .execute();
};

const seedStore = async (tx: Tx, name: string): Promise<void> => {
  if (await tx.selectFrom("store").select("id").executeTakeFirst()) return;
  const id = newId("store");
  await tx.insertInto("store").values({ id, name, default_currency_code: "usd" }).execute();
  await tx.insertInto("store_currency").values({ store_id: id, currency_code: "usd" }).execute();
};

const seedSalesChannel = async (tx: Tx): Promise<void> => {
  const store = await tx
    .selectFrom("store")
    .select(["id", "default_sales_channel_id"])
    .executeTakeFirstOrThrow();
  if (store.default_sales_channel_id !== null) return;
  const id = newId("sc");
  const description = "Created by Backroom";
  await tx.insertInto("sales_channel").values({ id, name: "Default Sales Channel", description }).execute();
  await tx.updateTable("store").set({ default_sales_channel_id: id }).where("id", "=", store.id).execute();
};

const seedShippingProfile = async (tx: Tx, type: "default" | "gift_card", name: string): Promise<void> => {
  const found = await tx
    .selectFrom("shipping_profile")
    .select("id")
    .where("type", "=", type)
    .where("deleted_at", "is", null)
    .limit(1)
    .executeTakeFirst();
  if (found) return;
  await tx
    .insertInto("shipping_profile")
    .values({ id: newId("sp"), name, type })
    .execute();
};

type ProviderTable = "payment_provider" | "fulfillment_provider";

/** Providers of an earlier installation stay known, since orders refer to them, but cannot be chosen any more. */
const seedProviders = async (tx: Tx, table: ProviderTable, ids: readonly string[]): Promise<void> => {
  const rows = await tx.selectFrom(table).select(["id", "is_installed"]).execute();
  const known = new Set(rows.map(({ id }) => id));
  const added = ids.filter((id) => !known.has(id));
  if (added.length > 0)
    await tx
      .insertInto(table)
      .values(added.map((id) => ({ id, is_installed: true })))
      .execute();
  const wrong = rows.filter(({ id, is_installed }) => is_installed !== ids.includes(id));
  for (const { id, is_installed } of wrong) {
    await tx.updateTable(table).set({ is_installed: !is_installed }).where("id", "=", id).execute();
  }
};
