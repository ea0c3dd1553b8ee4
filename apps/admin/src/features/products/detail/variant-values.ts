import { type MetadataRow, metadataPatch, metadataRows } from "@backroom/ui";
import type { Inputs, Outputs } from "@/lib/api";
import { type Physical, physicalInput, physicalOf } from "../fields/physical-fields";
import type { Place } from "../use-places";

export type FullVariant = Outputs["products"]["listVariants"]["variants"][number];
type Update = Omit<Inputs["products"]["updateVariant"], "id" | "variant_id">;
type Price = NonNullable<Update["prices"]>[number];

export interface VariantValues extends Physical {
  title: string;
  sku: string;
  barcode: string;
  ean: string;
  upc: string;
  manage_inventory: boolean;
  allow_backorder: boolean;
  inventory_quantity: number | "";
  /** Values by the id of their option. */
  options: Record<string, string>;
  /** Default prices without quantity bounds, by the place's id. */
  prices: Record<string, number | null>;
  metadata: MetadataRow[];
}

type Stored = Pick<
  FullVariant,
  | "title"
  | "sku"
  | "barcode"
  | "ean"
  | "upc"
  | "manage_inventory"
  | "allow_backorder"
  | "inventory_quantity"
  | "options"
  | "prices"
  | "metadata"
> &
  Parameters<typeof physicalOf>[0];

/** A variant that is to be made. */
export const newVariant: Stored = {
  title: "",
  sku: null,
  barcode: null,
  ean: null,
  upc: null,
  manage_inventory: true,
  allow_backorder: false,
  inventory_quantity: 0,
  metadata: null,
  weight: null,
  length: null,
  width: null,
  height: null,
  hs_code: null,
  mid_code: null,
  material: null,
  origin_country: null,
};

/** Default prices with quantity bounds are kept as they are; the form shows those without. */
const isPlain = (price: { min_quantity: number | null; max_quantity: number | null }) =>
  price.min_quantity === null && price.max_quantity === null;
const defaultsOf = ({ prices = [] }: Stored) => prices.filter(({ price_list_id }) => price_list_id === null);

export const valuesOf = (variant: Stored): VariantValues => ({
  ...physicalOf(variant),
  title: variant.title,
  sku: variant.sku ?? "",
  barcode: variant.barcode ?? "",
  ean: variant.ean ?? "",
  upc: variant.upc ?? "",
  manage_inventory: variant.manage_inventory,
  allow_backorder: variant.allow_backorder,
  inventory_quantity: variant.inventory_quantity,
  options: Object.fromEntries((variant.options ?? []).map(({ option_id, value }) => [option_id, value])),
  prices: Object.fromEntries(
    defaultsOf(variant)
      .filter(isPlain)
      .map((price) => [price.region_id ?? price.currency_code, price.amount]),
  ),
  metadata: metadataRows(variant.metadata),
});

const codes = ["sku", "barcode", "ean", "upc"] as const;

/** What is sent for the fields that changed. */
export function variantInput(
  changed: Partial<VariantValues>,
  stored: Stored,
  places: readonly Place[],
): Update {
  const { title, manage_inventory, allow_backorder, inventory_quantity, options, prices, metadata, ...rest } =
    changed;
  const input: Update = { ...physicalInput(withoutCodes(rest)) };
  for (const code of codes) if (rest[code] !== undefined) input[code] = rest[code].trim() || null;
  if (title !== undefined) input.title = title;
  if (manage_inventory !== undefined) input.manage_inventory = manage_inventory;
  if (allow_backorder !== undefined) input.allow_backorder = allow_backorder;
  if (inventory_quantity !== undefined) input.inventory_quantity = Number(inventory_quantity);
  if (options) input.options = Object.entries(options).map(([option_id, value]) => ({ option_id, value }));
  if (prices) input.prices = [...pricesInput(prices, places), ...stepsOf(stored)];
  if (metadata) input.metadata = metadataPatch(stored.metadata, metadata);
  return input;
}

function withoutCodes<Rest extends Partial<Physical>>(rest: Rest): Partial<Physical> {
  return Object.fromEntries(Object.entries(rest).filter(([name]) => !codes.some((code) => code === name)));
}

export const pricesInput = (prices: VariantValues["prices"], places: readonly Place[]): Price[] =>
  places.flatMap(({ id, region_id }) => {
    const amount = prices[id];
    if (amount === null || amount === undefined) return [];
    return [{ ...(region_id ? { region_id } : { currency_code: id }), amount }];
  });

const stepsOf = (stored: Stored): Price[] =>
  defaultsOf(stored)
    .filter((price) => !isPlain(price))
    .map(({ id, amount, currency_code, region_id, min_quantity, max_quantity }) => ({
      id,
      amount,
      min_quantity,
      max_quantity,
      ...(region_id ? { region_id } : { currency_code }),
    }));
