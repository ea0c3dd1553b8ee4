import { z } from "zod";
import { freeObject, metadata, money, nullableTimestamp, timestamp } from "../core/fields";
import { many, one } from "../core/relations";
import { columnsOf, defineView, type RowOf, type View } from "../core/view";
import { type Region, regionView } from "../regions/view";
import { type ShippingProfile, shippingProfileView } from "../shipping-profiles/view";

const requirementColumns = columnsOf("shipping_option_requirement", {
  id: z.string(),
  shipping_option_id: z.string(),
  type: z.string().describe("min_subtotal or max_subtotal"),
  amount: money,
  deleted_at: nullableTimestamp,
});
export type ShippingOptionRequirement = RowOf<typeof requirementColumns>;
export const shippingOptionRequirementView = defineView<ShippingOptionRequirement>(
  "ShippingOptionRequirement",
  {
    columns: requirementColumns,
    orderBy: 't."id"',
  },
);

const columns = columnsOf("shipping_option", {
  id: z.string(),
  name: z.string(),
  region_id: z.string(),
  profile_id: z.string(),
  provider_id: z.string(),
  price_type: z.string().describe("flat_rate or calculated"),
  amount: money.nullable().describe("null when the provider calculates the price"),
  is_return: z.boolean(),
  admin_only: z.boolean(),
  includes_tax: z.boolean().describe("the amount holds its tax"),
  data: freeObject.describe("what the fulfillment provider needs"),
  metadata,
  created_at: timestamp,
  updated_at: timestamp,
  deleted_at: nullableTimestamp,
});

export interface ShippingOption extends RowOf<typeof columns> {
  region?: Region | null | undefined;
  profile?: ShippingProfile | null | undefined;
  requirements?: ShippingOptionRequirement[] | undefined;
}

export const shippingOptionView: View<ShippingOption> = defineView<ShippingOption>("ShippingOption", {
  columns,
  relations: {
    region: one(() => regionView, { by: "region_id" }),
    profile: one(() => shippingProfileView, { by: "profile_id" }),
    requirements: many(() => shippingOptionRequirementView, { by: "shipping_option_id" }),
  },
  expand: ["region", "profile", "requirements"],
});
