import { hash } from "./random";
import { nordics } from "./regions";
import type { DemoPrice, DemoProduct, DemoVariant, Department, ProductStatus } from "./types";

type Amounts = readonly [usd: number, eur: number, gbp: number];

export type ProductSpec = {
  title: string;
  subtitle: string;
  description: string;
  handle: string;
  /** Starts every SKU of the product. */
  code: string;
  type: string;
  tags: string[];
  collection: string;
  weight: number;
  material: string;
  origin: string;
  hs: string;
  options: Record<string, string[]>;
  price: Amounts;
  /** Option values that cost more (or less) and weigh more than the first one. */
  extra?: Record<string, { price?: Amounts; weight?: number }>;
  /** Combinations not made, as `A / B`. */
  without?: string[];
  /** Variants, as `A / B`, whose stock is not the usual amount. */
  stock?: Record<string, number>;
  status?: ProductStatus;
  /** Pictures of this product; the first is `<handle>.svg`. */
  pictures?: number;
};

/** The check digit of an EAN-13, from its first twelve digits. */
export const eanCheckDigit = (twelve: string): number => {
  const sum = [...twelve].reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 1 : 3), 0);
  return (10 - (sum % 10)) % 10;
};

/** GS1 leaves 200–299 to companies for their own use, so no real article has such a number. */
const barcode = (product: number, variant: number): string => {
  const twelve = `2004170${String(product).padStart(3, "0")}${String(variant).padStart(2, "0")}`;
  return `${twelve}${eanCheckDigit(twelve)}`;
};

/** `Ochre` → `OCH`, `26 cm` → `26`, `3.5 l` → `35`, `XL` → `XL`. */
const skuPart = (value: string): string => {
  const digits = /^[\d.]+/.exec(value)?.[0];
  return (
    digits?.replace(".", "") ??
    value
      .replace(/[^A-Za-z0-9]/g, "")
      .slice(0, 3)
      .toUpperCase()
  );
};

const combinations = (lists: string[][]): string[][] =>
  lists.reduce<string[][]>((rows, list) => rows.flatMap((row) => list.map((value) => [...row, value])), [[]]);

/** Nordic prices include 25 % tax, in whole euros just below what the euro price comes to. */
const grossNordic = (eur: number): number => Math.floor((eur * 1.25 - 1) / 100) * 100;

const prices = ([usd, eur, gbp]: Amounts): DemoPrice[] => [
  { currency_code: "usd", amount: usd },
  { currency_code: "eur", amount: eur },
  { currency_code: "gbp", amount: gbp },
  { region: nordics, amount: grossNordic(eur) },
];

const variant = (spec: ProductSpec, product: number, values: string[], rank: number): DemoVariant => {
  const title = values.join(" / ");
  const sku = ["AF", spec.code, ...values.map(skuPart)].join("-");
  const extras = values.map((value) => spec.extra?.[value]);
  const amount = (i: 0 | 1 | 2) =>
    extras.reduce((sum, extra) => sum + (extra?.price?.[i] ?? 0), spec.price[i]);
  return {
    title,
    sku,
    barcode: barcode(product, rank + 1),
    inventory_quantity: spec.stock?.[title] ?? 24 + (hash(sku) % 117),
    weight: extras.reduce((sum, extra) => sum + (extra?.weight ?? 0), spec.weight),
    material: spec.material,
    origin_country: spec.origin,
    hs_code: spec.hs,
    prices: prices([amount(0), amount(1), amount(2)]),
    options: values.map((value) => ({ value })),
  };
};

/** Products of one department; `first` keeps barcodes of different departments apart. */
export const department = (name: Department, first: number, specs: ProductSpec[]): DemoProduct[] =>
  specs.map((spec, i) => ({
    title: spec.title,
    subtitle: spec.subtitle,
    description: spec.description,
    handle: spec.handle,
    status: spec.status ?? "published",
    department: name,
    type: { value: spec.type },
    tags: spec.tags.map((value) => ({ value })),
    collection: spec.collection,
    images: Array.from(
      { length: spec.pictures ?? 1 },
      (_, n) => `${spec.handle}${n === 0 ? "" : `-${n + 1}`}.svg`,
    ),
    weight: spec.weight,
    material: spec.material,
    origin_country: spec.origin,
    hs_code: spec.hs,
    options: Object.entries(spec.options).map(([title, values]) => ({ title, values })),
    variants: combinations(Object.values(spec.options))
      .filter((values) => !spec.without?.includes(values.join(" / ")))
      .map((values, rank) => variant(spec, first + i, values, rank)),
  }));
