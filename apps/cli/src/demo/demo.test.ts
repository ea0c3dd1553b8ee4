import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { netPrice, shelf } from "./basket";
import { placedAt } from "./calendar";
import { demoCustomerGroups, demoCustomers } from "./customers";
import { demoDiscounts } from "./discounts";
import { demoDrafts, demoNow, demoOrders } from "./orders";
import { eanCheckDigit } from "./product";
import { demoCollections, demoProducts } from "./products";
import { demoRegions, demoStore } from "./regions";
import type { DemoDraft } from "./types";

const imageFolder = fileURLToPath(new URL("../../demo-images", import.meta.url));
const imageFiles = readdirSync(imageFolder).filter((file) => file.endsWith(".svg"));

const seed = 7;
const orders = demoOrders(seed);
const drafts = demoDrafts(seed);
const variants = demoProducts.flatMap((product) =>
  product.variants.map((variant) => ({ ...variant, product })),
);
const bySku = new Map(variants.map((variant) => [variant.sku, variant]));
const regions = new Map(demoRegions.map((region) => [region.name, region]));
const customers = new Map(demoCustomers.map((customer) => [customer.email, customer]));
const discounts = new Map(demoDiscounts.map((discount) => [discount.code, discount]));

const found = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Error(`${what} not found`);
  return value;
};

const unique = (values: string[]) => expect(values).toHaveLength(new Set(values).size);

const postalCodes: Record<string, RegExp> = {
  us: /^\d{5}$/,
  ca: /^[A-Z]\d[A-Z] \d[A-Z]\d$/,
  mx: /^\d{5}$/,
  de: /^\d{5}$/,
  at: /^\d{4}$/,
  gb: /^[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}$/,
  se: /^\d{3} \d{2}$/,
  dk: /^\d{4}$/,
  fi: /^\d{5}$/,
  no: /^\d{4}$/,
};

const fictionalPhones = [
  /^\+1 \d{3}-555-01\d{2}$/,
  /^\+49 (30 23125 \d{3}|40 66969 \d{3}|221 4710 \d{3}|89 99998 \d{3}|69 90009 \d{3}|171 39200 \d{2})$/,
  /^\+44 (7700 900\d{3}|20 7946 0\d{3}|(113|117|131|161) 496 0\d{3}|28 9649 6\d{3})$/,
  /^\+46 (8 465 004 \d{2}|31 390 06 \d{2})$/,
];

describe("products", () => {
  it("are 60, with unique handles, SKUs and barcodes", () => {
    expect(demoProducts).toHaveLength(60);
    unique(demoProducts.map(({ handle }) => handle));
    unique(demoProducts.map(({ title }) => title));
    unique(variants.map(({ sku }) => sku));
    unique(variants.map(({ barcode }) => barcode));
  });

  it("have right EAN-13 check digits", () => {
    expect(eanCheckDigit("400638133393")).toBe(1);
    for (const { barcode } of variants) {
      expect(barcode).toMatch(/^2004170\d{6}$/);
      expect(Number(barcode.at(-1))).toBe(eanCheckDigit(barcode.slice(0, 12)));
    }
  });

  it("have 1 to 12 variants, each a distinct value for every option", () => {
    for (const product of demoProducts) {
      expect(product.variants.length, product.handle).toBeGreaterThanOrEqual(1);
      expect(product.variants.length, product.handle).toBeLessThanOrEqual(12);
      unique(product.variants.map(({ title }) => title));
      for (const { options } of product.variants) {
        expect(options).toHaveLength(product.options.length);
        options.forEach(({ value }, i) => {
          expect(product.options[i]?.values).toContain(value);
        });
      }
      for (const [i, { title, values }] of product.options.entries()) {
        const used = new Set(product.variants.map(({ options }) => options[i]?.value));
        expect([...used].sort(), `${product.handle} ${title}`).toEqual([...values].sort());
      }
    }
  });

  it("cost a positive whole amount in every currency, and weigh something", () => {
    for (const { sku, prices, weight, inventory_quantity } of variants) {
      const currencies = prices.flatMap((price) => ("currency_code" in price ? [price.currency_code] : []));
      expect(currencies.sort(), sku).toEqual([...demoStore.currencies].sort());
      for (const price of prices) {
        expect(Number.isInteger(price.amount) && price.amount > 0, sku).toBe(true);
        if ("region" in price) expect(regions.has(price.region)).toBe(true);
      }
      expect(Number.isInteger(weight) && weight > 0, sku).toBe(true);
      expect(Number.isInteger(inventory_quantity) && inventory_quantity >= 0, sku).toBe(true);
    }
  });

  it("belong to the collections, and every collection has products", () => {
    const used = new Set(demoProducts.map(({ collection }) => collection));
    expect([...used].sort()).toEqual(demoCollections.map(({ title }) => title).sort());
  });

  it("are mostly published", () => {
    const published = demoProducts.filter(({ status }) => status === "published").length;
    expect(published).toBeGreaterThan(50);
    expect(published).toBeLessThan(60);
  });

  it("show every picture there is, and no other", () => {
    expect(demoProducts.flatMap(({ images }) => images).sort()).toEqual(imageFiles.sort());
  });

  it.each(imageFiles)("%s is small and self-contained", (file) => {
    const svg = readFileSync(`${imageFolder}/${file}`, "utf8");
    expect(svg.length).toBeLessThan(6_000);
    expect(svg).not.toMatch(/<script|<text|<image|href|NaN|undefined/);
    expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', "")).not.toContain("http");
  });
});

