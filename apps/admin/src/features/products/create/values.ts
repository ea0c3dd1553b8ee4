import type { Inputs } from "@/lib/api";
import { type CellValue, cellKey, type Edits, isInvalid } from "../../sheet/types";
import type { Status } from "../status";
import type { Place } from "../use-places";
import { type NewOption, type NewVariant, usedOptions, variantsOf } from "./variants";

type Input = Inputs["products"]["create"];

/** What the create page holds; variants are the combinations of the options, with what was typed into their cells. */
export interface NewProduct {
  title: string;
  subtitle: string;
  handle: string;
  description: string;
  status: Status;
  images: string[];
  thumbnail: string | null;
  options: NewOption[];
  cells: Edits;
  collection_id: string | null;
  type: string;
  tags: string[];
  categories: string[];
  sales_channels: string[];
}

export const emptyProduct: NewProduct = {
  title: "",
  subtitle: "",
  handle: "",
  description: "",
  status: "draft",
  images: [],
  thumbnail: null,
  options: [],
  cells: {},
  collection_id: null,
  type: "",
  tags: [],
  categories: [],
  sales_channels: [],
};

/** Columns of the variants' sheet; a price's is the code of its currency. */
export const columnOf = {
  title: "title",
  sku: "sku",
  stock: "stock",
  price: (code: string) => `price:${code}`,
};

const textOf = (value: CellValue | undefined): string | undefined =>
  typeof value === "string" ? value : undefined;
const numberOf = (value: CellValue | undefined): number | undefined =>
  typeof value === "number" ? value : undefined;

export function createInput(values: NewProduct, currencies: readonly Place[]): Input {
  const { options, cells, type, tags, categories, sales_channels, ...product } = values;
  const at = (variant: NewVariant, column: string) => cells[cellKey(variant.key, column)];
  return {
    ...product,
    handle: product.handle.trim() || null,
    subtitle: product.subtitle || null,
    description: product.description || null,
    type: type.trim() ? { value: type.trim() } : null,
    tags: tags.map((value) => ({ value })),
    categories: categories.map((id) => ({ id })),
    sales_channels: sales_channels.map((id) => ({ id })),
    options: usedOptions(options).map(({ title }) => ({ title: title.trim() })),
    variants: variantsOf(options).map((variant) => {
      const stock = numberOf(at(variant, columnOf.stock));
      return {
        title: textOf(at(variant, columnOf.title)) ?? variant.title,
        sku: textOf(at(variant, columnOf.sku)) ?? null,
        // A number that is typed here is the variant's own; without one, stock is counted per location.
        ...(stock === undefined ? {} : { inventory_quantity: stock, manage_inventory: false }),
        options: variant.values.map((value) => ({ value })),
        prices: pricesOf(variant, cells, currencies),
      };
    }),
  };
}

const pricesOf = ({ key }: NewVariant, cells: Edits, currencies: readonly Place[]) =>
  currencies.flatMap(({ currency }) => {
    const amount = numberOf(cells[cellKey(key, columnOf.price(currency))]);
    return amount === undefined ? [] : [{ currency_code: currency, amount }];
  });

/** Messages about members of `variants`, at the cells they are about. */
export function cellErrors(
  errors: Readonly<Record<string, unknown>>,
  values: NewProduct,
  currencies: readonly Place[],
): Record<string, string> {
  const variants = variantsOf(values.options);
  const found: Record<string, string> = {};
  for (const [path, message] of Object.entries(errors)) {
    const [, index = "", member, price] = /^variants\.(\d+)\.(\w+)(?:\.(\d+))?/.exec(path) ?? [];
    const variant = variants[Number(index)];
    if (index === "" || !variant || typeof message !== "string") continue;
    const priced = pricesOf(variant, values.cells, currencies)[Number(price ?? 0)];
    const column =
      member === "prices" && priced
        ? columnOf.price(priced.currency_code)
        : member === "sku"
          ? columnOf.sku
          : member === "inventory_quantity"
            ? columnOf.stock
            : columnOf.title;
    found[cellKey(variant.key, column)] = message;
  }
  return found;
}

/** Cells of variants that are still there and hold what is no value. */
export const invalidCells = ({ options, cells }: NewProduct): number => {
  const keys = new Set(variantsOf(options).map(({ key }) => key));
  return Object.entries(cells).filter(
    ([key, value]) => isInvalid(value) && keys.has(key.slice(0, key.lastIndexOf("|"))),
  ).length;
};
