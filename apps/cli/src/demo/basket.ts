import { demoProducts } from "./products";
import { hash, type Random } from "./random";
import type { Currency, DemoLine, DemoOrder, DemoProduct, DemoRegion, DemoVariant } from "./types";

const published = demoProducts.filter(({ status }) => status === "published");

/** How often a product sells: every shop has its favourites. */
const popularity = (product: DemoProduct): number => {
  const favourite = product.tags.some(({ value }) => value === "gift") ? 1.6 : 1;
  const usd = priceIn(product.variants[0], "usd");
  return favourite * (usd < 4000 ? 1.8 : usd > 15000 ? 0.5 : 1) * (0.4 + (hash(product.handle) % 100) / 60);
};

/** The price of a variant in a currency, without tax. */
export const priceIn = (variant: DemoVariant | undefined, currency: Currency): number => {
  for (const price of variant?.prices ?? []) {
    if ("currency_code" in price && price.currency_code === currency) return price.amount;
  }
  throw new Error(`${variant?.sku ?? "no variant"} has no price in ${currency}`);
};

/** The lowest price, without tax, a variant can have in a region. */
export const netPrice = (variant: DemoVariant, region: DemoRegion): number => {
  const general = priceIn(variant, region.currency_code);
  const own = variant.prices.find((price) => "region" in price && price.region === region.name);
  if (own === undefined) return general;
  const rate = region.includes_tax ? region.tax_rate / 100 : 0;
  return Math.min(general, Math.floor(own.amount / (1 + rate)));
};

/** What is left of each variant's opening stock after `orders`. */
export const shelf = (orders: DemoOrder[] = []): Map<string, number> => {
  const stock = new Map(
    demoProducts.flatMap(({ variants }) => variants.map((v) => [v.sku, v.inventory_quantity])),
  );
  for (const line of orders.flatMap(({ lines }) => lines)) {
    if ("sku" in line) stock.set(line.sku, (stock.get(line.sku) ?? 0) - line.quantity);
  }
  return stock;
};

const services: { title: string; price: Record<Currency, number> }[] = [
  { title: "Gift wrapping", price: { usd: 500, eur: 450, gbp: 400 } },
  { title: "Engraving, up to 20 letters", price: { usd: 1800, eur: 1700, gbp: 1500 } },
  { title: "Monogram", price: { usd: 1200, eur: 1100, gbp: 1000 } },
  { title: "Hand-written card", price: { usd: 350, eur: 300, gbp: 250 } },
];

type Odds = { override: number; custom: number };

const quantityOf = (random: Random, unit: number, trade: boolean): number => {
  if (trade) return unit < 6000 ? random.between(4, 12) : random.between(2, 4);
  if (unit > 6000 || random.chance(0.62)) return 1;
  return random.pick([2, 2, 2, 3, 4]);
};

/** One to five lines out of what is in stock, and their subtotal without tax. */
export const fillBasket = (
  random: Random,
  region: DemoRegion,
  trade: boolean,
  stock: Map<string, number>,
  odds: Odds,
) => {
  const lines: DemoLine[] = [];
  const currency = region.currency_code;
  let subtotal = 0;
  const wanted = random.weighted([1, 2, 3, 4, 5], (n) => [0, 40, 29, 17, 9, 5][n] ?? 0);
  const custom = random.chance(odds.custom) && wanted > 1;
  let products = published;
  while (lines.length < wanted - (custom ? 1 : 0)) {
    const product = random.weighted(products, popularity);
    products = products.filter((other) => other !== product);
    const available = product.variants.filter(({ sku }) => (stock.get(sku) ?? 0) > 1);
    if (available.length === 0) continue;
    const variant = random.weighted(available, (v) => 5 + (hash(v.sku) % 10));
    const { sku } = variant;
    const regular = netPrice(variant, region);
    const left = stock.get(sku) ?? 0;
    const quantity = Math.min(quantityOf(random, regular, trade), left);
    const reduced = random.chance(odds.override) ? { unit_price: Math.round((regular * 0.9) / 50) * 50 } : {};
    stock.set(sku, left - quantity);
    lines.push({ sku, quantity, ...reduced });
    subtotal += (reduced.unit_price ?? regular) * quantity;
  }
  if (custom) {
    const { title, price } = random.pick(services);
    lines.push({ title, unit_price: price[currency], quantity: 1 });
    subtotal += price[currency];
  }
  return { lines, subtotal };
};
