import type { DiscountConditionType } from "./constants";
import { matchesCondition } from "./discount-check";
import type { DiscountRule } from "./discount-types";

/** What product conditions look at. */
export interface ProductFacts {
  readonly id: string;
  readonly type_id: string | null;
  readonly collection_id: string | null;
  readonly tag_ids: readonly string[];
}

/**
 * Whether all product, type, collection and tag conditions of a rule hold for a product (orders §3.2, catalog
 * §2.17). Customer-group conditions concern the cart, not the line, and are not looked at here.
 */
export function isProductEligible(rule: Pick<DiscountRule, "conditions">, product: ProductFacts): boolean {
  return rule.conditions.every((condition) => {
    const ids = idsFor(condition.type, product);
    return ids === null || matchesCondition(condition, new Set(ids));
  });
}

function idsFor(type: DiscountConditionType, product: ProductFacts): readonly string[] | null {
  switch (type) {
    case "products":
      return [product.id];
    case "product_types":
      return product.type_id === null ? [] : [product.type_id];
    case "product_collections":
      return product.collection_id === null ? [] : [product.collection_id];
    case "product_tags":
      return product.tag_ids;
    case "customer_groups":
      return null;
  }
}
