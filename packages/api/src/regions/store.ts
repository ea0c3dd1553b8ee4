import { query, type Tx } from "@backroom/db";
import { duplicate, invalid, notFound } from "../core/errors";

/** The reads and writes that serve the rules of regions. */

/** Locks the region for the rest of the transaction. @throws Refusal not_found */
export async function lockRegion(tx: Tx, id: string) {
  const region = await tx
    .selectFrom("region")
    .selectAll()
    .where("id", "=", id)
    .where("deleted_at", "is", null)
    .forUpdate()
    .executeTakeFirst();
  if (!region) throw notFound("Region", id);
  return region;
}

/** @returns the code in lower case. @throws Refusal invalid_data unless it is one of the store's currencies. */
export async function requireStoreCurrency(tx: Tx, code: string): Promise<string> {
  const lower = code.toLowerCase();
  const found = await tx
    .selectFrom("store_currency")
    .select("currency_code")
    .where("currency_code", "=", lower)
    .executeTakeFirst();
  if (!found) throw invalid(`currency_code ${code} is not one of the store's currencies`);
  return lower;
}

/**
 * Gives the countries to the region. A country belongs to one region at most; the condition in the update
 * decides races between two regions.
 * @throws Refusal invalid_data for an unknown code, duplicate_error for a country of another region.
 */
export async function takeCountries(tx: Tx, regionId: string, codes: readonly string[]): Promise<void> {
  const wanted = [...new Set(codes.map((code) => code.toLowerCase()))].sort();
  if (wanted.length === 0) return;
  const known = await query<{ iso_2: string }>(
    tx,
    "select iso_2 from country where iso_2 = any($1) order by iso_2 for update",
    [wanted],
  );
  const missing = wanted.filter((code) => !known.some((country) => country.iso_2 === code));
  if (missing.length > 0) throw invalid(`countries: ${missing.join(", ")} is not a known ISO 3166 code`);
  const taken = await query<{ iso_2: string }>(
    tx,
    "update country set region_id = $1 where iso_2 = any($2) and (region_id is null or region_id = $1) returning iso_2",
    [regionId, wanted],
  );
  const refused = wanted.filter((code) => !taken.some((country) => country.iso_2 === code));
  if (refused.length > 0)
    throw duplicate(`countries: ${refused.join(", ")} already belongs to another region`);
}

/**
 * Makes the countries of the region exactly these; others become free. All are locked first, in one order, so that
 * two regions trading countries do not wait for each other in a circle.
 */
export async function replaceCountries(tx: Tx, regionId: string, codes: readonly string[]): Promise<void> {
  const wanted = codes.map((code) => code.toLowerCase());
  await query(
    tx,
    "select id from country where region_id = $1 or iso_2 = any($2) order by iso_2 for update",
    [regionId, wanted],
  );
  await query(tx, "update country set region_id = null where region_id = $1 and iso_2 <> all($2)", [
    regionId,
    wanted,
  ]);
  await takeCountries(tx, regionId, wanted);
}

type ProviderKind = "payment" | "fulfillment";

/** @throws Refusal of `kind` naming the providers that are not installed. */
export async function requireProviders(
  tx: Tx,
  kind: ProviderKind,
  ids: readonly string[],
  refusal: "invalid_data" | "not_found" = "invalid_data",
): Promise<void> {
  if (ids.length === 0) return;
  const rows = await query<{ id: string }>(
    tx,
    `select id from ${kind}_provider where id = any($1) and is_installed`,
    [ids],
  );
  const missing = ids.filter((id) => !rows.some((row) => row.id === id));
  if (missing.length === 0) return;
  const what = `${kind === "payment" ? "Payment" : "Fulfillment"} provider`;
  if (refusal === "not_found") throw notFound(what, missing.join(", "));
  throw invalid(`${kind}_providers: ${missing.join(", ")} is not installed`);
}

/** Adds links that are missing; existing ones stay. */
export async function linkProviders(
  tx: Tx,
  kind: ProviderKind,
  regionId: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await query(
    tx,
    `insert into region_${kind}_provider (region_id, provider_id) select $1, unnest($2::text[]) on conflict do nothing`,
    [regionId, [...new Set(ids)]],
  );
}

export async function unlinkProviders(
  tx: Tx,
  kind: ProviderKind,
  regionId: string,
  which: { only?: readonly string[]; except?: readonly string[] },
): Promise<void> {
  await query(
    tx,
    `delete from region_${kind}_provider where region_id = $1
       and ($2::text[] is null or provider_id = any($2)) and ($3::text[] is null or provider_id <> all($3))`,
    [regionId, which.only ?? null, which.except ?? null],
  );
}

/** Moves `updated_at` on, so that the ETag changes when only links did. */
export async function touchRegion(tx: Tx, id: string): Promise<void> {
  await query(tx, "update region set updated_at = now() where id = $1", [id]);
}
