import { type AddressValues, emptyAddress } from "@backroom/ui";
import type { PickedVariant } from "@/features/pickers/variant-price";
import type { Inputs } from "@/lib/api";

export interface Line {
  /** Stays with the line while others come and go. */
  key: string;
  /** Null for a custom line. */
  variant: PickedVariant | null;
  title: string;
  /** A price given by hand; null takes the catalogue's. */
  unit_price: number | null;
  quantity: number | "";
}

export interface ChosenCustomer {
  id: string;
  email: string;
  name: string;
}

export interface BuilderValues {
  customer: ChosenCustomer | null;
  /** Of somebody new; a chosen customer brings their own. */
  email: string;
  region_id: string | null;
  items: Line[];
  codes: string[];
  address: AddressValues;
  option_id: string | null;
  /** Instead of the option's price. */
  shipping_price: number | null;
}

export const emptyValues: BuilderValues = {
  customer: null,
  email: "",
  region_id: null,
  items: [],
  codes: [],
  address: emptyAddress,
  option_id: null,
  shipping_price: null,
};

export type CreateInput = Inputs["draftOrders"]["create"];
type ItemInput = NonNullable<CreateInput["items"]>[number];

function itemOf(line: Line): ItemInput {
  // An emptied quantity is refused like 0 is, by the same rule.
  const quantity = line.quantity === "" ? 0 : line.quantity;
  if (!line.variant) return { title: line.title.trim() || null, unit_price: line.unit_price ?? 0, quantity };
  const price = line.unit_price === null ? {} : { unit_price: line.unit_price };
  return { variant_id: line.variant.id, quantity, ...price };
}

/** Undefined while nothing was typed: the server then knows the country of a region that has only one. */
export function addressInputOf(address: AddressValues): CreateInput["shipping_address"] {
  const entries = Object.entries(address)
    .map(([name, value]) => [name, typeof value === "string" ? value.trim() : value] as const)
    .filter(([, value]) => Boolean(value));
  const isOnlyCountry = entries.every(([name]) => name === "country_code");
  return entries.length === 0 || isOnlyCountry ? undefined : Object.fromEntries(entries);
}

/** What is sent; the names of its members are those the server's messages speak of. */
export function inputOf(values: BuilderValues): CreateInput {
  const { customer, option_id, shipping_price } = values;
  const address = addressInputOf(values.address);
  return {
    email: customer?.email ?? values.email.trim(),
    region_id: values.region_id ?? "",
    ...(customer ? { customer_id: customer.id } : {}),
    items: values.items.map(itemOf),
    discounts: values.codes.map((code) => ({ code })),
    ...(address ? { shipping_address: address } : {}),
    shipping_methods: option_id
      ? [{ option_id, ...(shipping_price === null ? {} : { price: shipping_price }) }]
      : [],
  };
}

/** The field of the form that a path of the input belongs to. */
export function fieldOf(path: string): string {
  if (path === "customer_id") return "email";
  if (path.startsWith("shipping_methods")) return path.endsWith("price") ? "shipping_price" : "option_id";
  if (path.startsWith("discounts")) return "codes";
  if (path === "shipping_address") return "address.country_code";
  if (path.startsWith("shipping_address.")) return path.replace("shipping_address.", "address.");
  return path;
}
