import { newId, query, type Tx } from "@backroom/db";
import { invalidField, notAllowed, notFound } from "../core/errors";
import { mergedMetadata } from "../core/json";
import type { AddressInput } from "./schema";

/** The countries an address may have, and how a country outside is refused (it differs by route, orders.md §6). */
export interface CountryRule {
  /** Lower case; null is any that exists. */
  countries: readonly string[] | null;
  required: boolean;
  refuse: "not_allowed" | "invalid_data";
}

type Kind = "shipping" | "billing";

function checkCountry(kind: Kind, code: string | null | undefined, rule: CountryRule): string | null {
  if (!code) {
    if (rule.required) throw notAllowed(`${kind}_address: country_code is required`);
    return null;
  }
  const lower = code.toLowerCase();
  if (rule.countries && !rule.countries.includes(lower)) {
    const message = `${kind}_address: country ${code} is not in the region`;
    if (rule.refuse === "not_allowed") throw notAllowed(message);
    throw invalidField(`${kind}_address.country_code`, `${code} is not a country of the region`);
  }
  return lower;
}

/** Stores an address of a cart. @returns its id */
export async function insertAddress(
  tx: Tx,
  kind: Kind,
  address: AddressInput,
  rule: CountryRule,
): Promise<string> {
  const country_code = checkCountry(kind, address.country_code, rule);
  const id = newId("addr");
  await tx
    .insertInto("address")
    .values({ ...address, metadata: address.metadata ?? null, id, country_code })
    .execute();
  return id;
}

/** A stored address is used as it is. @throws Refusal not_found, or for a country outside the region. */
export async function requireAddress(tx: Tx, kind: Kind, id: string, rule: CountryRule): Promise<string> {
  const [address] = await query<{ country_code: string | null }>(
    tx,
    "select country_code from address where id = $1 and deleted_at is null",
    [id],
  );
  if (!address) throw notFound("Address", id);
  if (address.country_code !== null) checkCountry(kind, address.country_code, { ...rule, required: false });
  return id;
}

/** Whose address it is; an order shares its addresses with the cart it came from. */
export interface AddressOwner {
  cart_id: string | null;
  order_id: string | null;
}

/**
 * Changes the address of a cart or order: sent fields are merged into it. An address that somebody else refers to as well
 * is copied first, so that a customer's saved address or another order keeps its own (Q-16 improved).
 * @returns the id of the address the owner now has
 */
export async function changeAddress(
  tx: Tx,
  kind: Kind,
  current: string | null,
  owner: AddressOwner,
  address: AddressInput,
  rule: CountryRule,
): Promise<string> {
  if (current === null) return insertAddress(tx, kind, address, { ...rule, required: false });
  const { metadata, country_code, ...fields } = address;
  const stored = await tx
    .selectFrom("address")
    .selectAll()
    .where("id", "=", current)
    .executeTakeFirstOrThrow();
  const merged = mergedMetadata(stored.metadata, metadata);
  const changed = {
    ...fields,
    ...(country_code === undefined
      ? {}
      : { country_code: checkCountry(kind, country_code, { ...rule, required: false }) }),
    ...(merged === undefined ? {} : { metadata: merged }),
  };
  if (Object.keys(changed).length === 0) return current;
  if (await isShared(tx, current, owner, kind)) {
    const { created_at: _created, updated_at: _updated, ...copy } = stored;
    const id = newId("addr");
    await tx
      .insertInto("address")
      .values({ ...copy, ...changed, id, customer_id: null, deleted_at: null })
      .execute();
    return id;
  }
  await tx.updateTable("address").set(changed).where("id", "=", current).execute();
  return current;
}

async function isShared(tx: Tx, id: string, owner: AddressOwner, kind: Kind): Promise<boolean> {
  const other = kind === "shipping" ? "billing_address_id" : "shipping_address_id";
  const [row] = await query<{ shared: boolean }>(
    tx,
    `select exists (select 1 from address where id = $1 and customer_id is not null)
         or exists (select 1 from customer where billing_address_id = $1)
         or exists (select 1 from "order" where id is distinct from $3 and (billing_address_id = $1 or shipping_address_id = $1))
         or exists (select 1 from "order" where id = $3 and ${other} = $1)
         or exists (select 1 from swap where shipping_address_id = $1)
         or exists (select 1 from claim_order where shipping_address_id = $1)
         or exists (select 1 from cart where id is distinct from $2 and (billing_address_id = $1 or shipping_address_id = $1))
         or exists (select 1 from cart where id = $2 and ${other} = $1) as shared`,
    [id, owner.cart_id, owner.order_id],
  );
  return row?.shared ?? true;
}

/** The address that only names the country, for a region that has just one. @returns null in other regions */
export async function insertOnlyCountry(tx: Tx, countries: readonly string[]): Promise<string | null> {
  const [country_code] = countries;
  if (countries.length !== 1 || country_code === undefined) return null;
  const id = newId("addr");
  await tx.insertInto("address").values({ id, country_code }).execute();
  return id;
}