describe("regions and discounts", () => {
  it("use the store's currencies and no country twice", () => {
    expect(demoRegions).toHaveLength(4);
    unique(demoRegions.flatMap(({ countries }) => countries));
    for (const { currency_code, shipping_options } of demoRegions) {
      expect(demoStore.currencies).toContain(currency_code);
      unique(shipping_options.map(({ name }) => name));
      expect(shipping_options.some(({ is_return }) => is_return)).toBe(true);
      for (const { amount } of shipping_options) expect(Number.isInteger(amount) && amount >= 0).toBe(true);
    }
  });

  it("are 12 codes whose regions and conditions resolve", () => {
    expect(demoDiscounts).toHaveLength(12);
    unique(demoDiscounts.map(({ code }) => code));
    const known = {
      products: demoProducts.map(({ handle }) => handle),
      product_types: demoProducts.map(({ type }) => type.value),
      product_collections: demoCollections.map(({ title }) => title),
      product_tags: demoProducts.flatMap(({ tags }) => tags.map(({ value }) => value)),
      customer_groups: demoCustomerGroups.map(({ name }) => name),
    };
    for (const { code, rule, regions: names, starts_in_days, ends_in_days } of demoDiscounts) {
      expect(code).toMatch(/^[A-Z0-9]+$/);
      expect(names.length > 0 && names.every((name) => regions.has(name)), code).toBe(true);
      if (rule.type === "fixed") expect(names, code).toHaveLength(1);
      if (rule.type === "percentage") expect(rule.value).toBeLessThanOrEqual(100);
      if (ends_in_days !== undefined) expect(ends_in_days).toBeGreaterThan(starts_in_days);
      for (const { operator: _, ...resources } of rule.conditions) {
        for (const [type, values] of Object.entries(resources)) {
          expect(known[type as keyof typeof known], code).toEqual(expect.arrayContaining(values));
        }
      }
    }
  });
});

describe("customers", () => {
  it("are 40, reachable nowhere real", () => {
    expect(demoCustomers).toHaveLength(40);
    unique(demoCustomers.map(({ email }) => email));
    for (const { email, phone } of demoCustomers) {
      expect(email).toMatch(/^[a-z0-9.]+@example\.(com|org)$/);
      if (phone !== undefined)
        expect(
          fictionalPhones.some((range) => range.test(phone)),
          phone,
        ).toBe(true);
    }
  });

  it("live in a country of their region, at a postal code of its form", () => {
    const names = demoCustomerGroups.map(({ name }) => name);
    for (const { region, address, groups } of demoCustomers) {
      expect(found(regions.get(region), region).countries).toContain(address.country_code);
      expect(address.postal_code).toMatch(found(postalCodes[address.country_code], address.country_code));
      expect(names).toEqual(expect.arrayContaining(groups));
    }
  });
});

