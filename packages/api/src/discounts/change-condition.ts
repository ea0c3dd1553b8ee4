import { query } from "@backroom/db";
import type { Write } from "../core/context";
import { invalid, notFound } from "../core/errors";
import { missingIds } from "../core/missing-ids";
import { addResources, loadCondition, removeResources, requireCondition } from "./condition-store";
import { conditionTables } from "./condition-tables";
import { type Condition, saveConditions } from "./conditions";
import { resourcesOf } from "./rules";
import type { DiscountConditionInput } from "./schema";
import { lockDiscount, lockRule, touchDiscount } from "./store";

type Resources = Omit<DiscountConditionInput, "id" | "operator">;

interface Path {
  discount_id: string;
  condition_id: string;
}

/** Locks the discount and, after it, the rule that its dynamic codes share. */
async function lockWithRule({ tx }: Write, id: string) {
  const discount = await lockDiscount(tx, id);
  await lockRule(tx, discount.rule_id);
  return discount;
}

async function tell({ tx, emit }: Write, id: string, change: Record<string, unknown>): Promise<void> {
  await touchDiscount(tx, id);
  emit({
    name: "discount.updated",
    resource_type: "discount",
    resource_id: id,
    data: { fields: ["rule.conditions"], ...change },
  });
}

/** @throws Refusal duplicate_error when the discount has a condition of this type and operator */
export async function createCondition(
  ctx: Write,
  id: string,
  condition: DiscountConditionInput,
): Promise<void> {
  const discount = await lockWithRule(ctx, id);
  // Checked here as well, so that the message names the field that was sent.
  resourcesOf(condition, "body");
  await saveConditions(ctx.tx, discount.rule_id, [condition]);
  await tell(ctx, id, {});
}

/** Replaces what the condition lists. @throws Refusal invalid_data for another kind of resource (Q45) */
export async function updateCondition(
  ctx: Write,
  { discount_id: id, condition_id }: Path,
  resources: Resources,
): Promise<void> {
  const discount = await lockWithRule(ctx, id);
  const condition = await requireCondition(ctx.tx, discount, condition_id);
  const { type, ids } = resourcesOf(resources, "body");
  if (type !== condition.type) {
    throw invalid(`body: lists ${type}, but the condition ${condition.id} is about ${condition.type}`);
  }
  await requireAll(ctx, condition, ids);
  await removeResources(ctx.tx, condition, null);
  await addResources(ctx.tx, condition, ids);
  await tell(ctx, id, { condition_id });
}

/** For good, so that there is room for another one like it. One of another discount is not found here. */
export async function deleteCondition(ctx: Write, { discount_id: id, condition_id }: Path): Promise<void> {
  const discount = await lockWithRule(ctx, id);
  const condition = await loadCondition(ctx.tx, condition_id);
  if (!condition) return;
  if (condition.rule_id !== discount.rule_id) throw notFound("Discount condition", condition_id);
  // What it lists goes with it.
  await query(ctx.tx, "delete from discount_condition where id = $1", [condition_id]);
  await tell(ctx, id, { condition_id });
}

export async function addToCondition(
  ctx: Write,
  { discount_id: id, condition_id }: Path,
  ids: readonly string[],
): Promise<void> {
  const discount = await lockWithRule(ctx, id);
  const condition = await requireCondition(ctx.tx, discount, condition_id);
  await requireAll(ctx, condition, ids);
  await addResources(ctx.tx, condition, ids);
  await tell(ctx, id, { condition_id, added: ids });
}

export async function removeFromCondition(
  ctx: Write,
  { discount_id: id, condition_id }: Path,
  ids: readonly string[],
): Promise<void> {
  const discount = await lockWithRule(ctx, id);
  const condition = await requireCondition(ctx.tx, discount, condition_id);
  await removeResources(ctx.tx, condition, ids);
  await tell(ctx, id, { condition_id, removed: ids });
}

/** @throws Refusal not_found naming every unknown resource */
async function requireAll({ tx }: Write, condition: Condition, ids: readonly string[]): Promise<void> {
  const { resource, title } = conditionTables[condition.type];
  const missing = await missingIds(tx, resource, ids);
  if (missing.length > 0) throw notFound(title, missing.join(", "));
}
