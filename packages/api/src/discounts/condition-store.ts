import { type Executor, query, type Tx } from "@backroom/db";
import { invalid, notFound } from "../core/errors";
import { conditionTables } from "./condition-tables";
import type { Condition } from "./conditions";

/** The reads and writes of single conditions; the caller has locked the rule. */

/** @returns undefined when there is no condition with this id at all. */
export async function loadCondition(
  executor: Executor,
  id: string,
): Promise<(Condition & { rule_id: string }) | undefined> {
  // The words are those of discount_condition_type_check and discount_condition_operator_check.
  const [condition] = await query<Condition & { rule_id: string }>(
    executor,
    `select id, type, operator, discount_rule_id as rule_id from discount_condition
     where id = $1 and deleted_at is null`,
    [id],
  );
  return condition;
}

/** @throws Refusal not_found for an unknown condition, invalid_data for one of another discount */
export async function requireCondition(
  executor: Executor,
  discount: { id: string; rule_id: string },
  id: string,
): Promise<Condition> {
  const condition = await loadCondition(executor, id);
  if (!condition) throw notFound("Discount condition", id);
  if (condition.rule_id !== discount.rule_id) {
    throw invalid(`Discount condition ${id} is not a condition of discount ${discount.id}`);
  }
  return condition;
}

/** Adds to what a condition lists; what it lists already stays. */
export async function addResources(tx: Tx, condition: Condition, ids: readonly string[]): Promise<void> {
  const { links, column } = conditionTables[condition.type];
  await query(
    tx,
    `insert into ${links} (condition_id, ${column}) select $1, id from unnest($2::text[]) id order by id
     on conflict do nothing`,
    [condition.id, [...new Set(ids)]],
  );
}

/** Takes from what a condition lists; what it does not list is no error. Without ids, everything. */
export async function removeResources(
  tx: Tx,
  condition: Condition,
  ids: readonly string[] | null,
): Promise<void> {
  const { links, column } = conditionTables[condition.type];
  await query(
    tx,
    `delete from ${links} where condition_id = $1 and ($2::text[] is null or ${column} = any($2))`,
    [condition.id, ids],
  );
}
