import { type Executor, query, type Tx } from "@backroom/db";
import type { DiscountAllocation, DiscountRuleType } from "@backroom/domain";
import { invalidField, notFound } from "../core/errors";
import { missingIds } from "../core/missing-ids";

/** The reads and writes that serve the rules of discounts. */

/** Locks the discount for the rest of the transaction. @throws Refusal not_found */
export async function lockDiscount(tx: Tx, id: string) {
  const discount = await tx
    .selectFrom("discount")
    .selectAll()
    .where("id", "=", id)
    .where("deleted_at", "is", null)
    .forUpdate()
    .executeTakeFirst();
  if (!discount) throw notFound("Discount", id);
  return discount;
}

/** What conditions ask of their discount. @throws Refusal not_found */
export async function requireDiscount(executor: Executor, id: string) {
  const discount = await executor
    .selectFrom("discount")
    .select(["id", "rule_id"])
    .where("id", "=", id)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  if (!discount) throw notFound("Discount", id);
  return discount;
}

interface LockedRule {
  id: string;
  /** The words are those of discount_rule_type_check and discount_rule_allocation_check. */
  type: DiscountRuleType;
  value: number;
  allocation: DiscountAllocation | null;
  description: string | null;
}

/** Locks a rule, always after its discount: dynamic codes share the rule of their parent. */
export async function lockRule(tx: Tx, id: string): Promise<LockedRule> {
  const [rule] = await query<LockedRule>(
    tx,
    "select id, type, value, allocation, description from discount_rule where id = $1 for update",
    [id],
  );
  if (!rule) throw notFound("Discount rule", id);
  return rule;
}

/** Makes these the regions of the discount. @throws Refusal not_found naming every unknown region */
export async function replaceRegions(
  tx: Tx,
  discountId: string,
  regionIds: readonly string[],
): Promise<void> {
  const wanted = [...new Set(regionIds)].sort();
  const missing = await missingIds(tx, "region", wanted);
  if (missing.length > 0) throw notFound("Region", missing.join(", "));
  await query(tx, "delete from discount_region where discount_id = $1 and region_id <> all($2)", [
    discountId,
    wanted,
  ]);
  await query(
    tx,
    `insert into discount_region (discount_id, region_id) select $1, unnest($2::text[]) on conflict do nothing`,
    [discountId, wanted],
  );
}

/** @throws Refusal invalid_data for the rule of another discount (Q45). */
export function requireOwnRule(discount: { rule_id: string }, ruleId: string): void {
  if (discount.rule_id !== ruleId) {
    throw invalidField("rule.id", `${ruleId} is not the rule of this discount, which is ${discount.rule_id}`);
  }
}

/** Moves `updated_at` on, so that the ETag changes when only regions or conditions did. */
export async function touchDiscount(tx: Tx, id: string): Promise<void> {
  await query(tx, "update discount set updated_at = clock_timestamp() where id = $1", [id]);
}
