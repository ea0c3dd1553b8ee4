import { type Database, newId } from "@backroom/db";
import type { CreateDiscountInput } from "./schema";

/** What the tests of discounts share. */

/** A region of its own; discounts only need it to exist. */
export async function insertRegion(db: Database, name = "Region"): Promise<string> {
  const id = newId("reg");
  await db.insertInto("region").values({ id, name, currency_code: "eur", tax_rate: 0 }).execute();
  return id;
}

export async function insertProduct(db: Database): Promise<string> {
  const id = newId("prod");
  const profile = await db
    .selectFrom("shipping_profile")
    .select("id")
    .where("type", "=", "default")
    .executeTakeFirstOrThrow();
  await db
    .insertInto("product")
    .values({ id, title: "Mug", handle: id.toLowerCase(), profile_id: profile.id })
    .execute();
  return id;
}

export async function insertGroup(db: Database): Promise<string> {
  const id = newId("cgrp");
  await db.insertInto("customer_group").values({ id, name: id }).execute();
  return id;
}

/** Ten percent off in a region. */
export const tenPercent = (code: string, regionId: string): CreateDiscountInput => ({
  code,
  rule: { type: "percentage", value: 10, allocation: "total", description: "ten" },
  regions: [regionId],
});
