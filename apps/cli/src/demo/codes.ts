import { demoCustomers } from "./customers";
import { demoDiscounts } from "./discounts";
import { demoProducts } from "./products";
import type { Random } from "./random";
import type {
  DemoCustomer,
  DemoDiscount,
  DemoDiscountCondition,
  DemoLine,
  DemoOrder,
  DemoProduct,
} from "./types";

type Sale = {
  customer: DemoCustomer;
  lines: DemoLine[];
  subtotal: number;
  shipping: string;
  days_ago: number;
};

const productOf = new Map(
  demoProducts.flatMap((product) => product.variants.map(({ sku }) => [sku, product])),
);

const listed = (condition: DemoDiscountCondition, product: DemoProduct): boolean => {
  if ("products" in condition) return condition.products.includes(product.handle);
  if ("product_types" in condition) return condition.product_types.includes(product.type.value);
  if ("product_collections" in condition) return condition.product_collections.includes(product.collection);
  if ("product_tags" in condition)
    return product.tags.some(({ value }) => condition.product_tags.includes(value));
  return condition.operator === "in";
};

const allowedTo = ({ rule }: DemoDiscount, customer: DemoCustomer): boolean =>
  rule.conditions.every((condition) => {
    if (!("customer_groups" in condition)) return true;
    const member = condition.customer_groups.some((name) => customer.groups.includes(name));
    return member === (condition.operator === "in");
  });

/** Whether the code was valid on that day, is so today, and takes something off. */
const usable = (discount: DemoDiscount, { customer, lines, subtotal, shipping, days_ago }: Sale): boolean =>
  !discount.is_disabled &&
  !discount.is_dynamic &&
  discount.starts_in_days <= -days_ago &&
  (discount.ends_in_days === undefined || discount.ends_in_days > 0) &&
  discount.regions.includes(customer.region) &&
  allowedTo(discount, customer) &&
  (discount.rule.type !== "fixed" || subtotal >= 2 * discount.rule.value) &&
  (discount.rule.type !== "free_shipping" || shipping !== "Free delivery") &&
  lines.some((line) => {
    const product = "sku" in line ? productOf.get(line.sku) : undefined;
    return (
      product !== undefined &&
      discount.rule.conditions.every(
        (condition) => listed(condition, product) === (condition.operator === "in"),
      )
    );
  });

const weightOf = ({ code }: DemoDiscount): number => (code === "TRADE15" ? 8 : code === "WELCOME10" ? 3 : 2);

export const discountFor = (random: Random, sale: Sale): string | undefined => {
  const codes = demoDiscounts.filter(
    (discount) => discount.usage_limit === undefined && usable(discount, sale),
  );
  return codes.length === 0 ? undefined : random.weighted(codes, weightOf).code;
};

/** Codes with a limit go to every fourth order, where it has no code yet, until they are used up. */
export const spendLimited = (orders: DemoOrder[]): DemoOrder[] => {
  const left = new Map(demoDiscounts.map(({ code, usage_limit }) => [code, usage_limit ?? 0]));
  return orders.map((order, i) => {
    const customer = demoCustomers.find(({ email }) => email === order.customer);
    if (customer === undefined || order.discount_code !== undefined || i % 4 !== 0) return order;
    const sale = { ...order, customer, subtotal: 0 };
    const limited = demoDiscounts.find(
      (discount) => (left.get(discount.code) ?? 0) > 0 && usable(discount, sale),
    );
    if (limited === undefined) return order;
    left.set(limited.code, (left.get(limited.code) ?? 0) - 1);
    return { ...order, discount_code: limited.code };
  });
};
