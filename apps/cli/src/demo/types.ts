export type Currency = "usd" | "eur" | "gbp";
export type Department = "kitchen" | "home" | "stationery" | "clothing" | "outdoor";
export type ProductStatus = "draft" | "proposed" | "published";

/** Minor units. A price belongs to a currency, or to one region by its name. */
export type DemoPrice = { currency_code: Currency; amount: number } | { region: string; amount: number };

export type DemoVariant = {
  title: string;
  sku: string;
  /** EAN-13 from a prefix reserved for use inside one company. */
  barcode: string;
  /** Opening stock: what the demo orders take comes off it. */
  inventory_quantity: number;
  /** Grams. */
  weight: number;
  material: string;
  origin_country: string;
  hs_code: string;
  prices: DemoPrice[];
  /** The n-th value belongs to the n-th option of the product. */
  options: { value: string }[];
};

export type DemoProduct = {
  title: string;
  subtitle: string;
  description: string;
  handle: string;
  status: ProductStatus;
  department: Department;
  type: { value: string };
  tags: { value: string }[];
  /** Title of one of `demoCollections`. */
  collection: string;
  /** File names in `apps/cli/demo-images`, the thumbnail first. */
  images: string[];
  weight: number;
  material: string;
  origin_country: string;
  hs_code: string;
  options: { title: string; values: string[] }[];
  variants: DemoVariant[];
};

export type DemoShippingOption = {
  name: string;
  amount: number;
  is_return: boolean;
  includes_tax: boolean;
  /** Which of the manual provider's options it uses. */
  data: { id: "manual-fulfillment" | "manual-fulfillment-return" };
  requirements: { type: "min_subtotal" | "max_subtotal"; amount: number }[];
};

export type DemoRegion = {
  name: string;
  currency_code: Currency;
  tax_rate: number;
  tax_code: string;
  includes_tax: boolean;
  countries: string[];
  payment_providers: string[];
  fulfillment_providers: string[];
  shipping_options: DemoShippingOption[];
};

export type DemoAddress = {
  first_name: string;
  last_name: string;
  company?: string;
  address_1: string;
  address_2?: string;
  city: string;
  province?: string;
  postal_code: string;
  country_code: string;
  phone?: string;
};

export type DemoCustomer = {
  email: string;
  first_name: string;
  last_name: string;
  phone?: string;
  /** Name of the region the customer buys in. */
  region: string;
  /** Names of `demoCustomerGroups`. */
  groups: string[];
  /** No order of theirs is older. */
  joined_days_ago: number;
  address: DemoAddress;
};

/** The names stand for ids: product handles, type values, collection titles, tags, group names. */
export type DemoDiscountCondition = { operator: "in" | "not_in" } & (
  | { products: string[] }
  | { product_types: string[] }
  | { product_collections: string[] }
  | { product_tags: string[] }
  | { customer_groups: string[] }
);

export type DemoDiscount = {
  code: string;
  rule: {
    type: "fixed" | "percentage" | "free_shipping";
    value: number;
    allocation: "total" | "item";
    description: string;
    conditions: DemoDiscountCondition[];
  };
  /** Region names. */
  regions: string[];
  is_dynamic: boolean;
  is_disabled: boolean;
  /** Days from now, negative in the past. */
  starts_in_days: number;
  ends_in_days?: number;
  valid_duration?: string;
  usage_limit?: number;
};

export type DemoVariantLine = { sku: string; quantity: number; unit_price?: number };
export type DemoCustomLine = { title: string; unit_price: number; quantity: number };
export type DemoLine = DemoVariantLine | DemoCustomLine;

export type DemoDraft = {
  /** E-mail of one of `demoCustomers`; their address is the shipping and billing address. */
  customer: string;
  region: string;
  lines: DemoLine[];
  discount_code?: string;
  /** Name of a shipping option of the region; absent while it is undecided. */
  shipping?: string;
  /** Whole UTC days before the day of loading, and the time on that day. */
  days_ago: number;
  hour: number;
  minute: number;
  note?: string;
  metadata?: Record<string, string>;
};

export type DemoOrder = DemoDraft & {
  shipping: string;
  /** How far the paid order got. */
  stage: "paid" | "fulfilled" | "shipped";
};
