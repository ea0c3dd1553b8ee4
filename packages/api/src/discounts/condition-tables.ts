import type { DiscountConditionType } from "@backroom/domain";
import type { Table } from "../core/view";

/** Where the resources of a condition of each type are linked. */
export const conditionTables = {
  products: {
    links: "discount_condition_product",
    column: "product_id",
    resource: "product",
    title: "Product",
  },
  product_types: {
    links: "discount_condition_product_type",
    column: "product_type_id",
    resource: "product_type",
    title: "Product type",
  },
  product_collections: {
    links: "discount_condition_product_collection",
    column: "product_collection_id",
    resource: "product_collection",
    title: "Product collection",
  },
  product_tags: {
    links: "discount_condition_product_tag",
    column: "product_tag_id",
    resource: "product_tag",
    title: "Product tag",
  },
  customer_groups: {
    links: "discount_condition_customer_group",
    column: "customer_group_id",
    resource: "customer_group",
    title: "Customer group",
  },
} as const satisfies Record<
  DiscountConditionType,
  { links: Table; column: string; resource: Table; title: string }
>;
