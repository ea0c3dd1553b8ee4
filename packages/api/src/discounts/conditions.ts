import { newId, query, type Tx } from "@backroom/db";
import {
  type DiscountConditionOperator,
  type DiscountConditionType,
  discountConditionTypes,
} from "@backroom/domain";
import { duplicate, invalidField, notFound } from "../core/errors";
import { missingIds } from "../core/missing-ids";
import { conditionTables } from "./condition-tables";
import { resourcesOf } from "./rules";
import type { DiscountConditionInput } from "./schema";

export interface Condition {
  id: string;
  type: DiscountConditionType;
  operator: DiscountConditionOperator;
}

interface ConditionToSave extends Condition {
  ids: string[];
}

/**
 * Adds the conditions without an id to the rule and changes the others: their resources are replaced, and their
 * operator when one is sent. The caller has locked the rule.
 * @throws Refusal invalid_data for a condition of another rule or resources of another type (Q45), duplicate_error
 * for a type and operator twice, not_found for unknown resources.
 */
export async function saveConditions(
  tx: Tx,
  ruleId: string,
  inputs: readonly DiscountConditionInput[],
): Promise<void> {
  if (inputs.length === 0) return;
  const stored = new Map((await loadConditions(tx, ruleId)).map((condition) => [condition.id, condition]));
  const changed: ConditionToSave[] = [];
  const added: ConditionToSave[] = [];
  for (const [index, input] of inputs.entries()) {
    const path = `rule.conditions.${index}`;
    if (input.id === undefined) added.push(newCondition(input, path));
    else changed.push(changedCondition(stored.get(input.id), input, path));
  }
  refuseTwins([...stored.values()], changed, added);
  const all = [...changed, ...added];
  await requireResources(tx, all);
  await unlink(
    tx,
    changed.map(({ id }) => id),
  );
  // Each statement is for all conditions, whatever their number.
  if (changed.length > 0) {
    await query(
      tx,
      `update discount_condition c set operator = given.operator
       from unnest($1::text[], $2::text[]) as given (id, operator) where c.id = given.id`,
      [changed.map(({ id }) => id), changed.map(({ operator }) => operator)],
    );
  }
  if (added.length > 0) {
    await query(
      tx,
      `insert into discount_condition (id, discount_rule_id, type, operator)
       select id, $1, type, operator from unnest($2::text[], $3::text[], $4::text[]) as given (id, type, operator)`,
      [
        ruleId,
        added.map(({ id }) => id),
        added.map(({ type }) => type),
        added.map(({ operator }) => operator),
      ],
    );
  }
  await link(tx, all);
}

function loadConditions(tx: Tx, ruleId: string): Promise<Condition[]> {
  // The words are those of discount_condition_type_check and discount_condition_operator_check.
  return query<Condition>(
    tx,
    "select id, type, operator from discount_condition where discount_rule_id = $1 and deleted_at is null",
    [ruleId],
  );
}

function newCondition(input: DiscountConditionInput, path: string): ConditionToSave {
  if (!input.operator) throw invalidField(`${path}.operator`, "is required");
  return { id: newId("discon"), operator: input.operator, ...resourcesOf(input, path) };
}

function changedCondition(
  stored: Condition | undefined,
  input: DiscountConditionInput,
  path: string,
): ConditionToSave {
  if (!stored) throw invalidField(`${path}.id`, `${input.id} is not a condition of this discount`);
  const { type, ids } = resourcesOf(input, path);
  if (type !== stored.type) {
    throw invalidField(path, `lists ${type}, but the condition ${stored.id} is about ${stored.type}`);
  }
  return { id: stored.id, type, operator: input.operator ?? stored.operator, ids };
}

/** A rule has one condition per type and operator. */
function refuseTwins(
  stored: readonly Condition[],
  changed: readonly Condition[],
  added: readonly Condition[],
): void {
  const changedIds = new Set(changed.map(({ id }) => id));
  const after = [...stored.filter(({ id }) => !changedIds.has(id)), ...changed, ...added];
  const seen = new Set<string>();
  for (const { type, operator } of after) {
    const key = `type ${type} and operator ${operator}`;
    if (seen.has(key)) throw duplicate(`Discount condition with ${key} already exists.`);
    seen.add(key);
  }
}

async function requireResources(tx: Tx, conditions: readonly ConditionToSave[]): Promise<void> {
  for (const type of discountConditionTypes) {
    const { resource, title } = conditionTables[type];
    const wanted = conditions.filter((condition) => condition.type === type).flatMap(({ ids }) => ids);
    const missing = await missingIds(tx, resource, wanted);
    if (missing.length > 0) throw notFound(title, missing.join(", "));
  }
}

async function unlink(tx: Tx, conditionIds: readonly string[]): Promise<void> {
  if (conditionIds.length === 0) return;
  for (const { links } of Object.values(conditionTables)) {
    await query(tx, `delete from ${links} where condition_id = any($1)`, [conditionIds]);
  }
}

async function link(tx: Tx, conditions: readonly ConditionToSave[]): Promise<void> {
  for (const type of discountConditionTypes) {
    const { links, column } = conditionTables[type];
    const pairs = conditions
      .filter((condition) => condition.type === type)
      .flatMap(({ id, ids }) => ids.map((resourceId) => ({ id, resourceId })));
    if (pairs.length === 0) continue;
    await query(
      tx,
      `insert into ${links} (condition_id, ${column}) select * from unnest($1::text[], $2::text[])`,
      [pairs.map(({ id }) => id), pairs.map(({ resourceId }) => resourceId)],
    );
  }
}
