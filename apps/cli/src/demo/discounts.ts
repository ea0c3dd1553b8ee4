import { europe, everywhere, nordics, northAmerica, unitedKingdom } from "./regions";
import type { DemoDiscount } from "./types";

type Terms = Partial<Omit<DemoDiscount, "code" | "rule" | "regions">> & {
  allocation?: "total" | "item";
  conditions?: DemoDiscount["rule"]["conditions"];
};

const discount = (
  code: string,
  type: DemoDiscount["rule"]["type"],
  value: number,
  regions: string[],
  description: string,
  { allocation = "total", conditions = [], ...terms }: Terms = {},
): DemoDiscount => ({
  code,
  rule: { type, value, allocation, description, conditions },
  regions,
  is_dynamic: false,
  is_disabled: false,
  starts_in_days: -400,
  ...terms,
});

export const demoDiscounts: DemoDiscount[] = [
  discount("WELCOME10", "percentage", 10, everywhere, "10 % off the first order"),
  discount("PAPER15", "percentage", 15, everywhere, "15 % off everything from The Writing Desk", {
    allocation: "item",
    conditions: [{ operator: "in", product_collections: ["The Writing Desk"] }],
  }),
  discount("TRADE15", "percentage", 15, everywhere, "Trade customers, 15 % off", {
    conditions: [{ operator: "in", customer_groups: ["Trade"] }],
  }),
  discount("NORDIC10", "percentage", 10, [nordics], "Opening offer for the Nordic countries"),
  discount("TAKE15", "fixed", 1500, [northAmerica], "$15 off the order, knives excluded", {
    conditions: [{ operator: "not_in", product_types: ["Knives"] }],
  }),
  discount("MUGTALK", "fixed", 300, [unitedKingdom], "£3 off every mug and flask", {
    allocation: "item",
    conditions: [{ operator: "in", product_types: ["Drinkware"] }],
  }),
  discount("SHIPFREE", "free_shipping", 0, everywhere, "Free delivery, on us"),
  discount("STUDIO25", "percentage", 25, everywhere, "Studio sale, the first five orders", {
    usage_limit: 5,
  }),
  discount("MESSE5", "fixed", 500, [europe], "€5 from the trade fair leaflet, withdrawn", {
    is_disabled: true,
  }),
  discount("SPRINGCLEAN", "percentage", 20, everywhere, "Spring clean, 20 % off", {
    starts_in_days: -240,
    ends_in_days: -210,
  }),
  discount(
    "NEXTSEASON",
    "percentage",
    15,
    [northAmerica, europe, unitedKingdom],
    "Early access to the new season",
    {
      starts_in_days: 21,
      ends_in_days: 51,
    },
  ),
  discount("BIRTHDAY", "percentage", 15, everywhere, "Parent of the personal birthday codes", {
    is_dynamic: true,
    valid_duration: "P30D",
    usage_limit: 1,
  }),
];
