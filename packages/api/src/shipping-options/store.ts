import { newId, query, type Tx } from "@backroom/db";
import type { ShippingOptionRequirementType } from "@backroom/domain";
import { invalidField, notAllowed, notFound } from "../core/errors";
import { findProfileOfType } from "../shipping-profiles/public";

/** The reads and writes that serve the rules of shipping options. */

/** Locks the option for the rest of the transaction; undefined when there is none. */
export async function lockShippingOption(tx: Tx, id: string) {
  return tx
    .selectFrom("shipping_option")
    .selectAll()
    .where("id", "=", id)
    .where("deleted_at", "is", null)
    .forUpdate()
    .executeTakeFirst();
}

/** @throws Refusal not_found without the region, invalid_data when the provider does not serve it. */
export async function requireProviderOfRegion(tx: Tx, regionId: string, providerId: string): Promise<void> {
  // The lock keeps the region from being deleted meanwhile.
  const [region] = await query(
    tx,
    "select id from region where id = $1 and deleted_at is null for key share",
    [regionId],
  );
  if (!region) throw notFound("Region", regionId);
  const link = await tx
    .selectFrom("region_fulfillment_provider")
    .select("provider_id")
    .where("region_id", "=", regionId)
    .where("provider_id", "=", providerId)
    .executeTakeFirst();
  if (!link) throw invalidField("provider_id", `${providerId} is not available in the region ${regionId}`);
}

/** @returns the profile asked for, else the default one. @throws Refusal not_found */
export async function profileFor(tx: Tx, id: string | null | undefined): Promise<string> {
  if (id) {
    const [profile] = await query(
      tx,
      "select id from shipping_profile where id = $1 and deleted_at is null for share",
      [id],
    );
    if (!profile) throw notFound("Shipping profile", id);
    return id;
  }
  const found = await findProfileOfType(tx, "default");
  if (!found) throw notAllowed("profile_id is required: there is no default shipping profile");
  return found;
}

export interface WantedRequirement {
  id?: string | undefined;
  type: ShippingOptionRequirementType;
  amount: number;
}

/**
 * Makes the option's requirements exactly these: entries with an id change that row, others are new, the rest is
 * softly deleted. All are taken away first, so that two can trade their types under the unique index.
 * @throws Refusal invalid_data for an id that is not of this option
 */
export async function replaceRequirements(
  tx: Tx,
  optionId: string,
  wanted: readonly WantedRequirement[],
  now: Date,
): Promise<void> {
  const removed = await query<{ id: string }>(
    tx,
    `update shipping_option_requirement set deleted_at = $2
     where shipping_option_id = $1 and deleted_at is null returning id`,
    [optionId, now.toISOString()],
  );
  const kept: (WantedRequirement & { id: string })[] = [];
  const added: WantedRequirement[] = [];
  for (const requirement of wanted) {
    const { id } = requirement;
    if (id === undefined) added.push(requirement);
    else if (!removed.some((row) => row.id === id)) {
      throw invalidField("requirements", `: ${id} is no requirement of ${optionId}`);
    } else if (kept.some((row) => row.id === id))
      throw invalidField("requirements", `: ${id} is there twice`);
    else kept.push({ ...requirement, id });
  }
  if (kept.length > 0) {
    await query(
      tx,
      `update shipping_option_requirement r set type = k.type, amount = k.amount, deleted_at = null
       from unnest($1::text[], $2::text[], $3::int[]) as k(id, type, amount) where r.id = k.id`,
      [kept.map(({ id }) => id), kept.map(({ type }) => type), kept.map(({ amount }) => amount)],
    );
  }
  await addRequirements(tx, optionId, added);
}

export async function addRequirements(
  tx: Tx,
  optionId: string,
  added: readonly WantedRequirement[],
): Promise<void> {
  if (added.length === 0) return;
  await query(
    tx,
    `insert into shipping_option_requirement (id, shipping_option_id, type, amount)
     select n.id, $1, n.type, n.amount from unnest($2::text[], $3::text[], $4::int[]) as n(id, type, amount)`,
    [
      optionId,
      added.map(() => newId("sor")),
      added.map(({ type }) => type),
      added.map(({ amount }) => amount),
    ],
  );
}
