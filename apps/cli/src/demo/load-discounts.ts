import type { Write } from "@backroom/api";
import { createDiscount } from "@backroom/api/use-cases";
import { query } from "@backroom/db";
import { placedAt } from "./calendar";
import { demoDiscounts } from "./discounts";
import { type Catalogue, idOf } from "./load-catalogue";
import type { People } from "./load-people";
import type { DemoDiscountCondition } from "./types";

/** Loads the discounts, their conditions with ids in place of names. */
export async function loadDiscounts(
  ctx: Write,
  catalogue: Catalogue,
  people: People,
  now: Date,
): Promise<void> {
  const named = async (table: "product_type" | "product_tag") => {
    const rows = await query<{ value: string; id: string }>(ctx.tx, `select value, id from ${table}`);
    return new Map(rows.map(({ value, id }) => [value, id]));
  };
  const types = await named("product_type");
  const tags = await named("product_tag");
  const ids = (names: string[], map: Map<string, string>) => names.map((name) => idOf(map, name));
  const conditionBody = (condition: DemoDiscountCondition) => {
    const { operator } = condition;
    if ("products" in condition) return { operator, products: ids(condition.products, catalogue.products) };
    if ("product_types" in condition) return { operator, product_types: ids(condition.product_types, types) };
    if ("product_tags" in condition) return { operator, product_tags: ids(condition.product_tags, tags) };
    if ("product_collections" in condition) {
      return { operator, product_collections: ids(condition.product_collections, catalogue.collections) };
    }
    return { operator, customer_groups: ids(condition.customer_groups, people.groups) };
  };
  const midnight = (inDays: number) => placedAt({ days_ago: -inDays, hour: 0, minute: 0 }, now).toISOString();
  for (const { starts_in_days, ends_in_days, rule, regions, ...discount } of demoDiscounts) {
    await createDiscount(ctx, {
      ...discount,
      rule: { ...rule, conditions: rule.conditions.map(conditionBody) },
      regions: ids(regions, catalogue.regions),
      starts_at: midnight(starts_in_days),
      ends_at: ends_in_days === undefined ? null : midnight(ends_in_days),
    });
  }
}
