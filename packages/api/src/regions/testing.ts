import type { TestApi } from "../testing/index";

/** For tests: a region of its own, in euro. Countries are the caller's to keep apart. */
export async function makeRegion(t: TestApi, input: { countries?: string[]; tax_rate?: number } = {}) {
  await addStoreCurrency(t, "eur");
  const { region } = await t.api.regions.create({
    name: "Europe",
    currency_code: "eur",
    tax_rate: 20,
    payment_providers: ["manual"],
    fulfillment_providers: ["manual"],
    countries: [],
    ...input,
  });
  return region;
}

export async function addStoreCurrency(t: TestApi, code: string): Promise<void> {
  const { id } = await t.db.selectFrom("store").select("id").executeTakeFirstOrThrow();
  await t.db
    .insertInto("store_currency")
    .values({ store_id: id, currency_code: code })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
