import type { PriceListType } from "@backroom/domain";
import type { ShownPriceList } from "../shown";

export interface PriceListValues {
  name: string;
  description: string;
  type: PriceListType;
  /** ISO 8601; null is at once. */
  starts_at: string | null;
  /** ISO 8601; null is for good. */
  ends_at: string | null;
  /** Ids; none is everyone. */
  customer_groups: string[];
  includes_tax: boolean;
}

export const emptyValues: PriceListValues = {
  name: "",
  description: "",
  type: "sale",
  starts_at: null,
  ends_at: null,
  customer_groups: [],
  includes_tax: false,
};

export const valuesOf = (list: ShownPriceList): PriceListValues => ({
  name: list.name,
  description: list.description,
  type: list.type,
  starts_at: list.starts_at,
  ends_at: list.ends_at,
  // The order says nothing, so it is no change either.
  customer_groups: (list.customer_groups ?? []).map(({ id }) => id).toSorted(),
  includes_tax: list.includes_tax,
});

const refs = (ids: readonly string[]) => ids.map((id) => ({ id }));

export const createInputOf = ({ name, description, customer_groups, ...rest }: PriceListValues) => ({
  ...rest,
  name: name.trim(),
  description: description.trim(),
  customer_groups: refs(customer_groups),
  // Without prices there is nothing to activate yet.
  status: "draft" as const,
  prices: [],
});

export const updateInputOf = (id: string, { customer_groups, ...changed }: Partial<PriceListValues>) => ({
  id,
  ...changed,
  ...(customer_groups === undefined ? {} : { customer_groups: refs(customer_groups) }),
});

/** The field of the form that a path of the API's input belongs to. */
export const fieldOf = (path: string): string => path.split(".")[0] ?? path;

/** An end before the beginning; the server says the same, but only once it is asked. */
export const endsTooEarly = ({ starts_at, ends_at }: PriceListValues): boolean =>
  starts_at !== null && ends_at !== null && new Date(ends_at) < new Date(starts_at);
