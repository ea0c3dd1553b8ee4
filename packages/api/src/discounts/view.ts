import {
  type DiscountConditionType,
  discountAllocations,
  discountConditionOperators,
  discountConditionTypes,
  discountRuleTypes,
} from "@backroom/domain";
import { z } from "zod";
import { collectionView, type ProductCollection } from "../collections/view";
import { metadata, nullableTimestamp, timestamp } from "../core/fields";
import { many, one, through } from "../core/relations";
import { columnsOf, defineView, type RowOf, type View } from "../core/view";
import { type CustomerGroup, customerGroupView } from "../customer-groups/view";
import { type ProductTag, productTagView } from "../product-tags/view";
import { type ProductType, productTypeView } from "../product-types/view";
import { type Product, productView } from "../products/view";
import { type Region, regionView } from "../regions/view";
import { conditionTables } from "./condition-tables";

const conditionColumns = columnsOf("discount_condition", {
  id: z.string(),
  type: z.enum(discountConditionTypes),
  operator: z.enum(discountConditionOperators),
  discount_rule_id: z.string(),
  metadata,
  created_at: timestamp,
  updated_at: timestamp,
  deleted_at: nullableTimestamp,
});

export interface DiscountCondition extends RowOf<typeof conditionColumns> {
  discount_rule?: DiscountRule | null | undefined;
  products?: Product[] | undefined;
  product_types?: ProductType[] | undefined;
  product_collections?: ProductCollection[] | undefined;
  product_tags?: ProductTag[] | undefined;
  customer_groups?: CustomerGroup[] | undefined;
}

/** The resources a condition lists, linked in the table of its type. */
function resources<T>(type: DiscountConditionType, view: () => View<T>) {
  const { links, column } = conditionTables[type];
  return through(view, { table: links, from: "condition_id", to: column });
}

export const discountConditionView: View<DiscountCondition> = defineView<DiscountCondition>(
  "DiscountCondition",
  {
    columns: conditionColumns,
    relations: {
      discount_rule: one(() => discountRuleView, { by: "discount_rule_id" }),
      products: resources("products", () => productView),
      product_types: resources("product_types", () => productTypeView),
      product_collections: resources("product_collections", () => collectionView),
      product_tags: resources("product_tags", () => productTagView),
      customer_groups: resources("customer_groups", () => customerGroupView),
    },
  },
);

const ruleColumns = columnsOf("discount_rule", {
  id: z.string(),
  description: z.string().nullable(),
  type: z.enum(discountRuleTypes),
  value: z.int().describe("percent, or minor units for a fixed rule; 0 for free shipping"),
  allocation: z.enum(discountAllocations).nullable(),
  metadata,
  created_at: timestamp,
  updated_at: timestamp,
  deleted_at: nullableTimestamp,
});

export interface DiscountRule extends RowOf<typeof ruleColumns> {
  conditions?: DiscountCondition[] | undefined;
}

export const discountRuleView: View<DiscountRule> = defineView<DiscountRule>("DiscountRule", {
  columns: ruleColumns,
  relations: { conditions: many(() => discountConditionView, { by: "discount_rule_id" }) },
});

const columns = columnsOf("discount", {
  id: z.string(),
  code: z.string().describe("upper case"),
  is_dynamic: z.boolean(),
  is_disabled: z.boolean(),
  rule_id: z.string(),
  parent_discount_id: z.string().nullable(),
  usage_limit: z.int().nullable(),
  usage_count: z.int(),
  starts_at: timestamp,
  ends_at: nullableTimestamp,
  valid_duration: z.string().nullable().describe("ISO 8601 duration that dynamic codes are valid for"),
  metadata,
  created_at: timestamp,
  updated_at: timestamp,
  deleted_at: nullableTimestamp,
});

export interface Discount extends RowOf<typeof columns> {
  parent_discount?: Discount | null | undefined;
  regions?: Region[] | undefined;
  rule?: DiscountRule | null | undefined;
}

export const discountView: View<Discount> = defineView<Discount>("Discount", {
  columns,
  relations: {
    parent_discount: one(() => discountView, { by: "parent_discount_id" }),
    regions: through(() => regionView, { table: "discount_region", from: "discount_id", to: "region_id" }),
    rule: one(() => discountRuleView, { by: "rule_id" }),
  },
  expand: ["parent_discount", "regions", "rule", "rule.conditions"],
});
