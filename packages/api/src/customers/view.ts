import { z } from "zod";
import { metadata, nullableTimestamp, timestamp } from "../core/fields";
import { many, one, through } from "../core/relations";
import { columnsOf, defineView, type RowOf, type View } from "../core/view";
import { type CustomerGroup, customerGroupView } from "../customer-groups/view";
import { type Order, orderView } from "../orders/view";
import { type Country, countryView } from "../regions/view";

const addressColumns = columnsOf("address", {
  id: z.string(),
  customer_id: z.string().nullable(),
  company: z.string().nullable(),
  first_name: z.string().nullable(),
  last_name: z.string().nullable(),
  address_1: z.string().nullable(),
  address_2: z.string().nullable(),
  city: z.string().nullable(),
  country_code: z.string().nullable().describe("ISO 3166-1 alpha-2, lower case"),
  province: z.string().nullable(),
  postal_code: z.string().nullable(),
  phone: z.string().nullable(),
  metadata,
  created_at: timestamp,
  updated_at: timestamp,
  deleted_at: nullableTimestamp,
});

export interface Address extends RowOf<typeof addressColumns> {
  country?: Country | null | undefined;
}

export const addressView = defineView<Address>("Address", {
  columns: addressColumns,
  relations: { country: one(() => countryView, { by: "country_code", to: "iso_2" }) },
});

/** The password hash has no place here: nothing leaves the server that no view names. */
const columns = columnsOf("customer", {
  id: z.string(),
  email: z.string(),
  first_name: z.string().nullable(),
  last_name: z.string().nullable(),
  billing_address_id: z.string().nullable(),
  phone: z.string().nullable(),
  has_account: z.boolean().describe("false for a guest, who has no password"),
  metadata,
  created_at: timestamp,
  updated_at: timestamp,
  deleted_at: nullableTimestamp,
});

export interface Customer extends RowOf<typeof columns> {
  billing_address?: Address | null | undefined;
  shipping_addresses?: Address[] | undefined;
  orders?: Order[] | undefined;
  groups?: CustomerGroup[] | undefined;
}

export const customerView: View<Customer> = defineView<Customer>("Customer", {
  columns,
  relations: {
    billing_address: one(() => addressView, { by: "billing_address_id" }),
    shipping_addresses: many(() => addressView, { by: "customer_id" }),
    orders: many(() => orderView, { by: "customer_id" }),
    groups: through(() => customerGroupView, {
      table: "customer_to_group",
      from: "customer_id",
      to: "customer_group_id",
    }),
  },
  expand: ["orders", "shipping_addresses"],
});
