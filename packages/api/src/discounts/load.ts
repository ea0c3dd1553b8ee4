import { type Executor, query } from "@backroom/db";
import {
  type DiscountAllocation,
  type DiscountCondition,
  type DiscountOfCheck,
  type DiscountRuleType,
  discountConditionTypes,
  normalizeDiscountCode,
} from "@backroom/domain";
import { conditionTables } from "./condition-tables";

/** What the rules of the domain ask of a discount (`checkDiscount`, `computeAdjustments`, totals). */
export interface LoadedDiscount extends DiscountOfCheck {
  readonly rule_id: string;
  readonly starts_at: string;
  readonly ends_at: string | null;
}

interface Row {
  id: string;
  code: string;
  is_disabled: boolean;
  starts_at: string;
  ends_at: string | null;
  usage_limit: number | null;
  usage_count: number;
  rule_id: string;
  parent_discount_id: string | null;
  region_ids: string[];
  parent_is_disabled: boolean | null;
  parent_deleted_at: string | null;
  parent_region_ids: string[];
  /** The words of a rule and its conditions are held to the domain's by check constraints. */
  rule_type: DiscountRuleType;
  rule_value: number;
  rule_allocation: DiscountAllocation | null;
  conditions: DiscountCondition[];
}

/** A condition has resources in the one table of its type. */
const resourceIds = discountConditionTypes
  .map((type) => {
    const { links, column } = conditionTables[type];
    return `when '${type}' then array(select l.${column} from ${links} l where l.condition_id = c.id order by 1)`;
  })
  .join(" ");

const regionIds = (discount: string) =>
  `array(select l.region_id from discount_region l where l.discount_id = ${discount} order by l.region_id)`;

/** One statement for everything, however many discounts, conditions and resources there are. */
const columns = `d.id, d.code, d.is_disabled, d.starts_at, d.ends_at, d.usage_limit, d.usage_count, d.rule_id,
  d.parent_discount_id, ${regionIds("d.id")} as region_ids,
  p.is_disabled as parent_is_disabled, p.deleted_at as parent_deleted_at,
  ${regionIds("d.parent_discount_id")} as parent_region_ids,
  r.type as rule_type, r.value as rule_value, r.allocation as rule_allocation,
  coalesce((
    select json_agg(json_build_object(
      'type', c.type, 'operator', c.operator, 'resource_ids', case c.type ${resourceIds} end) order by c.id)
    from discount_condition c where c.discount_rule_id = d.rule_id and c.deleted_at is null), '[]') as conditions`;
const joins = "join discount_rule r on r.id = d.rule_id left join discount p on p.id = d.parent_discount_id";

/** The living discounts with these codes, which are compared trimmed and in upper case (spec/orders.md §3.1). */
export async function loadDiscountsByCode(
  executor: Executor,
  codes: readonly string[],
): Promise<LoadedDiscount[]> {
  if (codes.length === 0) return [];
  const rows = await query<Row>(
    executor,
    `select ${columns} from discount d ${joins} where d.code = any($1) and d.deleted_at is null order by d.id`,
    [[...new Set(codes.map(normalizeDiscountCode))]],
  );
  return rows.map(loadedDiscount);
}

/** The living discounts on each cart, in the order they were put there; a cart without any has an empty list. */
export async function loadDiscountsOfCart(
  executor: Executor,
  cartIds: readonly string[],
): Promise<Map<string, LoadedDiscount[]>> {
  const byCart = new Map<string, LoadedDiscount[]>(cartIds.map((id) => [id, []]));
  if (cartIds.length === 0) return byCart;
  const rows = await query<Row & { cart_id: string }>(
    executor,
    `select cd.cart_id, ${columns} from cart_discount cd join discount d on d.id = cd.discount_id ${joins}
     where cd.cart_id = any($1) and d.deleted_at is null order by cd.cart_id, cd.position, d.id`,
    [cartIds],
  );
  for (const row of rows) byCart.get(row.cart_id)?.push(loadedDiscount(row));
  return byCart;
}

const toIds = (ids: readonly string[]) => ids.map((id) => ({ id }));

function loadedDiscount(row: Row): LoadedDiscount {
  return {
    id: row.id,
    code: row.code,
    is_disabled: row.is_disabled,
    starts_at: row.starts_at,
    ends_at: row.ends_at,
    usage_limit: row.usage_limit,
    usage_count: row.usage_count,
    rule_id: row.rule_id,
    regions: toIds(row.region_ids),
    parent_discount_id: row.parent_discount_id,
    parent_discount:
      row.parent_is_disabled === null
        ? null
        : {
            is_disabled: row.parent_is_disabled,
            deleted_at: row.parent_deleted_at,
            regions: toIds(row.parent_region_ids),
          },
    rule: {
      type: row.rule_type,
      value: row.rule_value,
      allocation: row.rule_allocation,
      conditions: row.conditions,
    },
  };
}