describe("orders and drafts", () => {
  it("are the same for the same seed, others for another", () => {
    expect(demoOrders(seed)).toEqual(orders);
    expect(demoDrafts(seed)).toEqual(drafts);
    expect(demoOrders(seed + 1)).not.toEqual(orders);
  });

  it("are 150 and 30, oldest first, within their time", () => {
    expect(orders).toHaveLength(150);
    expect(drafts).toHaveLength(30);
    for (const [list, days] of [
      [orders, 365],
      [drafts, 21],
    ] as const) {
      const times = list.map((order) => placedAt(order, demoNow).getTime());
      expect(times).toEqual([...times].sort((a, b) => a - b));
      expect(Math.max(...times)).toBeLessThan(demoNow.getTime());
      expect(Math.max(...list.map(({ days_ago }) => days_ago))).toBeLessThanOrEqual(days);
    }
  });

  it.each([
    ["order", orders],
    ["draft", drafts],
  ] as [string, DemoDraft[]][])("resolve every reference of each %s", (_, list) => {
    for (const order of list) {
      const region = found(regions.get(order.region), order.region);
      const customer = found(customers.get(order.customer), order.customer);
      expect(customer.region).toBe(order.region);
      expect(customer.joined_days_ago).toBeGreaterThanOrEqual(order.days_ago);
      expect(order.lines.length).toBeGreaterThanOrEqual(1);
      expect(order.lines.length).toBeLessThanOrEqual(5);
      unique(order.lines.map((line) => ("sku" in line ? line.sku : line.title)));

      let subtotal = 0;
      for (const line of order.lines) {
        expect(Number.isInteger(line.quantity) && line.quantity > 0).toBe(true);
        if (line.unit_price !== undefined)
          expect(Number.isInteger(line.unit_price) && line.unit_price > 0).toBe(true);
        if ("sku" in line) {
          const variant = found(bySku.get(line.sku), line.sku);
          expect(variant.product.status).toBe("published");
          subtotal += line.quantity * (line.unit_price ?? netPrice(variant, region));
        } else subtotal += line.quantity * line.unit_price;
      }

      if (order.shipping !== undefined) {
        const option = found(
          region.shipping_options.find(({ name }) => name === order.shipping),
          order.shipping,
        );
        expect(option.is_return).toBe(false);
        for (const { amount } of option.requirements) expect(subtotal).toBeGreaterThanOrEqual(amount);
      }

      if (order.discount_code !== undefined) {
        const discount = found(discounts.get(order.discount_code), order.discount_code);
        expect(discount.regions).toContain(order.region);
        expect(discount.is_disabled).toBe(false);
        expect(discount.starts_in_days).toBeLessThanOrEqual(-order.days_ago);
        expect(discount.ends_in_days ?? 1).toBeGreaterThan(0);
        for (const condition of discount.rule.conditions) {
          if ("customer_groups" in condition) {
            expect(customer.groups.some((name) => condition.customer_groups.includes(name))).toBe(true);
          }
        }
      }
    }
  });

  it.each([1, 7, 42, 2026])("never sell more than there is, nor use a code too often (seed %i)", (each) => {
    for (const left of shelf(demoOrders(each)).values()) expect(left).toBeGreaterThanOrEqual(0);
    const codes = [...demoOrders(each), ...demoDrafts(each)].map(({ discount_code }) => discount_code);
    for (const { code, usage_limit } of demoDiscounts) {
      if (usage_limit !== undefined)
        expect(codes.filter((used) => used === code).length).toBeLessThanOrEqual(usage_limit);
    }
    expect(codes.filter((code) => code === "STUDIO25")).toHaveLength(5);
  });

  it("grow, peak at the end of the year, and bring customers back", () => {
    const within = (from: number, to: number) =>
      orders.filter(({ days_ago }) => days_ago >= from && days_ago < to).length;
    expect(within(0, 120)).toBeGreaterThan(within(120, 240));
    const months = orders.map((order) => placedAt(order, demoNow).getUTCMonth());
    const average = orders.length / 12;
    expect(months.filter((month) => month >= 10).length / 2).toBeGreaterThan(1.2 * average);
    const buyers = new Set(orders.map(({ customer }) => customer));
    expect(buyers.size).toBeGreaterThan(25);
    expect(buyers.size).toBeLessThan(orders.length / 2);
  });

  it("include price overrides, custom lines, codes, notes and metadata", () => {
    for (const list of [orders, drafts] as DemoDraft[][]) {
      const lines = list.flatMap((order) => order.lines);
      expect(lines.some((line) => "sku" in line && line.unit_price !== undefined)).toBe(true);
      expect(lines.some((line) => "title" in line)).toBe(true);
      expect(list.some(({ discount_code }) => discount_code !== undefined)).toBe(true);
      expect(list.some(({ note }) => note !== undefined)).toBe(true);
      expect(list.some(({ metadata }) => metadata !== undefined)).toBe(true);
    }
  });
});
